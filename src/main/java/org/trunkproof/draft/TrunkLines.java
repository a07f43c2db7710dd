package org.trunkproof.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.configuration.AddressRange;
import org.trunkproof.configuration.WrittenHost;
import org.trunkproof.configuration.WrittenRegistration;
import org.trunkproof.trunk.Recognition;
import org.trunkproof.trunk.ShippedCarriers;

/** What a draft says of its trunks. */
final class TrunkLines {

    private final Office office;
    private final DraftText text;
    private final List<String> passwords = new ArrayList<>();

    TrunkLines(Office office, DraftText text) {
        this.office = office;
        this.text = text;
    }

    /**
     * @param trunks the one that is meant where none is named first
     * @return names of what the environment must have
     */
    List<String> add(List<PeerSettings> trunks) {
        if (trunks.size() == 1) {
            add(trunks.get(0), "", "");
        } else {
            text.add("trunks:", "");
            trunks.forEach(trunk -> add(trunk, "  - ", "    "));
        }
        office.trunks().stream()
                .filter(other -> !trunks.contains(other))
                .forEach(other -> text.ask(
                        "# " + other.name() + ", at " + other.host() + ", is left out.",
                        "do calls go there where the first trunk fails, or come from there? Then list both under trunks:",
                        office.placeOfHost(other.name())));
        office.uncalled()
                .forEach(other -> text.ask(
                        "# " + other.name() + ", which can be called nowhere, is left out.",
                        "do calls of a carrier come in by it? Then list it under trunks:, with the carrier's host",
                        office.place(other.name())));
        return passwords;
    }

    /**
     * @param first what stands before its first line
     * @param rest what stands before the others
     */
    private void add(PeerSettings trunk, String first, String rest) {
        String host = office.placeOfHost(trunk.name());
        Optional<String> shipped = ShippedCarriers.at(trunk.host());
        text.ask(
                first + "carrier: " + shipped.orElse(ShippedCarriers.unknown()),
                shipped.map(name -> trunk.host() + " is " + name + "'s; is that your carrier?")
                        .orElse("which carrier is it? No carrier file that comes with this has " + trunk.host()
                                + ", and of a generic one no more is asked than of any"),
                host);
        text.add(rest + "trunk: " + DraftText.scalar(trunk.name()), office.place(trunk.name()));
        text.add(rest + "host: " + DraftText.scalar(trunk.host()), host);
        addCallers(trunk, rest);
        Optional<WrittenRegistration> registration = office.registration(trunk);
        addAccount(trunk, registration, rest);
        registration.ifPresent(one -> text.add(rest + "known by: [digest, registration]", Office.place(one.line())));
        List<String> codecs =
                trunk.codecs().stream().filter(ShippedCarriers::isCodec).toList();
        if (!codecs.isEmpty()) {
            text.add(
                    rest + "codecs: " + DraftText.list(codecs),
                    office.written()
                            .codecs(trunk.name())
                            .map(Office::place)
                            .orElse("what Asterisk speaks where nothing is said"));
        }
        if (!trunk.isMonitored()) {
            text.add(
                    rest + "qualify: no",
                    office.written().monitoring(trunk.name()).map(Office::place).orElse("nothing says that it does"));
        }
    }

    /** By what its calls are known besides; what a description cannot say is left out. */
    private void addCallers(PeerSettings trunk, String rest) {
        List<WrittenHost> callers = office.written().callers(trunk.name()).stream()
                .filter(caller -> !caller.name().equalsIgnoreCase(trunk.host()))
                .filter(caller -> Recognition.isHost(range(caller)))
                .toList();
        if (!callers.isEmpty()) {
            text.add(
                    rest + "calls from: "
                            + DraftText.list(callers.stream()
                                    .map(TrunkLines::range)
                                    .distinct()
                                    .toList()),
                    callers.stream()
                            .map(caller -> Office.place(caller.line()))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        office.written()
                .mark(trunk.name())
                .filter(header -> Recognition.isMark(header.means()))
                .ifPresent(header -> text.add(
                        rest + "marks calls with: " + DraftText.scalar(header.means()), Office.place(header.line())));
    }

    /** A network with the length of its prefix, which may be written with a mask. */
    private static String range(WrittenHost caller) {
        return caller.name().contains("/") && AddressRange.isWritten(caller.name())
                ? AddressRange.of(caller.name()).toString()
                : caller.name();
    }

    private void addAccount(PeerSettings trunk, Optional<WrittenRegistration> registration, String rest) {
        String name = trunk.account().isEmpty()
                ? registration.map(WrittenRegistration::account).orElse("")
                : trunk.account();
        boolean hasSecret = trunk.hasSecret()
                || registration.map(line -> !line.password().isEmpty()).orElse(false);
        if (!hasSecret) {
            return;
        }
        String place = registration
                .filter(one -> !trunk.hasSecret())
                .map(one -> Office.place(one.accountLine()))
                .orElseGet(() -> office.place(trunk.name(), office.written().account(trunk.name())));
        String line = rest + "account: {username: " + DraftText.scalar(name) + ", password: \"${"
                + variable(trunk.name()) + "}\"}";
        if (name.isEmpty()) {
            text.askWithout(
                    rest + "account: {username: , password: \"${" + variable(trunk.name()) + "}\"}",
                    "by what name does the carrier know you? "
                            + office.written().withoutAccountName(),
                    place);
            return;
        }
        passwords.add(variable(trunk.name()));
        text.add(line, place);
    }

    /** The variable of the environment for the password of a section. */
    static String variable(String section) {
        String name = section.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return (name.matches("[0-9_].*") ? "PHONE_" : "") + name + "_PASSWORD";
    }
}
