package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.configuration.Setting;

/** The value stands there under another name as well, as where a carrier is asked for the password that it is to be told. */
final class AlsoAs implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.isDialplan()
                ? Stream.empty()
                : text.settings().stream().flatMap(setting -> dialect.known(LinePlace.of(text, setting)).stream()
                        .filter(known -> !known.alsoAs().isEmpty())
                        .map(known -> also(text, setting, setting.with(known.alsoAs(), setting.value()))));
    }

    private Mutant also(ConfigurationText text, Setting setting, String line) {
        return mutant(text, setting, "as well: " + line.strip(), text.inserting(setting.index() + 1, line));
    }
}
