package org.trunkproof.configuration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Which files of the folder an include names. Asterisk hands it to glob(3), braces included (main/config.c,
 * config_text_file_load; MY_GLOB_FLAGS); without a slash before it, it is below {@code /etc/asterisk}, whichever file it
 * stands in.
 */
final class FilePattern {

    /** Where the folder lies for Asterisk, unless asterisk.conf says otherwise. */
    private static final String ETC = FolderContents.ETC + "/";

    /** Asterisk cuts longer paths off (config_text_file_load, the size of fn), and such a one is none. */
    private static final int LONGEST = 255;

    /** More alternatives than this nobody means. */
    private static final int MOST = 1000;

    private final String etc;
    private final List<String> alternatives = new ArrayList<>();

    /**
     * @param place as the include has it
     * @param etc where Asterisk looks for its configuration
     */
    FilePattern(String place, String etc) {
        this.etc = etc + "/";
        if (this.etc.length() + place.length() <= LONGEST) {
            expand(place);
        }
    }

    /** The names that it stands for: alternatives in their order, the names of each in that of their characters. */
    List<String> among(SortedSet<String> names) {
        return alternatives.stream()
                .map(this::withinFolder)
                .flatMap(path -> matches(path, names))
                .toList();
    }

    private static Stream<String> matches(String path, SortedSet<String> names) {
        int plain = 0;
        while (plain < path.length() && "*?[\\".indexOf(path.charAt(plain)) < 0) {
            plain++;
        }
        if (plain == path.length()) {
            return Stream.of(path).filter(names::contains);
        }
        // thousands of includes of a few files each need not look at all files each
        String start = path.substring(0, plain);
        return names.tailSet(start).stream()
                .takeWhile(name -> name.startsWith(start))
                .filter(form(path).asMatchPredicate());
    }

    /** Alternatives in braces, which may stand in one another. */
    private void expand(String pattern) {
        int open = pattern.indexOf('{');
        List<String> choices = open < 0 ? List.of() : choices(pattern, open);
        if (choices.isEmpty()) {
            alternatives.add(pattern);
            return;
        }
        int close =
                open + choices.stream().mapToInt(choice -> choice.length() + 1).sum();
        for (String choice : choices) {
            if (alternatives.size() < MOST) {
                expand(pattern.substring(0, open) + choice + pattern.substring(close + 1));
            }
        }
    }

    /** What commas separate between a brace and its counterpart; nothing where it has none. */
    private static List<String> choices(String pattern, int open) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int at = open; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 || depth == 1 && c == ',') {
                choices.add(pattern.substring(start, at));
                start = at + 1;
            }
            if (depth == 0) {
                return choices;
            }
        }
        return List.of();
    }

    /** A path without dots; of one that leads out of the folder, what is in no folder. */
    private String withinFolder(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : etc + path).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        String absolute = "/" + String.join("/", parts);
        return Stream.of(etc, ETC)
                .filter(absolute::startsWith)
                .findFirst()
                .map(folder -> absolute.substring(folder.length()))
                .orElse("");
    }

    /** A star and a question mark stand for no slash, and for no dot that begins a name (glob(3)). */
    private static Pattern form(String path) {
        StringBuilder form = new StringBuilder();
        for (String name : path.split("/")) {
            form.append(form.isEmpty() ? "" : "/").append(name.matches("[*?\\[].*") ? "(?!\\.)" : "");
            List<String> between = betweenStars(name);
            for (int i = 0; i < between.size(); i++) {
                // the first place where it fits is as good as any, unless it is the last; without that, many stars take
                // for ever
                form.append(
                        i == 0
                                ? between.get(i)
                                : i == between.size() - 1
                                        ? "[^/]*" + between.get(i)
                                        : "(?>[^/]*?" + between.get(i) + ")");
            }
        }
        return compiled(form.toString(), path);
    }

    /** As regular expressions. */
    private static List<String> betweenStars(String name) {
        List<String> between = new ArrayList<>();
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            int end = c == '[' ? name.indexOf(']', at + 2) : -1;
            if (c == '*') {
                between.add(form.toString());
                form.setLength(0);
            } else if (c == '?') {
                form.append("[^/]");
            } else if (end > 0) {
                form.append(name.substring(at, end + 1).replace("[!", "[^").replace("&&", "&"));
                at = end;
            } else {
                at += c == '\\' && at + 1 < name.length() ? 1 : 0;
                form.append(Pattern.quote(name.substring(at, at + 1)));
            }
        }
        between.add(form.toString());
        return between;
    }

    private static Pattern compiled(String form, String path) {
        try {
            return Pattern.compile(form, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            // a set such as [9-0], which nothing is in
            return Pattern.compile(Pattern.quote(path));
        }
    }
}
