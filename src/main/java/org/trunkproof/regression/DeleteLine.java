package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.KnownSetting;

/** The line is gone. */
final class DeleteLine implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.settings().stream()
                .map(setting -> mutant(text, setting, KnownSetting.LEFT_OUT, text.without(setting.index())));
    }
}
