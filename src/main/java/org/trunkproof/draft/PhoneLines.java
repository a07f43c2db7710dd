package org.trunkproof.draft;

import java.util.List;
import java.util.Optional;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.trunk.ShippedCarriers;

/** What a draft says of phones. */
final class PhoneLines {

    private final Office office;
    private final List<PlacedCall> calls;
    private final DraftText text;

    /**
     * @param calls of phones
     */
    PhoneLines(Office office, List<PlacedCall> calls, DraftText text) {
        this.office = office;
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
        String place = office.place(phone.name());
        if (!phone.hasSecret()) {
            text.ask(line, "may anybody be this phone? It has no password", place);
        } else if (number.isEmpty() && mayCallOut(phone)) {
            text.ask(line, "which number do its calls carry? It has no callerid; add number:", place);
        } else if (!number.isEmpty() && number.length() < NumberLines.SHORTEST) {
            text.ask(line, "which number do its calls carry? The carrier is told " + number, place);
        } else {
            text.add(line, place);
        }
    }

    /** Where it shares one with the trunk, it can speak that, and need not be told of. */
    private String codecs(PeerSettings phone) {
        List<String> own =
                phone.codecs().stream().filter(ShippedCarriers::isCodec).toList();
        List<String> trunks = office.trunks().stream()
                .limit(1)
                .flatMap(trunk -> trunk.codecs().stream())
                .toList();
        return own.isEmpty() || trunks.isEmpty() || own.stream().anyMatch(trunks::contains)
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
