package org.trunkproof.site.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.ExecutedStep;
import org.trunkproof.evidence.ExecutedSteps;
import org.trunkproof.evidence.Trace;
import org.trunkproof.site.text.Legible;

/** Makes the rows of a ladder. */
final class Rungs {

    /** More rows than a person reads; what comes after them is drawn only if it was judged. */
    private static final int MOST = 64;

    /** As many keys as fit between two lifelines. */
    private static final int KEYS_IN_A_ROW = 16;

    private Rungs() {}

    static List<Rung> of(Trace trace, List<Transmission> transmissions, List<StreamBar> bars, Set<Integer> judged) {
        List<Rung> rungs = new ArrayList<>(signals(trace, transmissions, judged));
        ExecutedSteps.in(trace).stream().map(Rungs::step).forEach(rungs::add);
        trace.ami("Hangup").map(Rungs::end).forEach(rungs::add);
        bars.forEach(bar -> rungs.add(new Rung.StreamStart(bar)));
        bars.forEach(bar -> bar.digits().forEach(digit -> rungs.add(new Rung.Keys(bar, List.of(digit)))));
        trace.over().ifPresent(over -> rungs.add(new Rung.Over(over)));
        rungs.sort(Comparator.comparing(Rung::at));
        if (!rungs.isEmpty() && rungs.get(rungs.size() - 1) instanceof Rung.Over) {
            rungs.remove(rungs.size() - 1);
        }
        return limited(joined(rungs), judged);
    }

    private static List<Rung> signals(Trace trace, List<Transmission> transmissions, Set<Integer> judged) {
        Map<Transmission, Integer> calls = CallNumbers.of(transmissions);
        Map<Transmission, Transmission> answers = OwnPace.answers(trace.exchanges(), transmissions, judged);
        Set<Integer> folded =
                answers.values().stream().map(Transmission::number).collect(Collectors.toSet());
        return transmissions.stream()
                .filter(sent -> !folded.contains(sent.number()))
                .<Rung>map(sent -> answers.containsKey(sent)
                        ? new Rung.Background(sent, answers.get(sent))
                        : new Rung.Signal(sent, calls.getOrDefault(sent, 0)))
                .toList();
    }

    private static Rung step(ExecutedStep step) {
        String where = step.extension() + "@" + step.context() + ":" + step.priority();
        return new Rung.DialplanStep(
                step.at(),
                Legible.line("[" + where + "] " + step.application() + "(" + step.data() + ")"),
                Legible.line(step.channel()));
    }

    private static Rung end(AmiEvent event) {
        String channel = field(event, "channel");
        String cause = field(event, "cause") + " " + field(event, "cause-txt");
        return new Rung.DialplanStep(event.at(), "hang-up, cause " + cause + ": " + channel, channel);
    }

    private static String field(AmiEvent event, String name) {
        return Legible.line(event.field(name).orElse(""));
    }

    /** With the keys of a stream in one row where nothing but keys, of whichever stream, lies between them. */
    private static List<Rung> joined(List<Rung> rungs) {
        List<Rung> joined = new ArrayList<>();
        Map<StreamBar, Integer> open = new HashMap<>();
        for (Rung rung : rungs) {
            if (!(rung instanceof Rung.Keys keys)) {
                open.clear();
                joined.add(rung);
                continue;
            }
            Integer row = open.get(keys.bar());
            if (row != null
                    && joined.get(row) instanceof Rung.Keys begun
                    && begun.digits().size() < KEYS_IN_A_ROW) {
                joined.set(row, with(begun, keys.digits()));
            } else {
                open.put(keys.bar(), joined.size());
                joined.add(keys);
            }
        }
        return joined;
    }

    private static Rung.Keys with(Rung.Keys keys, List<StreamBar.KeyPress> more) {
        return new Rung.Keys(
                keys.bar(), Stream.concat(keys.digits().stream(), more.stream()).toList());
    }

    private static List<Rung> limited(List<Rung> rungs, Set<Integer> judged) {
        if (rungs.size() <= MOST) {
            return rungs;
        }
        List<Rung> limited = new ArrayList<>(rungs.subList(0, MOST));
        List<Rung> rest = rungs.subList(MOST, rungs.size());
        List<Rung> kept = rest.stream()
                .filter(rung -> rung instanceof Rung.Signal signal
                        && judged.contains(signal.sent().number()))
                .limit(MOST)
                .toList();
        limited.add(new Rung.More(rest.get(0).at(), rest.size() - kept.size()));
        limited.addAll(kept);
        return limited;
    }
}
