package org.trunkproof.regression;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** A section has another name: a context that nobody enters, a peer that nobody knows. */
final class RenameSection implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return IntStream.range(0, text.lines().size()).boxed().flatMap(i -> text.sectionAt(i).stream()
                .map(name -> renamed(text, i, name)));
    }

    private Mutant renamed(ConfigurationText text, int index, String name) {
        String line = text.lines().get(index).replace("[" + name + "]", "[" + name + "-old]");
        return ofHeader(text, index, line, text.replacing(index, line));
    }
}
