package org.trunkproof.regression;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Setting;

/** Two lines next to each other, whose order matters, have changed places: codecs, and priorities of an extension. */
final class SwapLines implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        List<Setting> settings = text.settings();
        return IntStream.range(1, settings.size())
                .filter(i -> orderMatters(settings.get(i - 1), settings.get(i)))
                .mapToObj(i -> swapped(text, settings.get(i - 1), settings.get(i)));
    }

    private static boolean orderMatters(Setting first, Setting second) {
        return first.section().equals(second.section())
                && first.index() + 1 == second.index()
                && (isCodec(first) && isCodec(second) || isSame(first) && isSame(second));
    }

    private static boolean isCodec(Setting setting) {
        return setting.isCalled("allow") || setting.isCalled("disallow");
    }

    private static boolean isSame(Setting setting) {
        return setting.isCalled("same");
    }

    private Mutant swapped(ConfigurationText text, Setting first, Setting second) {
        String line = text.lines().get(first.index());
        return mutant(
                text,
                first,
                "after the next line",
                text.inserting(second.index() + 1, line).without(first.index()));
    }
}
