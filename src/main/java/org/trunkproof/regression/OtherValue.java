package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** Each other value in the setting's documented domain. */
final class OtherValue implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.settings().stream().flatMap(setting -> Operator.otherValues(text, setting, dialect)
                .map(value -> instead(text, setting, setting.withValue(value))));
    }
}
