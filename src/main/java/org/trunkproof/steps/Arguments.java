package org.trunkproof.steps;

import io.cucumber.java.ParameterType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.sip.Codec;
import org.trunkproof.spelling.Spelling;
import org.trunkproof.trunk.TrunkProfile;

/** What a step takes in its braces, in the words of the features, and what is wrong with what it was given. */
public final class Arguments {

    /** Of RFC 3261 and those that extend it; Asterisk may well be sent others. */
    private static final List<String> METHODS = List.of(
            "ACK",
            "BYE",
            "CANCEL",
            "INFO",
            "INVITE",
            "MESSAGE",
            "NOTIFY",
            "OPTIONS",
            "PRACK",
            "PUBLISH",
            "REFER",
            "REGISTER",
            "SUBSCRIBE",
            "UPDATE");

    /** So few letters from a method, and a word of capitals is a slip. */
    private static final int SLIP = 2;

    /** Of Cucumber's own kinds the two that steps use. */
    private static final Map<String, String> CUCUMBERS = Map.of("int", "-?\\d+", "word", "[^\\s]+");

    /** What those are of which not every value can be listed. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("int", "a whole number"),
            Map.entry("word", "a single word"),
            Map.entry("e164", "a number with its country code, 7 to 15 digits, such as 12065550123"),
            Map.entry("digits", "keys of a telephone without spaces, such as 0123456789*#ABCD"),
            Map.entry("sipStatus", "a status from 100 to 699"),
            Map.entry("number", "a number as it is dialled, without spaces"),
            Map.entry("caller", "a name or number without spaces"),
            Map.entry("clock", "a weekday and a time, such as Sunday 20:00"),
            Map.entry("extension", "an extension of the dialplan, such as 101 or s"),
            Map.entry("context", "a context of the dialplan"),
            Map.entry("application", "an application of the dialplan, such as VoiceMail"));

    /** A word or several of an alternative, and no pattern. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][\\w'/ ]*\\w");

    private Arguments() {}

    /** What may stand in angle brackets in a step's table or text. */
    public static Set<String> placeholders() {
        return Placeholders.words();
    }

    /** What reactions look like, and what each does. */
    public static Map<String, String> reactions() {
        return Reactions.known();
    }

    /** The kinds of arguments, by the name that stands in braces, with the regular expression of what is taken for one. */
    public static Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>(CUCUMBERS);
        Arrays.stream(Parameters.class.getMethods())
                .filter(method -> method.isAnnotationPresent(ParameterType.class))
                .forEach(method -> kinds.put(
                        method.getName(),
                        method.getAnnotation(ParameterType.class).value()));
        return kinds;
    }

    /** Every value that is a word, or stands for all of its form; none where the form says it all. */
    public static List<String> values(String kind) {
        return switch (kind) {
            case "reactions" -> List.copyOf(Reactions.known().keySet());
            case "codecs" ->
                Stream.concat(CodecWords.WORDS.stream(), Codec.names().stream()).toList();
            case "method", "message" -> METHODS;
            case "messages" ->
                Stream.concat(words(kind).stream(), METHODS.stream()).toList();
            default -> words(kind);
        };
    }

    private static List<String> words(String kind) {
        return Stream.of(kinds().getOrDefault(kind, "").split("[|()]|\\?:"))
                .filter(word -> WORDS.matcher(word).matches())
                .distinct()
                .toList();
    }

    /** What belongs in the braces instead of something that is none of the kind, as the end of a sentence. */
    static String instead(String kind, String value) {
        List<String> words = new ArrayList<>(values(kind));
        String form = FORMS.getOrDefault(kind, "");
        if (words.isEmpty()) {
            return "give " + form;
        }
        return Spelling.meant(value, words)
                .map(word -> "the nearest is '" + word + "'")
                .orElseGet(
                        () -> "give " + (form.isEmpty() ? "" : form + ", or ") + "one of " + String.join(", ", words));
    }

    /** Whether the text is taken for one of the kind. */
    public static boolean isOf(String kind, String text) {
        return text.matches(kinds().getOrDefault(kind, ".*"));
    }

    /**
     * What is wrong with an argument, in a sentence; empty if it can be used.
     *
     * @param kind the name that stands in braces
     */
    public static Optional<String> objection(String kind, String value, TrunkProfile profile) {
        if (!isOf(kind, value)) {
            return Optional.of("'" + value + "' is no {" + kind + "}; " + instead(kind, value) + ".");
        }
        return switch (kind) {
            case "int" -> number(value);
            case "method", "message", "messages" -> method(value);
            case "codecs" -> tried(() -> CodecWords.codecs(value, profile));
            case "reactions" -> tried(() -> new Reactions(profile, ListeningPoint.CARRIER).parse(value));
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(String value) {
        return value.matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of("'" + value + "' is no number that a step can do with; give one from 0 to 999999999.");
    }

    private static Optional<String> method(String value) {
        String name = value.substring(value.lastIndexOf(' ') + 1);
        return METHODS.contains(name)
                ? Optional.empty()
                : Spelling.nearest(name, METHODS, 1).stream()
                        .filter(method -> Spelling.distance(name, method) <= SLIP && name.length() > SLIP)
                        .map(method -> "'" + name + "' is no method of SIP; the nearest is " + method + ".")
                        .findFirst();
    }

    private static Optional<String> tried(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
