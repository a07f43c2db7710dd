package org.trunkproof.regression;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** A context includes another: whoever enters the one reaches the other as well. */
final class AddInclude implements Operator {

    /** Of thousands of contexts the first are included in each; there are too many pairs. */
    private static final int MOST = 20;

    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        if (!text.isDialplan()) {
            return Stream.empty();
        }
        List<Integer> contexts = IntStream.range(0, text.lines().size())
                .filter(i -> text.sectionAt(i)
                        .filter(name -> !ConfigurationText.isGlobal(name))
                        .isPresent())
                .boxed()
                .toList();
        List<String> others = contexts.stream()
                .map(other -> text.sectionAt(other).orElseThrow())
                .distinct()
                .limit(MOST)
                .toList();
        return contexts.stream().flatMap(into -> others.stream()
                .filter(other -> !other.equals(text.sectionAt(into).orElseThrow()))
                .map(other -> including(text, into, other)));
    }

    private Mutant including(ConfigurationText text, int index, String other) {
        String line = "include => " + other;
        return ofHeader(text, index, line, text.inserting(index + 1, line));
    }
}
