package org.trunkproof.migration;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether two values of settings are the same to Asterisk. */
final class Values {

    private static final String YES = "yes";
    private static final String NO = "no";

    private Values() {}

    /** One of Asterisk's words for yes (main/utils.c, ast_true). */
    static boolean isYes(String value) {
        return value.matches("(?i)yes|true|y|t|1|on");
    }

    /** One of its words for no (main/utils.c, ast_false). */
    static boolean isNo(String value) {
        return value.matches("(?i)no|false|n|f|0|off");
    }

    /** Its own for those, whatever else as it stands. */
    static String plain(String value) {
        return isYes(value) ? YES : isNo(value) ? NO : value;
    }

    static boolean areSame(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? Double.parseDouble(one) == Double.parseDouble(other)
                : plain(one).equals(plain(other))
                        || unescaped(one).equals(unescaped(other))
                        || isOfGroups(one) && isOfGroups(other) && groups(one).equals(groups(other));
    }

    /** Numbers of groups, and from which to which there are some (main/channel.c, ast_get_group). */
    private static boolean isOfGroups(String value) {
        return value.matches("\\d{1,2}(\\s*[,-]\\s*\\d{1,2})*");
    }

    private static Set<Integer> groups(String value) {
        return Stream.of(value.split(","))
                .map(part -> part.strip().split("\\s*-\\s*"))
                .flatMap(part -> IntStream.rangeClosed(
                                Integer.parseInt(part[0]), Integer.parseInt(part[part.length - 1]))
                        .boxed())
                .collect(Collectors.toSet());
    }

    /** A semicolon stands with a backslash before it in a file, and without in what Asterisk has of it. */
    private static String unescaped(String value) {
        return value.replace("\\;", ";");
    }

    static boolean isNumber(String value) {
        return value.matches("\\d{1,15}(\\.\\d{1,15})?");
    }

    /** Those between commas, in small letters. */
    static Set<String> words(String value) {
        return Stream.of(value.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nothing is done where that is so. */
    static boolean isNothing(String value) {
        return value.isEmpty() || isNo(value);
    }

    /** The host in a URI, or in what may be one, in small letters. */
    static String host(String uri) {
        String rest = uri.replaceFirst("^<?(?i:sips?:)?", "").replaceFirst("^[^@]*@", "");
        return rest.replaceFirst("^(\\[[^]]*]|[^:;>?/]*).*$", "$1").toLowerCase(Locale.ROOT);
    }

    /** The user in a URI; empty where it has none. */
    static String user(String uri) {
        String rest = uri.replaceFirst("^<?(?i:sips?:)?", "");
        return rest.contains("@") ? rest.replaceFirst("@.*$", "").replaceFirst(":.*$", "") : "";
    }

    /** The port in a URI, or in an address; SIP's own where it has none. */
    static String port(String uri) {
        String rest = uri.replaceFirst("^<?(?i:sips?:)?", "").replaceFirst("^[^@]*@", "");
        String port = rest.replaceFirst("^(\\[[^]]*]|[^:;>?/]*):?(\\d*).*$", "$2");
        return port.isEmpty() ? "5060" : port;
    }

    static boolean isAddress(String host) {
        return host.matches("[\\d./]+") || host.contains(":");
    }
}
