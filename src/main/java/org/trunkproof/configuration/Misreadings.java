package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.configuration.Statement.Flaw;
import org.trunkproof.spelling.Spelling;

/**
 * Finds what a person who looks at a file reads otherwise than Asterisk does (main/config.c, config_text_file_load and
 * process_text_line): what an editor left there that nobody sees, comments that are none, lines that set nothing, and what is
 * within a comment and was not meant to be.
 */
final class Misreadings {

    /** What looks like a space, or like nothing at all; the mark of byte order is one of these but at the start of a file. */
    private static final Map<Character, String> UNSEEN = Map.of(
            '\u00A0', "a no-break space",
            '\u202F', "a narrow no-break space",
            '\u2007', "a figure space",
            '\u3000', "an ideographic space",
            '\u200B', "a space without width",
            '\u200D', "a joiner without width",
            '\u2060', "a word joiner",
            '\u00AD', "a soft hyphen",
            '\uFEFF', "a mark of byte order");

    private static final Pattern LONE_RETURN = Pattern.compile("\\r(?![\\r\\n]|$)");
    private static final Pattern CURVED = Pattern.compile("[\u201C\u201D\u201E]");
    private static final Pattern BEHIND_VALUE = Pattern.compile("\\s(#|//)(?=\\s|$)");
    private static final Pattern NAME = Pattern.compile("^[^\\w\\[]*+(\\w[\\w-]*+)");
    private static final Pattern COMMENT = Pattern.compile(";");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");
    private static final Pattern ARROW = Pattern.compile("^[=>]");
    private static final Pattern NO_HEADER = Pattern.compile("^[^\\w\\s]{0,3}\\[.*\\]|^[\\w.-]+\\]");
    private static final String SLASHES = "//";
    private static final Pattern BEHIND_HEADER = Pattern.compile("\\[[^\\]]*+\\](?:\\([^)]*+\\))?+([^;]*+)");
    private static final List<String> DIRECTIVES = List.of("#include", "#tryinclude", "#exec");

    private final ConfigurationText text;
    private final List<Unknown> found = new ArrayList<>();
    private String section;

    private Misreadings(ConfigurationText text) {
        this.text = text;
        this.section = text.opening().section();
    }

    /** One of a line, in the order of the lines. */
    static List<Unknown> in(ConfigurationText text) {
        Misreadings misreadings = new Misreadings(text);
        // of a file that is refused as a whole, that is enough
        if (!EndOfReading.hasTwoBytes(text.lines())) {
            misreadings.look();
        }
        return List.copyOf(misreadings.found);
    }

    private void look() {
        for (int i = 0; i < text.lines().size(); i++) {
            int index = i;
            Statement statement = text.statements().get(i);
            String line = text.lines().get(i);
            section = statement instanceof SectionHeader header ? header.name() : section;
            // of what a report has no more than a mask of, nobody can say anything
            if (!line.strip().equals(Secret.MASK)) {
                wrong(statement, line, i == 0).ifPresent(what -> add(index, what, meant(statement, line)));
            }
        }
        Statements read = text.read();
        if (read.comments() != 0) {
            add(
                    read.opened(),
                    read.comments() > 0
                            ? "no --; closes the comment that ;-- opens here, so that Asterisk reads nothing after it"
                            : "--; closes a comment here, and none is open, so that Asterisk reads nothing after it",
                    "");
        }
    }

    private void add(int index, String what, String setting) {
        found.removeIf(unknown -> unknown.line().number() == index + 1);
        found.add(new Unknown(new Line(text.name(), index + 1, text.lines().get(index)), section, what, setting));
    }

    /** Which setting a line was meant for; empty where nobody can tell, or where it was meant for a comment. */
    private static String meant(Statement statement, String line) {
        boolean sets = statement instanceof Setting
                || statement instanceof Statement.Unreadable unreadable && unreadable.flaw() == Flaw.SETS_NOTHING;
        Matcher name = NAME.matcher(line);
        return sets && !line.strip().startsWith(SLASHES) && name.find()
                ? name.group(1).toLowerCase(Locale.ROOT)
                : "";
    }

    private Optional<String> wrong(Statement statement, String line, boolean isFirst) {
        if (LONE_RETURN.matcher(line).find()) {
            return Optional.of(
                    text.lines().size() == 1
                            ? "a carriage return alone ends no line, so that to Asterisk the whole file is this one"
                            : "a carriage return alone ends no line, so that what follows it is part of this one");
        }
        if (line.indexOf('\0') >= 0) {
            return Optional.of("there is a byte of zero in it, and Asterisk does not see what follows that");
        }
        Optional<String> unseen = unseen(seen(statement, line, isFirst));
        if (unseen.isPresent()) {
            return unseen;
        }
        if (statement instanceof Statement.Unreadable unreadable) {
            return unreadable(unreadable.flaw(), line.strip());
        }
        if (statement instanceof SectionHeader header) {
            return header(header, line);
        }
        return statement instanceof Setting setting ? setting(setting) : Optional.empty();
    }

