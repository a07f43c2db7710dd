package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.SettingsTable;

/** The line is gone. */
final class DeleteLine implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, SettingsTable table) {
        return text.settings().stream()
                .map(setting -> mutant(text, setting, SettingsTable.LEFT_OUT, text.without(setting.index())));
    }
}
