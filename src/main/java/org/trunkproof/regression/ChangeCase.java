package org.trunkproof.regression;

import java.util.Locale;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** The name or the value of the setting in capitals. */
final class ChangeCase implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.settings().stream().flatMap(setting -> Stream.of(
                        setting.with(setting.key().toUpperCase(Locale.ROOT), setting.value()),
                        setting.withValue(setting.value().toUpperCase(Locale.ROOT)))
                .filter(line -> !line.equals(text.lines().get(setting.index())))
                .map(line -> instead(text, setting, line)));
    }
}
