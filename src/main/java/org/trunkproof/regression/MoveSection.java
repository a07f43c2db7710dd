package org.trunkproof.regression;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Setting;

/** The line stands in the section after its own, or in the one before where there is none. */
final class MoveSection implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        TreeSet<Integer> headers = IntStream.range(0, text.lines().size())
                .filter(i -> text.sectionAt(i).isPresent())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return headers.size() < 2
                ? Stream.empty()
                : text.settings().stream().map(setting -> moved(text, setting, headers));
    }

    private Mutant moved(ConfigurationText text, Setting setting, NavigableSet<Integer> headers) {
        int header = Optional.ofNullable(headers.higher(setting.index()))
                .or(() -> Optional.ofNullable(headers.lower(headers.last())))
                .orElseThrow();
        String line = text.lines().get(setting.index());
        ConfigurationText changed = header > setting.index()
                ? text.inserting(header + 1, line).without(setting.index())
                : text.without(setting.index()).inserting(header + 1, line);
        return mutant(text, setting, "in [" + text.sectionAt(header).orElseThrow() + "]", changed);
    }
}
