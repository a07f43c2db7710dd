package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** The {@code n} of a priority is left out. */
final class DropPriority implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return Operator.priorities(text)
                .filter(setting -> setting.value().startsWith("n,"))
                .map(setting ->
                        instead(text, setting, setting.withValue(setting.value().substring(2))));
    }
}
