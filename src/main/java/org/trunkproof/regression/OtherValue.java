package org.trunkproof.regression;

import java.util.stream.Stream;

/** Each other value in the setting's documented domain. */
final class OtherValue implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, SettingsTable table) {
        return text.settings().stream()
                .filter(setting -> !Operator.isDialplan(text))
                .flatMap(setting -> table.entry(setting.section(), setting.key().strip()).stream()
                        .flatMap(entry -> entry.values().stream())
                        .filter(value -> !value.equals(setting.value()))
                        .map(value -> instead(text, setting, setting.withValue(value))));
    }
}
