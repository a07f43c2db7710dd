package org.trunkproof.asterisk;

import java.util.List;
import java.util.regex.Pattern;

/** Whether Asterisk has an application or a function, by what it answers to {@code core show application NAME}. */
final class Registered {

    /** The headline of what it knows: 16 writes {@code application}, and 22 {@code Application}. */
    private static final Pattern HEADLINE = Pattern.compile("(?i)info about (application|function) '");

    private Registered() {}

    static boolean isToldBy(List<String> answer) {
        return answer.stream().anyMatch(line -> HEADLINE.matcher(line).find());
    }
}
