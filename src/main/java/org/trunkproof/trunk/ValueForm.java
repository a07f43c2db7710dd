package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trunkproof.spelling.Spelling;

/** How a value is written. */
enum ValueForm {
    /** As the key has it that this is part of. */
    AS_ABOVE("a value", ".+", ""),
    TEXT("text", ".+", ""),
    SECRET("a password", ".+", ""),
    NAME("a name", "[^\\s:@/&,]+", "give the name alone, without spaces"),
    NUMBER(
            "a number",
            "\\+?[0-9*#]+",
            "give the digits as they are sent, with the + if that is sent, and without spaces and remarks"),
    PREFIX("a prefix", "[0-9]+[*#]?", "give the digits as they are sent, and the * or # after them"),
    HOST("a host name", "[\\w.-]+", "give the name alone, without sip: and a port"),
    ADDRESS(
            "an address",
            "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}",
            "give an IPv4 address, as in 203.0.113.7"),
    PORT(
            "a port",
            "6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}",
            "give a number from 1 to 65535, as in 5070"),
    NETWORK(
            "a network",
            "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|(?=/))){4}/(?:3[0-2]|[12]?\\d)",
            "give the address and the length of the prefix, as in 192.168.0.0/16"),
    CALLER(
            "a host name, an address or a network",
            "(?=.*[A-Za-z])[\\w.-]+|(?!(?:0|127|22[4-9]|2[3-5]\\d)\\.)(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!/|$)|(?=/|$))){4}"
                    + "(?:/(?:[89]|[12]\\d|3[0-2]))?",
            "give a name without sip: and a port, or IPv4 addresses that a carrier can have, as in 203.0.113.7 or"
                    + " 203.0.113.0/28"),
    HEADER(
            "a header of the carrier's own",
            "(?i)(?!(?:Via|v|From|f|To|t|Call-ID|i|CSeq|Contact|m|Content-\\w+|l|c|Max-Forwards|Route|Record-Route)\\s*:)"
                    + "[\\w.!%*+`'~-]+\\s*:\\s*\\S.*",
            "give its name, a colon and its value, in quotes, as in \"X-Trunk: 4711\""),
    MAILBOX("a mailbox", "[\\w*#.-]+@[\\w.-]+", "give the box and its context, as in 100@default"),
    TIME(
            "a weekday and a time",
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:[01]\\d|2[0-3]):[0-5]\\d",
            "give both, as in Monday 10:00"),
    VERSION("a version", "[1-9]\\d?", "give its first number alone, as in 16"),
    PATH("a file or folder", ".+", ""),
    CODEC("a codec", AudioCodec.names()),
    IDENTITY(
            "a way to be known",
            List.of("digest", "address", "registration", "tech prefix", "From user", "Request-URI host")),
    TRANSPORT("a transport", List.of("UDP", "TCP", "TLS")),
    DNS("a kind of DNS record", List.of("A", "AAAA", "SRV", "NAPTR")),
    DTMF("a way to send keys", List.of("RFC 4733", "in-band", "INFO")),
    NUMBER_FORMAT("a format of numbers", NumberFormat.names()),
    CALLER_IDENTITY(
            "a place for the caller's number",
            List.of("P-Preferred-Identity", "P-Asserted-Identity", "Remote-Party-ID", "From")),
    STATUS("a status code", "[1-6]\\d\\d", "give its three digits, as in 183"),
    MONTH("a year and a month", "\\d{4}-(?:0[1-9]|1[0-2])", "give both, as in 2026-11"),
    MILLISECONDS("a time in milliseconds", "[1-9]\\d{0,3}", "give it in digits, as in 20"),
    SECONDS("a time in seconds", "[1-9]\\d{0,5}", "give it in digits, as in 1800"),
    CALL("what becomes of a call", List.of("answered", "refused")),
    YES_OR_NO("yes or no", List.of("yes", "no"));

    private final String what;
    private final Pattern pattern;
    private final String remedy;
    private final List<String> words;

    ValueForm(String what, String pattern, String remedy) {
        this.what = what;
        this.pattern = Pattern.compile(pattern);
        this.remedy = remedy;
        this.words = List.of();
    }

    /** One of some words, which may be written in capitals or not. */
    ValueForm(String what, List<String> words) {
        this.what = what;
        this.pattern = Pattern.compile(".+");
        this.remedy = "";
        this.words = words;
    }

    /** What it is, for a person: {@code a number}. */
    String what() {
        return what;
    }

    /** Which words there are; none where it is not one of some. */
    List<String> words() {
        return words;
    }

    /** Why a text is not written like this, a sentence; empty where it is. */
    Optional<String> objection(String text) {
        if (!words.isEmpty()) {
            return word(text).isPresent()
                    ? Optional.empty()
                    : Optional.of("'" + text + "' is not " + what + "; " + Spelling.instead(text, words) + ".");
        }
        return pattern.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("'" + text + "' is not " + what + "; " + remedy + ".");
    }

    /** What a text of this form stands for, in the one spelling of it. */
    String meaning(String text) {
        return word(text).orElse(text);
    }

    private Optional<String> word(String text) {
        Optional<String> written =
                words.stream().filter(word -> word.equalsIgnoreCase(text)).findFirst();
        return this == CODEC ? AudioCodec.named(text) : written;
    }
}
