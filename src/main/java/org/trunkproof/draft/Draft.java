package org.trunkproof.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.asterisk.PeerSettings;

/**
 * A first description of a trunk, for a person to check: what is expected of a configuration can be found out from nothing
 * less than from that itself.
 *
 * @param text of the file
 * @param found what was found, a line each, for a terminal
 * @param questions what a person must decide, each with its line, from 1
 * @param passwords what the environment must have before it can be read
 */
public record Draft(String text, List<String> found, List<String> questions, List<String> passwords) {

    public Draft {
        found = List.copyOf(found);
        questions = List.copyOf(questions);
        passwords = List.copyOf(passwords);
    }

    /**
     * @param folder as it was typed
     * @param inbound calls of the carrier
     * @param outbound calls of phones
     */
    public static Draft of(String folder, Office office, List<PlacedCall> inbound, List<PlacedCall> outbound) {
        DraftText text = new DraftText();
        text.head(
                "A draft, of what Asterisk has loaded of " + folder
                        + " and where calls went in a lab. Check every line:",
                "what is to be expected of a configuration the carrier and you know, and if it has a mistake, that",
                "stands here as well. A ? is what only you can decide. Behind each line is where it was found. Keys:",
                "docs/trunkproof-yml.md.");
        List<PeerSettings> trunks = trunks(office, outbound);
        Set<String> passwords = new LinkedHashSet<>(new TrunkLines(office, text).add(trunks));
        text.section("numbers", below -> new NumberLines(office, trunks, below).add(inbound));
        Optional<PeerSettings> usual = SiteLines.usual(office, inbound, outbound);
        text.section("phones", below -> new PhoneLines(office, trunks.get(0), outbound, below)
                .add(usual)
                .ifPresent(passwords::add));
        CallLines calls = new CallLines(office, outbound, trunks.get(0).name());
        text.section("calls out", calls::addTo);
        if (!calls.stopped().isEmpty()) {
            text.ask(
                    "never: " + DraftText.list(calls.stopped()),
                    "which numbers must nobody reach? These reach no trunk today",
                    "");
        }
        SiteLines site = new SiteLines(office, text);
        site.addMailbox();
        site.addNat();
        site.addClock();
        return new Draft(
                text.text(),
                found(office, trunks, inbound, outbound),
                text.questions().stream()
                        .map(question -> question.line() + ": " + question.sentence())
                        .toList(),
                List.copyOf(passwords));
    }

    /** Those that calls go out through, the most first, or all where none does. */
    private static List<PeerSettings> trunks(Office office, List<PlacedCall> outbound) {
        List<PeerSettings> called = office.trunks().stream()
                .filter(trunk ->
                        calls(trunk, outbound) > 0 || office.registration(trunk).isPresent())
                .sorted(Comparator.comparing(trunk -> -calls(trunk, outbound)))
                .toList();
        return called.isEmpty() ? office.trunks() : called;
    }

    private static long calls(PeerSettings trunk, List<PlacedCall> outbound) {
        return outbound.stream()
                .filter(call -> call.dialled().contains(trunk.name()))
                .count();
    }

    private static List<String> found(
            Office office, List<PeerSettings> trunks, List<PlacedCall> inbound, List<PlacedCall> outbound) {
        List<String> found = new ArrayList<>();
        trunks.forEach(trunk -> found.add("trunk      " + trunk.name() + ", at " + trunk.host()));
        office.trunks().stream()
                .filter(trunk -> !trunks.contains(trunk))
                .forEach(other -> found.add(
                        "left out   " + other.name() + ", at " + other.host() + ": no call went there at once"));
        office.uncalled().forEach(other -> found.add("left out   " + other.name() + ", which can be called nowhere"));
        inbound.stream()
                .map(call -> "number     " + call.trial().number() + " " + call.became())
                .distinct()
                .forEach(found::add);
        found.add(
                office.phones().isEmpty()
                        ? "phones     none: no section of the files has to register"
                        : "phones     "
                                + String.join(
                                        ", ",
                                        office.phones().stream()
                                                .map(PeerSettings::name)
                                                .toList()));
        outbound.stream()
                .filter(call -> call.dialled().stream().anyMatch(office::isTrunk))
                .map(call -> "calls out  " + call.trial().number() + " " + call.became())
                .distinct()
                .forEach(found::add);
        return found;
    }
}
