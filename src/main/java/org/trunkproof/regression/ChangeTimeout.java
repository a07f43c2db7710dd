package org.trunkproof.regression;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** Dial rings for another time, or for ever. */
final class ChangeTimeout implements Operator {

    private static final Pattern TIMEOUT = Pattern.compile(",(\\d+)\\)$");

    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return Operator.priorities(text)
                .filter(setting -> TIMEOUT.matcher(setting.value()).find())
                .flatMap(setting -> Stream.of(",2)", ",200)", ")")
                        .map(by -> TIMEOUT.matcher(setting.value()).replaceFirst(by))
                        .map(value -> instead(text, setting, setting.withValue(value))));
    }
}
