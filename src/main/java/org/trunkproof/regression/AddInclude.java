package org.trunkproof.regression;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** A context includes another: whoever enters the one reaches the other as well. */
final class AddInclude implements Operator {
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
        return contexts.stream().flatMap(into -> contexts.stream()
                .map(other -> text.sectionAt(other).orElseThrow())
                .distinct()
                .filter(other -> !other.equals(text.sectionAt(into).orElseThrow()))
                .map(other -> including(text, into, other)));
    }

    private Mutant including(ConfigurationText text, int index, String other) {
        String line = "include => " + other;
        return ofHeader(text, index, line, text.inserting(index + 1, line));
    }
}
