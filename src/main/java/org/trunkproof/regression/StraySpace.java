package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** A space after a comma of the value, or where there is none, inside the value's last word. */
final class StraySpace implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.settings().stream()
                .filter(setting -> setting.value().length() > 1)
                .map(setting -> instead(text, setting, setting.withValue(spaced(setting.value()))));
    }

    private static String spaced(String value) {
        int at = value.indexOf(',') >= 0 ? value.indexOf(',') + 1 : value.length() / 2;
        return value.substring(0, at) + " " + value.substring(at);
    }
}
