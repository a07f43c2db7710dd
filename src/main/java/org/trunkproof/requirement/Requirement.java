package org.trunkproof.requirement;

import java.util.List;
import java.util.Locale;

/**
 * Something a trunk must or should do: a Rule in a feature file.
 *
 * @param id such as {@code TP-AUTH-03}
 * @param sentence the Rule's title
 * @param source where it comes from; the line of the Rule's description that starts with {@code Source:}
 * @param pins the aspects of the configuration that bear on it; its tags {@code @pins:ASPECT}
 */
public record Requirement(String id, Level level, String sentence, String source, List<String> pins) {

    public Requirement {
        pins = List.copyOf(pins);
    }

    @Override
    public String toString() {
        return id + " (" + level.name().toLowerCase(Locale.ROOT) + ") " + sentence;
    }
}
