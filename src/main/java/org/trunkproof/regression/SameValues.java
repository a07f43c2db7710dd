package org.trunkproof.regression;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.configuration.KnownSetting;
import org.trunkproof.configuration.KnownSetting.Same;

/** Why what is set comes to the same as what was set before, by the table of settings and by what the dialplan holds. */
final class SameValues {

    private static final String TRANSPORT = "transport";

    private final String lastCounts;
    private final LoadedState original;

    /**
     * @param lastCounts why the last line of a name is the one that counts
     */
    SameValues(String lastCounts, LoadedState original) {
        this.lastCounts = lastCounts;
        this.original = original;
    }

    /** Empty where they are not known to come to the same. */
    Optional<String> reason(KnownSetting known, List<String> before, List<String> after) {
        if (!known.anyCase().isEmpty()
                && before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch(i -> before.get(i).equalsIgnoreCase(after.get(i)))) {
            return Optional.of(known.anyCase());
        }
        if (known.adds()) {
            return ofSets(known, each(before), each(after));
        }
        String was = effective(before);
        String is = effective(after);
        if (was.equals(is)) {
            return Optional.of(lastCounts);
        }
        if (known.context() && reachesNothing(was) && reachesNothing(is)) {
            return Optional.of("no extension is in the context " + named(was) + " and none in " + named(is)
                    + ", so that whatever gets there is refused in the same words");
        }
        if (known.refersTo().equals(TRANSPORT) && is.equals(KnownSetting.LEFT_OUT) && original.hasOneTransport()) {
            return Optional.of("there is one transport, which is used where none is named (res/res_pjsip.c,"
                    + " ast_sip_set_tpselector_from_ep_or_uri)");
        }
        if (known.isNo(was) && known.isNo(is)) {
            return Optional.of(known.unknown());
        }
        return known.same().stream()
                .filter(same -> same.has(was) && same.has(is))
                .map(Same::because)
                .findFirst();
    }

    /** Of lines that each add to those before: in their order, and each once. */
    private static Set<String> each(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split("\\s*,\\s*")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> ofSets(KnownSetting known, Set<String> before, Set<String> after) {
        if (!known.separator().isEmpty() && List.copyOf(before).equals(List.copyOf(after))) {
            return Optional.of("a word that is added twice is there once");
        }
        Set<String> other = new HashSet<>(after);
        other.removeAll(before);
        return known.same().stream()
                .filter(same -> !other.isEmpty()
                        && after.containsAll(before)
                        && other.stream().allMatch(same::has))
                .map(Same::because)
                .findFirst();
    }

    private boolean reachesNothing(String context) {
        return !original.hasExtensions(named(context));
    }

    /** Where calls go when nothing says where (chan_sip.c, DEFAULT_CONTEXT). */
    private static String named(String context) {
        return context.equals(KnownSetting.LEFT_OUT) ? "default" : context;
    }

    private static String effective(List<String> values) {
        return values.isEmpty() ? KnownSetting.LEFT_OUT : values.get(values.size() - 1);
    }
}
