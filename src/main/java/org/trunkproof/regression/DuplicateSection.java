package org.trunkproof.regression;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.SectionHeader;

/** There is another object of the name and the type, where sections say what they are. */
final class DuplicateSection implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        String by = dialect.types().by();
        return text.isDialplan() || by.isEmpty()
                ? Stream.empty()
                : IntStream.range(0, text.lines().size())
                        .filter(i -> text.statements().get(i) instanceof SectionHeader header
                                && !header.isTemplate()
                                && !header.isAddition()
                                && !text.typeAt(i).isEmpty())
                        .mapToObj(i -> twice(text, i, by + "=" + text.typeAt(i)));
    }

    private Mutant twice(ConfigurationText text, int index, String type) {
        String header = "[" + text.sectionAt(index).orElseThrow() + "]";
        return ofHeader(
                text,
                index,
                "once more: " + header + " " + type,
                text.inserting(index, type).inserting(index, header));
    }
}
