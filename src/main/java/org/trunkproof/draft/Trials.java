package org.trunkproof.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.configuration.WrittenRegistration;

/** Which numbers to call, to see what a dialplan is for. */
public final class Trials {

    /** Of a context; more would take longer than anybody waits, and be read by nobody. */
    private static final int MOST = 60;

    /**
     * What costs those who pay for the trunk more than they think, or is dialled by mistake: directory assistance, the
     * emergency number behind a digit for an outside line, numbers abroad in all the ways they are written, premium rates,
     * and an area code that has no such number.
     */
    static final List<String> COSTLY = List.of(
            "411",
            "9911",
            "011442075550100",
            "00442075550100",
            "+442075550100",
            "9011442075550100",
            "19005550100",
            "919005550100",
            "12061550100");

    private final Office office;

    public Trials(Office office) {
        this.office = office;
    }

    /** What the carrier may call: what the contexts have in which its calls enter. */
    public List<TrialCall> inbound() {
        return office.trunks().stream()
                .map(PeerSettings::context)
                .distinct()
                .flatMap(context -> office.extensions(context).stream()
                        .flatMap(extension ->
                                called(extension).map(number -> new TrialCall(context, number, "", "", extension)))
                        .limit(MOST))
                .toList();
    }

    /** The numbers that are known to be the owner's, where an extension takes one of those, or else any that it takes. */
    private Stream<String> called(String extension) {
        List<String> own = PatternNumber.taken(extension, ownNumbers());
        return own.isEmpty() ? PatternNumber.of(extension).stream() : own.stream();
    }

    private Stream<String> ownNumbers() {
        return Stream.concat(
                        office.written().registrations().stream().map(WrittenRegistration::number),
                        office.peers().stream().map(PeerSettings::callerNumber))
                .filter(number -> number.matches("\\+?\\d{5,}"))
                .distinct();
    }

    /** What phones may dial: one number for each pattern and each number, from each context in which calls of phones enter. */
    public List<TrialCall> outbound() {
        Map<String, PeerSettings> callers = new LinkedHashMap<>();
        office.phones().forEach(phone -> callers.putIfAbsent(phone.context(), phone));
        List<TrialCall> trials = new ArrayList<>();
        callers.forEach((context, phone) -> {
            List<String> extensions = office.extensions(context);
            // what is called where nothing else is should be no emergency number
            Stream<String> ordered = Stream.concat(
                    extensions.stream().filter(extension -> extension.startsWith("_")),
                    extensions.stream().filter(extension -> !extension.startsWith("_")));
            Stream.concat(
                            ordered.limit(MOST).flatMap(extension -> PatternNumber.of(extension).stream()
                                    .map(number -> trial(phone, number, extension))),
                            COSTLY.stream().map(number -> trial(phone, number, "")))
                    .forEach(trials::add);
        });
        return trials;
    }

    /** A number that reached a trunk, from the other phones that begin in the same context. */
    public List<TrialCall> others(List<PlacedCall> calls) {
        return office.phones().stream()
                .flatMap(phone -> usual(phone, calls).stream())
                .toList();
    }

    private Optional<TrialCall> usual(PeerSettings phone, List<PlacedCall> calls) {
        List<PlacedCall> ofContext = calls.stream()
                .filter(call -> call.trial().context().equals(phone.context()))
                .toList();
        boolean isKnown =
                ofContext.stream().anyMatch(call -> call.trial().phone().equals(phone.name()));
        return ofContext.stream()
                .filter(call -> !isKnown
                        && call.dialled().stream().anyMatch(office::isTrunk)
                        && call.trial().number().length() > 3)
                .findFirst()
                .map(call -> trial(phone, call.trial().number(), call.trial().extension()));
    }

    private static TrialCall trial(PeerSettings phone, String number, String extension) {
        return new TrialCall(phone.context(), number, phone.name(), phone.callerNumber(), extension);
    }
}
