package org.trunkproof.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.trunk.ShippedCarriers;

/** What a draft says of phones. */
final class PhoneLines {

    private final Office office;
    private final PeerSettings trunk;
    private final List<PlacedCall> calls;
    private final DraftText text;

    /**
     * @param trunk the one that is meant where none is named
     * @param calls of phones
     */
    PhoneLines(Office office, PeerSettings trunk, List<PlacedCall> calls, DraftText text) {
        this.office = office;
        this.trunk = trunk;
        this.calls = calls;
        this.text = text;
    }

    /**
     * @param usual the one that scenarios mean, whose password they need
     * @return the name of what the environment must have; empty where that is nothing
     */
    Optional<String> add(Optional<PeerSettings> usual) {
        usual.ifPresent(phone -> add(phone, true));
        office.phones().stream()
                .filter(phone -> !usual.filter(phone::equals).isPresent())
                .forEach(phone -> add(phone, false));
        return usual.filter(PeerSettings::hasSecret).map(phone -> TrunkLines.variable(phone.name()));
    }

    private void add(PeerSettings phone, boolean isUsual) {
        String number = mayCallOut(phone) ? carried(phone) : "";
        String line = "  " + DraftText.scalar(phone.name()) + ": {"
                + (isUsual && phone.hasSecret() ? "password: \"${" + TrunkLines.variable(phone.name()) + "}\", " : "")
                + (number.isEmpty() ? "" : "number: " + DraftText.scalar(number) + ", ")
                + "context: " + DraftText.scalar(phone.context())
                + codecs(phone)
                + (mayCallOut(phone) ? "" : ", calls out: no") + "}";
        String place = Stream.concat(
                        Stream.of(office.place(phone.name())),
                        office.written().otherName(phone.name()).stream().map(other -> Office.place(other.line())))
                .collect(Collectors.joining(", "));
        String question = String.join("; ", questions(phone, number));
        if (question.isEmpty()) {
            text.add(line, place);
        } else {
            text.ask(line, question, place);
        }
    }

    private List<String> questions(PeerSettings phone, String number) {
        return Stream.of(
                        Stream.of("may anybody be this phone? It has no password")
                                .filter(any -> !phone.hasSecret()),
                        office.written().otherName(phone.name()).stream()
                                .map(other -> "may both have one name? In a lab it registers as " + phone.name()
                                        + ", and not as " + other.means()),
                        questionOfNumber(phone, number).stream())
                .flatMap(some -> some)
                .toList();
    }

    private Optional<String> questionOfNumber(PeerSettings phone, String number) {
        if (number.isEmpty()) {
            return mayCallOut(phone)
                    ? Optional.of("which number do its calls carry? It has no callerid; add number:")
                    : Optional.empty();
        }
        return number.length() < NumberLines.SHORTEST
                ? Optional.of("which number do its calls carry? The carrier is told " + number)
                : Optional.empty();
    }

    /** Where it shares one with the trunk, it can speak that, and need not be told of. */
    private String codecs(PeerSettings phone) {
        List<String> own =
                phone.codecs().stream().filter(ShippedCarriers::isCodec).toList();
        return own.isEmpty() || trunk.codecs().isEmpty() || own.stream().anyMatch(trunk.codecs()::contains)
                ? ""
                : ", codecs: " + DraftText.list(own);
    }

    /** What the carrier was told, or else what the phone has, where that can be a number. */
    private String carried(PeerSettings phone) {
        List<String> accounts =
                office.trunks().stream().map(PeerSettings::account).toList();
        return calls.stream()
                .filter(call -> call.trial().phone().equals(phone.name()))
                .map(PlacedCall::carried)
                .filter(number -> number.matches("\\+?\\d+") && !accounts.contains(number))
                .findFirst()
                .orElse(phone.callerNumber().matches("\\+?[0-9*#]+") ? phone.callerNumber() : "");
    }

    private boolean mayCallOut(PeerSettings phone) {
        return calls.stream()
                .anyMatch(call -> call.trial().context().equals(phone.context())
                        && call.dialled().stream().anyMatch(office::isTrunk));
    }
}
