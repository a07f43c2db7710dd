package org.trunkproof.steps;

import java.lang.reflect.Method;
import java.util.List;

/** What follows the line of a step. */
public enum Appendix {
    NOTHING("nothing"),
    TABLE("a table with a name and a value in each row, such as | From | <sip:12065550123@<carrier>> |"),
    TEXT("a text between two lines of three quotation marks (\"\"\")");

    private final String words;

    Appendix(String words) {
        this.words = words;
    }

    /** What a step's method takes beyond what stands in braces. */
    public static Appendix of(Method step, String pattern) {
        long inBraces = pattern.chars().filter(character -> character == '{').count();
        Class<?>[] taken = step.getParameterTypes();
        if (taken.length == inBraces) {
            return NOTHING;
        }
        return List.class.isAssignableFrom(taken[taken.length - 1]) ? TABLE : TEXT;
    }

    @Override
    public String toString() {
        return words;
    }
}
