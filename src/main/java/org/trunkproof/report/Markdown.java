package org.trunkproof.report;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The little of GitHub's Markdown that tables of ours need. */
public final class Markdown {

    private Markdown() {}

    /** Text in which only code, between backticks, stays special. */
    public static String text(String text) {
        return text.replaceAll("[\\\\|<*]", "\\\\$0");
    }

    /** In a table even code must not have a bare bar. */
    public static String code(String code) {
        return "`" + code.replace("|", "\\|") + "`";
    }

    /** Text from elsewhere, in which nothing is special. */
    public static String inline(String text) {
        return text.replaceAll("[\\p{Cntrl}]", " ").replaceAll("[\\\\`*_\\[\\]<>#|~&]", "\\\\$0");
    }

    /**
     * A title that unfolds into a block of text from elsewhere.
     */
    public static String details(String title, String text) {
        String fence = "`".repeat(Math.max(3, 1 + longestOf('`', text)));
        return "<details><summary>" + html(title) + "</summary>\n\n" + fence + "text\n" + text + "\n" + fence
                + "\n\n</details>\n\n";
    }

    private static int longestOf(char c, String text) {
        int longest = 0;
        int length = 0;
        for (char each : text.toCharArray()) {
            length = each == c ? length + 1 : 0;
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static String html(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /**
     * @param target a path relative to the document
     */
    public static String link(String markdown, Path target) {
        return "[" + markdown + "](" + target.toString().replace('\\', '/').replace(" ", "%20") + ")";
    }

    /**
     * @param rows cells in Markdown
     */
    public static String table(List<String> header, List<List<String>> rows) {
        return row(header)
                + row(header.stream().map(name -> "---").toList())
                + rows.stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
