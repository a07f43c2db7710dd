package org.trunkproof.premise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;

/**
 * What scenarios rest on, judged before any is run.
 *
 * @param unmet what does not hold of it, that which fails the build first
 * @param number that most scenarios dial; empty where none do
 */
public record Premises(List<UnmetPremise> unmet, String number) {

    /** Where nothing is known against them. */
    public static final Premises HOLD = new Premises(List.of(), "");

    private static final List<Function<Known, Stream<UnmetPremise>>> ALL = List.of(
            ContestedPremise::of,
            TrunkPremise::of,
            TransportPremise::of,
            AddressPremise::of,
            PortPremise::of,
            RegistrationPremise::of,
            PhonePremise::of,
            AdmissionPremise::of,
            DialplanPremise::of,
            RingingPremise::of,
            LeftOutPremise::of,
            LoadingPremise::of);

    public Premises {
        unmet = unmet.stream()
                .distinct()
                .sorted(Comparator.comparing(UnmetPremise::level))
                .toList();
    }

    /** Where a line breaks what must hold, it is not said once more what else is to be said of it. */
    public static Premises of(Known known) {
        List<UnmetPremise> all =
                ALL.stream().flatMap(premise -> premise.apply(known)).toList();
        Set<Line> broken = all.stream()
                .filter(UnmetPremise::failsTheBuild)
                .flatMap(premise -> premise.lines().stream())
                .collect(Collectors.toSet());
        return new Premises(
                all.stream()
                        .filter(premise -> premise.failsTheBuild()
                                || premise.lines().stream().noneMatch(broken::contains))
                        .toList(),
                known.number());
    }

    /** These and others. */
    public Premises and(List<UnmetPremise> others) {
        List<UnmetPremise> all = new ArrayList<>(unmet);
        all.addAll(others);
        return new Premises(all, number);
    }

    /** What is found each time, for what is found once may be a machine's doing. */
    public Premises andAgain(Premises later) {
        List<String> again = later.unmet().stream().map(UnmetPremise::sentence).toList();
        return new Premises(
                unmet.stream()
                        .filter(premise -> again.contains(premise.sentence()))
                        .toList(),
                number);
    }

    public boolean hold() {
        return unmet.isEmpty();
    }

    /** Why nothing can be judged by a scenario with these steps, as the end of a sentence; empty where it can. */
    public Optional<String> objection(List<String> steps) {
        Set<Premise> grounds = Grounds.of(steps, number);
        return unmet.stream()
                .filter(premise -> premise.undermines().stream().anyMatch(grounds::contains))
                .map(UnmetPremise::clause)
                .findFirst();
    }
}
