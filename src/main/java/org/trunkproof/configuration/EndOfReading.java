package org.trunkproof.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Statement.Flaw;

/**
 * A line after which Asterisk reads nothing more of the file that it stands in. Where no other file includes that, Asterisk
 * takes nothing of it, nor of what it includes (main/config.c, CONFIG_STATUS_FILEINVALID).
 *
 * @param what is wrong with it and what comes of that, in a sentence without its full stop
 * @param remedy what to do, an order
 */
public record EndOfReading(Line line, String what, String remedy) {

    private static final String SIXTEEN_BITS = "(?s)\u00FF\u00FE.*|\u00FE\u00FF.*";

    /** What is wrong, before it is known what comes of it. */
    private record Cause(String what, String remedy) {}

    /**
     * @param depth how many files include each other there, from 1
     * @param sections that were opened before
     */
    static EndOfReading at(Line line, Statement statement, int depth, List<Section> sections) {
        Cause cause = statement instanceof Include && depth > ConfigurationReader.DEEPEST
                ? new Cause(
                        "More than " + ConfigurationReader.DEEPEST + " files include each other here",
                        "have fewer files include each other")
                : cause(line, statement, sections);
        String lost = depth > 1 ? "reads nothing of " + line.file() + " after it" : "takes nothing of " + line.file();
        return new EndOfReading(line, cause.what + ", so that Asterisk " + lost, cause.remedy);
    }

    /** Whether a file begins as one in UTF-16 does. */
    static boolean hasTwoBytes(List<String> lines) {
        return !lines.isEmpty() && lines.get(0).matches(SIXTEEN_BITS);
    }

    private static Cause cause(Line line, Statement statement, List<Section> sections) {
        if (line.number() == 1 && hasTwoBytes(List.of(line.text()))) {
            return new Cause(line.file() + " has two bytes for each letter, as UTF-16", "save it as UTF-8");
        }
        if (statement instanceof Include include) {
            return new Cause(
                    "There is no file " + include.place(),
                    "add it to the folder under test, or take the line out of there");
        }
        if (statement instanceof SectionHeader header) {
            return lacking(header, sections);
        }
        Flaw flaw = statement instanceof Statement.Unreadable unreadable ? unreadable.flaw() : Flaw.SETS_NOTHING;
        return switch (flaw) {
            case NO_BRACKET -> new Cause("No ] closes the name of the section", "close it");
            case NO_PARENTHESIS -> new Cause("No ) closes what stands behind the section", "close it");
            case ESCAPES_NOTHING -> new Cause("No name begins behind the backslash", "take the backslash out");
            default ->
                new Cause(
                        "The line stands before the first section",
                        "open a section before it, such as [general], or have a semicolon make a comment of it");
        };
    }

    /** What a header begins with, or adds to, that there is not. */
    private static Cause lacking(SectionHeader header, List<Section> sections) {
        Optional<String> base = header.options().stream()
                .filter(option -> !option.equals("!") && !option.startsWith("+"))
                .filter(option -> !isIn(option, sections))
                .findFirst();
        String remedy = "correct the name, or have that section stand before this one";
        return base.map(name -> new Cause(
                        "There is no section [" + name + "] before this one, which is to begin with it", remedy))
                .orElseGet(() -> new Cause("There is no such section before this one, which is to add to it", remedy));
    }

    private static boolean isIn(String name, List<Section> sections) {
        return Stream.concat(Stream.of(""), sections.stream().map(Section::name))
                .anyMatch(name::equalsIgnoreCase);
    }
}
