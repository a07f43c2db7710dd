package org.trunkproof.regression;

import java.util.Comparator;
import java.util.List;

/** The plausible mistakes in a file. */
public final class Mutants {

    private Mutants() {}

    /** One for each different file that a mistake makes, by line; what the first operator makes, a later one does not. */
    public static List<Mutant> of(ConfigurationText text) {
        SettingsTable table = SettingsTable.chanSip();
        return Operator.ALL.stream()
                .flatMap(operator -> operator.mutants(text, table))
                .filter(mutant -> !mutant.text().lines().equals(text.lines()))
                .sorted(Comparator.comparingInt(Mutant::line))
                .toList();
    }
}
