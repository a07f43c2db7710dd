package org.trunkproof.regression;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** The plausible mistakes in a file. */
public final class Mutants {

    private Mutants() {}

    /** One for each different file that a mistake makes, by line; what the first operator makes, a later one does not. */
    public static List<Mutant> of(ConfigurationText text, Dialect dialect) {
        Map<Long, Mutant> byText = new LinkedHashMap<>();
        Stream<Mutant> mistakes = text.isAel()
                ? AelMistakes.of(text)
                : Operator.ALL.stream().flatMap(operator -> operator.mutants(text, dialect));
        mistakes.filter(mutant -> mutant.text().fingerprint() != text.fingerprint())
                .forEach(mutant -> byText.putIfAbsent(mutant.text().fingerprint(), mutant));
        return sorted(byText.values());
    }

    private static List<Mutant> sorted(Collection<Mutant> mutants) {
        Map<String, Integer> alike = new HashMap<>();
        return mutants.stream()
                .sorted(Comparator.comparingInt(Mutant::line))
                .map(mutant -> told(mutant, alike))
                .toList();
    }

    /** As it may be told: of a line with a secret a mistake would tell most, so that several of a kind are numbered. */
    private static Mutant told(Mutant mutant, Map<String, Integer> alike) {
        String becomes = ConfigurationText.legible(mutant.becomes());
        if (!mutant.isOfSecret() || becomes.indexOf('=') < 0) {
            return mutant.told(becomes);
        }
        Mutant masked = mutant.told(becomes.replaceFirst("(?s)=.*", "=" + ConfigurationText.MASK));
        int number = alike.merge(masked.id(), 1, Integer::sum);
        return number == 1 ? masked : mutant.told(masked.becomes() + " (" + number + ")");
    }
}
