package org.trunkproof.regression;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** The plausible mistakes in a file. */
public final class Mutants {

    private Mutants() {}

    /** One for each different file that a mistake makes, by line; what the first operator makes, a later one does not. */
    public static List<Mutant> of(ConfigurationText text, Dialect dialect) {
        Map<Long, Mutant> byText = new LinkedHashMap<>();
        Operator.ALL.stream()
                .flatMap(operator -> operator.mutants(text, dialect))
                .filter(mutant -> mutant.text().fingerprint() != text.fingerprint())
                .forEach(mutant -> byText.putIfAbsent(mutant.text().fingerprint(), mutant));
        return sorted(byText.values());
    }

    private static List<Mutant> sorted(Collection<Mutant> mutants) {
        return mutants.stream().sorted(Comparator.comparingInt(Mutant::line)).toList();
    }
}
