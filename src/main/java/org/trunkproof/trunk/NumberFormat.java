package org.trunkproof.trunk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a carrier writes telephone numbers. */
enum NumberFormat {
    /** Country code and all that follows (ITU-T E.164). */
    E164("E.164", "[1-9]\\d{6,14}"),
    PLUS_E164("+E.164", "\\+[1-9]\\d{6,14}"),
    /** As it is dialled within the country, behind the prefix for that. */
    NATIONAL("national", "0[1-9]\\d{5,13}"),
    /** Area code and number of the North American numbering plan, without the country code. */
    TEN_DIGITS("10 digits", "[2-9]\\d{2}[2-9]\\d{6}");

    /** Up to so many digits, it is the number of a service, which is dialled as it is: 911, 112, 11833. */
    private static final int SERVICE = 6;

    private final String word;
    private final Pattern pattern;

    NumberFormat(String word, String pattern) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(format -> format.word).toList();
    }

    /** Whether a number may be written as it is, where one of these formats is asked for. */
    static boolean isIn(List<String> formats, String number) {
        return formats.isEmpty()
                || number.length() <= SERVICE
                || formats.stream()
                        .map(NumberFormat::named)
                        .flatMap(Optional::stream)
                        .anyMatch(format -> format.pattern.matcher(number).matches());
    }

    private static Optional<NumberFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
