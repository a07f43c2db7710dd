package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** Two letters have changed places, in the name of the setting or in its value. */
final class Mistype implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.settings().stream().flatMap(setting -> Stream.of(
                        setting.with(mistyped(setting.key()), setting.value()),
                        setting.withValue(mistyped(setting.value())))
                .filter(line -> !line.equals(text.lines().get(setting.index())))
                .map(line -> instead(text, setting, line)));
    }

    /** The last two neighbours that differ are swapped. */
    private static String mistyped(String word) {
        for (int i = word.length() - 1; i > 0; i--) {
            if (word.charAt(i) != word.charAt(i - 1)
                    && Character.isLetterOrDigit(word.charAt(i))
                    && Character.isLetterOrDigit(word.charAt(i - 1))) {
                return word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1);
            }
        }
        return word;
    }
}
