package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** The setting stands there once more with another value. */
final class Duplicate implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.settings().stream().flatMap(setting -> Operator.otherValues(text, setting, dialect)
                .limit(1)
                .map(setting::withValue)
                .map(line -> mutant(
                        text, setting, "once more: " + line.strip(), text.inserting(setting.index() + 1, line))));
    }
}
