package org.trunkproof.site.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.site.text.Excerpt;
import org.trunkproof.site.text.Legible;

/** The text of a failure, with links to the lines of the configuration that it says to look at. */
public final class Explanation {

    /**
     * A line of it.
     *
     * @param before what stands before the link, or all of it
     * @param place what the link leads to, from the report's folder; empty where there is none
     * @param link its words
     * @param after what follows it
     * @param differs whether it is one of those in which what was found differs from what was expected
     */
    public record TextLine(String before, String place, String link, String after, boolean differs) {}

    private static final Pattern LOOK_AT = Pattern.compile("(\\s*look at:\\s+)((\\S.*?):(\\d{1,6}))(:.*|)");
    private static final int MOST = 20_000;

    private final String configuration;
    private final List<ConfigurationFile> files;

    /**
     * @param configuration the folder under test, as it was given
     * @param files of the configuration, which are linked to
     */
    Explanation(String configuration, List<ConfigurationFile> files) {
        this.configuration = configuration;
        this.files = files;
    }

    /** Of a failure; none of an empty text. */
    public List<TextLine> of(String message) {
        Excerpt excerpt = Excerpt.of(message.stripTrailing().lines().toList(), MOST);
        List<TextLine> lines = new ArrayList<>();
        excerpt.lines().forEach(line -> lines.add(line(Legible.line(line))));
        if (excerpt.left() > 0) {
            lines.add(plain("The rest is in results.json."));
        }
        return lines;
    }

    private static TextLine plain(String text) {
        return new TextLine(text, "", "", "", text.startsWith("  ! "));
    }

    private TextLine line(String text) {
        Matcher lookAt = LOOK_AT.matcher(text);
        if (!lookAt.matches()) {
            return plain(text);
        }
        String after = lookAt.group(5);
        String file = within(lookAt.group(3));
        int number = Integer.parseInt(lookAt.group(4));
        boolean isThere = files.stream()
                .anyMatch(one -> one.name().equals(file)
                        && number >= 1
                        && number <= one.lines().size());
        return isThere
                ? new TextLine(lookAt.group(1), Places.line(file, number), lookAt.group(2), after, false)
                : plain(lookAt.group(1) + lookAt.group(2) + after);
    }

    private String within(String path) {
        return path.startsWith(configuration + "/") ? path.substring(configuration.length() + 1) : path;
    }
}
