package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.SettingsTable;

/** Each other value in the setting's documented domain. */
final class OtherValue implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, SettingsTable table) {
        return text.settings().stream().flatMap(setting -> Operator.otherValues(text, setting, table)
                .map(value -> instead(text, setting, setting.withValue(value))));
    }
}
