package org.trunkproof.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trunkproof.asterisk.PeerSettings;

/** What a draft says of the numbers that the carrier delivers. */
final class NumberLines {

    /** No carrier delivers shorter ones. */
    static final int SHORTEST = 5;

    private final Office office;
    private final List<PeerSettings> trunks;
    private final DraftText text;
    private final Set<String> done = new LinkedHashSet<>();

    /**
     * @param trunks the one that is meant where none is named first
     */
    NumberLines(Office office, List<PeerSettings> trunks, DraftText text) {
        this.office = office;
        this.trunks = List.copyOf(trunks);
        this.text = text;
    }

    /**
     * @return the numbers
     */
    Set<String> add(List<PlacedCall> calls) {
        calls.forEach(this::add);
        if (done.isEmpty() && text.questions().isEmpty()) {
            text.askWithout(
                    "  15551234567: {rings: }",
                    "which numbers does the carrier deliver? Where its calls enter, the dialplan has none",
                    "");
        }
        return done;
    }

    private void add(PlacedCall call) {
        TrialCall trial = call.trial();
        String line = "  " + DraftText.scalar(trial.number()) + ": {" + what(call) + "context: "
                + DraftText.scalar(trial.context()) + trunk(trial.context()) + "}";
        String place = office.place(call);
        if (call.dialled().stream().anyMatch(office::isTrunk)) {
            text.askWithout(
                    line,
                    "whoever calls " + trial.number() + " from outside calls out through "
                            + call.dialled().get(0) + ", at your cost; is that meant?",
                    place);
        } else if (trial.number().length() < SHORTEST) {
            text.askWithout(
                    line, "is this one of your own extensions, or does the carrier deliver calls to it?", place);
        } else if (!done.add(trial.number())) {
            return;
        } else if (trial.isMadeUp()
                && trial.number().equals(PatternNumber.of(trial.extension()).orElse(""))) {
            done.remove(trial.number());
            text.askWithout(
                    line, "which numbers are yours? " + trial.extension() + " takes this one and others", place);
        } else if (what(call).isEmpty()) {
            text.ask(line, "what does a call to it do? Nobody was rung within three seconds", place);
        } else {
            text.add(line, place);
        }
    }

    /** By which trunk it is delivered, where that is not the one that is meant where none is named. */
    private String trunk(String context) {
        return trunks.stream()
                .filter(trunk -> trunk.context().equals(context))
                .findFirst()
                .filter(trunk -> !trunk.equals(trunks.get(0)))
                .map(trunk -> ", trunk: " + DraftText.scalar(trunk.name()))
                .orElse("");
    }

    private String what(PlacedCall call) {
        List<String> rung = call.dialled().stream().filter(office::isPhone).toList();
        if (!rung.isEmpty()) {
            return "rings: " + DraftText.list(rung) + ", ";
        }
        return call.isAnswered() ? "is: answered, " : call.isRefused() ? "is: refused, " : "";
    }
}
