package org.trunkproof.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipUri;

/** Reads values of headers as {@link Wording} leaves them: with names for addresses, and without what is chance. */
final class HeaderValue {

    /** A port that Wording has made a word of. */
    private static final String SOME_PORT = ":PORT";

    private static final int USUAL_PORT = 5060;

    /** A number that stands for a port that is no chance, and is none itself. */
    private static final String NO_PORT = ":0";

    private static final Pattern BRACKETED = Pattern.compile("([^<]*)<([^>]*)>([^<]*)");
    private static final Pattern EXPIRES = Pattern.compile(";expires=(\\d{1,10})");
    private static final Pattern PARAMETER =
            Pattern.compile("([\\w-]+)(?:\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^,\\s]+))?");
    /** One of several challenges, which no two are compared of. */
    private static final Pattern ANOTHER = Pattern.compile(",\\s*\\w+\\s+\\w+");

    private static final Pattern SCHEME = Pattern.compile("\\s*(\\w+)\\s+(.*)", Pattern.DOTALL);

    private HeaderValue() {}

    /** What stands before the first semicolon, and the parameters in the order of the alphabet. */
    static List<String> sorted(String value) {
        String[] parts = value.split(";");
        List<String> sorted = new ArrayList<>(List.of(parts[0]));
        sorted.addAll(new TreeSet<>(Arrays.asList(parts).subList(1, parts.length)));
        return sorted;
    }

    static String without(String parameter, String value) {
        return value.replaceAll(";" + parameter + "(?=;|$)", "");
    }

    /** Host, port and transport of the URI; empty where there is no one URI. */
    static Optional<String> leadsTo(String value) {
        return uri(value).map(uri -> uri.host() + ":" + uri.port().orElse(USUAL_PORT) + " " + transport(uri));
    }

    private static String transport(SipUri uri) {
        return Arrays.stream(uri.parameters().split(";"))
                .filter(parameter -> parameter.startsWith("transport="))
                .map(parameter -> parameter.substring("transport=".length()).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("udp");
    }

    private static Optional<SipUri> uri(String value) {
        Matcher bracketed = BRACKETED.matcher(value);
        try {
            return Optional.of(SipUri.parse((bracketed.matches() ? bracketed.group(2) : value.replaceFirst(";.*", ""))
                    .replace(SOME_PORT, NO_PORT)));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }

    /** Whether both are one contact, for as long give or take a second. */
    static boolean isSameBinding(String before, String after) {
        Matcher was = EXPIRES.matcher(before);
        Matcher is = EXPIRES.matcher(after);
        return was.find()
                && is.find()
                && Math.abs(Long.parseLong(was.group(1)) - Long.parseLong(is.group(1))) <= 1
                && was.replaceAll("").equals(is.replaceAll(""));
    }

    /** The value without the port of its URI. */
    static String withoutPort(String value) {
        Matcher bracketed = BRACKETED.matcher(value);
        return bracketed.matches()
                ? bracketed.group(1) + "<" + bracketed.group(2).replaceFirst(":(PORT|\\d{1,5})(?=;|$)", "") + ">"
                        + bracketed.group(3)
                : value;
    }

    /** Whether both are of one scheme and one algorithm, and say the same in these parameters. */
    static boolean isSameDigest(String before, String after, Set<String> parameters) {
        Matcher one = SCHEME.matcher(before);
        Matcher other = SCHEME.matcher(after);
        if (!one.matches()
                || !other.matches()
                || !one.group(1).equalsIgnoreCase(other.group(1))
                || ANOTHER.matcher(before).find()
                || ANOTHER.matcher(after).find()) {
            return false;
        }
        Map<String, String> was = parameters(one.group(2));
        Map<String, String> is = parameters(other.group(2));
        return was.getOrDefault("algorithm", "MD5").equalsIgnoreCase(is.getOrDefault("algorithm", "MD5"))
                && parameters.stream()
                        .allMatch(name -> was.getOrDefault(name, "").equals(is.getOrDefault(name, "")));
    }

    private static Map<String, String> parameters(String list) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(list);
        while (parameter.find()) {
            String value = parameter.group(2) == null ? "" : parameter.group(2);
            found.put(
                    parameter.group(1).toLowerCase(Locale.ROOT),
                    value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
        }
        return found;
    }
}