    /** As a person reads it, without comments. */
    private static String seen(Statement statement, String line, boolean isFirst) {
        String seen = statement instanceof Setting setting
                ? setting.key() + setting.assign() + setting.value()
                : statement instanceof Statement.Nothing ? "" : COMMENT.split(line, 2)[0];
        boolean isMarked = isFirst && seen.startsWith(Statements.BYTE_ORDER_MARK);
        return ConfigurationText.legible(isMarked ? seen.substring(Statements.BYTE_ORDER_MARK.length()) : seen);
    }

    private static Optional<String> unseen(String seen) {
        return seen.chars()
                .mapToObj(c -> (char) c)
                .filter(UNSEEN::containsKey)
                .findFirst()
                .map(c -> "there is %s in it (U+%04X), which to Asterisk is a letter like any other"
                        .formatted(UNSEEN.get(c), (int) c));
    }

    private Optional<String> unreadable(Flaw flaw, String line) {
        return switch (flaw) {
            case TOO_LONG ->
                Optional.of(
                        "Asterisk skips the line, because it is longer than " + (Statements.LONGEST - 1) + " bytes");
            case NO_DIRECTIVE -> directive(line);
            case SETS_NOTHING -> Optional.of(setsNothing(line));
            // these are worse
            case ESCAPES_NOTHING, NO_BRACKET, NO_PARENTHESIS -> Optional.empty();
        };
    }

    private String setsNothing(String line) {
        if (line.startsWith(SLASHES)) {
            return "Asterisk skips the line, though a comment begins with a semicolon, and not with " + SLASHES;
        }
        if (NO_HEADER.matcher(line).find()) {
            return "the line opens no section, because it does not begin with [, so that what follows is part of ["
                    + section + "]";
        }
        return "Asterisk skips the line, because "
                + (line.indexOf('=') < 0
                        ? "there is no equals sign in it"
                        : "nothing has a name before the equals sign");
    }

    /** Whether a program is run for {@code #exec}, asterisk.conf says, and Asterisk itself where it is not. */
    private static Optional<String> directive(String line) {
        String[] words = line.split("\\s+", 3);
        String word = words[0].equals("#") && words.length > 1 ? "#" + words[1] : words[0];
        if (word.equalsIgnoreCase("#exec")) {
            return Optional.empty();
        }
        return Optional.of(
                DIRECTIVES.contains(word.toLowerCase(Locale.ROOT)) && words[0].equals(word)
                        ? "Asterisk skips the line, because " + word + " names no file"
                        : Spelling.meant(word, DIRECTIVES)
                                .map(nearest ->
                                        "Asterisk skips the line, which is no directive that it knows; the nearest is "
                                                + nearest)
                                .orElse(
                                        "Asterisk skips the line, though a comment begins with a semicolon, and not with #"));
    }

    private static Optional<String> header(SectionHeader header, String line) {
        Matcher behind = BEHIND_HEADER.matcher(line);
        String rest = behind.find() ? behind.group(1).strip() : "";
        if (rest.startsWith("(")) {
            return Optional.of("a space before the parenthesis has Asterisk take no notice of what is in it"
                    + (rest.startsWith("(!") ? ", so that [" + header.name() + "] is no template" : ""));
        }
        if (!rest.isEmpty()) {
            return Optional.of("Asterisk takes no notice of what stands behind the section's name");
        }
        return header.name().equals(header.name().strip())
                ? Optional.empty()
                : Optional.of("the space within the brackets is part of the section's name");
    }

    private Optional<String> setting(Setting setting) {
        String value = setting.means();
        if (setting.key().startsWith(SLASHES)) {
            return Optional.of("to Asterisk the line sets '" + setting.name()
                    + "', for a comment begins with a semicolon, and not with " + SLASHES);
        }
        if (CURVED.matcher(ConfigurationText.legible(value)).find()) {
            return Optional.of("the curved quotation marks are letters to Asterisk, which knows only \"");
        }
        Matcher comment = BEHIND_VALUE.matcher(QUOTED.matcher(value).replaceAll("\"\""));
        if (!text.isDialplan() && comment.find()) {
            return Optional.of("what begins with " + comment.group(1)
                    + " is part of the value to Asterisk, for a comment begins with a semicolon");
        }
        if (text.isDialplan() && ARROW.matcher(value).find() && !ConfigurationText.isGlobal(section)) {
            return Optional.of("the arrow is =>, so that the value begins with " + value.charAt(0) + " here");
        }
        return value.endsWith("\\")
                        && SecretKinds.all().of(text.root(), setting.name()).isEmpty()
                ? Optional.of("a backslash continues no line, but is part of the value")
                : Optional.empty();
    }
}
