package org.trunkproof.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.PeerSettings;

/** What a draft says of calls out: which numbers reach a trunk, and which do not. */
final class CallLines {

    private final Office office;
    private final String usualTrunk;
    private final Map<String, List<PlacedCall>> byNumber = new LinkedHashMap<>();

    /**
     * @param calls of phones
     * @param usualTrunk the one that is meant where none is named
     */
    CallLines(Office office, List<PlacedCall> calls, String usualTrunk) {
        this.office = office;
        this.usualTrunk = usualTrunk;
        calls.forEach(call -> byNumber.computeIfAbsent(call.trial().number(), number -> new ArrayList<>())
                .add(call));
    }

    private boolean reachesTrunk(PlacedCall call) {
        return call.dialled().stream().anyMatch(office::isTrunk);
    }

    /**
     * What may be dialled.
     *
     * @return the numbers that reach a trunk
     */
    List<String> addTo(DraftText text) {
        List<String> reached = new ArrayList<>();
        byNumber.forEach((number, calls) -> {
            List<PlacedCall> through = calls.stream().filter(this::reachesTrunk).toList();
            if (!through.isEmpty()) {
                reached.add(number);
                add(number, through, text);
            }
        });
        return reached;
    }

    private void add(String number, List<PlacedCall> through, DraftText text) {
        PlacedCall call = through.get(0);
        List<String> keys = new ArrayList<>();
        List<String> contexts =
                through.stream().map(one -> one.trial().context()).distinct().toList();
        if (contexts.size() < contextsThatCallOut()) {
            keys.add("by: "
                    + DraftText.list(office.phones().stream()
                            .filter(phone -> contexts.contains(phone.context()))
                            .map(PeerSettings::name)
                            .toList()));
        }
        boolean isAsked = call.asked().matches("\\+?[0-9*#]+");
        if (isAsked && !call.asked().equals(number)) {
            keys.add("asks for: " + DraftText.scalar(call.asked()));
        }
        String trunk =
                call.dialled().stream().filter(office::isTrunk).findFirst().orElse(usualTrunk);
        if (!trunk.equals(usualTrunk)) {
            keys.add("through: " + DraftText.scalar(trunk));
        }
        String line = "  " + DraftText.scalar(number) + ": {" + String.join(", ", keys) + "}";
        String place = office.place(call);
        boolean isMeant =
                through.stream().anyMatch(one -> one.trial().extension().equals(number));
        if (Trials.COSTLY.contains(number) && !isMeant) {
            text.askWithout(line, "may a phone call this at your cost? It reaches " + trunk, place);
        } else if (isAsked) {
            text.add(line, place);
        } else {
            text.ask(line, "what must the carrier be asked for? Asterisk asks for '" + call.asked() + "'", place);
        }
    }

    private long contextsThatCallOut() {
        return byNumber.values().stream()
                .flatMap(List::stream)
                .filter(this::reachesTrunk)
                .map(call -> call.trial().context())
                .distinct()
                .count();
    }

    /** What is tried because nobody should reach it, and reaches no trunk from anywhere. */
    List<String> stopped() {
        return Trials.COSTLY.stream()
                .filter(number -> byNumber.containsKey(number)
                        && byNumber.get(number).stream().noneMatch(this::reachesTrunk))
                .collect(Collectors.toList());
    }
}
