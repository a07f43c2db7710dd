package org.trunkproof.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.configuration.RegisterLine;
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
                        office.place(other.name(), "host")));
        return passwords;
    }

    /**
     * @param first what stands before its first line
     * @param rest what stands before the others
     */
    private void add(PeerSettings trunk, String first, String rest) {
        String host = office.place(trunk.name(), "host");
        Optional<String> shipped = ShippedCarriers.at(trunk.host());
        text.ask(
                first + "carrier: " + shipped.orElse(ShippedCarriers.unknown()),
                shipped.map(name -> trunk.host() + " is " + name + "'s; is that your carrier?")
                        .orElse("which carrier is it? No carrier file that comes with this has " + trunk.host()
                                + ", and of a generic one no more is asked than of any"),
                host);
        text.add(rest + "trunk: " + DraftText.scalar(trunk.name()), office.place(trunk.name()));
        text.add(rest + "host: " + DraftText.scalar(trunk.host()), host);
        Optional<RegisterLine> registration = office.registration(trunk);
        addAccount(trunk, registration, rest);
        addKnownBy(trunk, registration, rest);
        List<String> codecs =
                trunk.codecs().stream().filter(ShippedCarriers::isCodec).toList();
        if (!codecs.isEmpty()) {
            text.add(
                    rest + "codecs: " + DraftText.list(codecs),
                    setting(trunk, "allow", "what Asterisk speaks where nothing is said"));
        }
        if (!trunk.isMonitored()) {
            text.add(rest + "qualify: no", setting(trunk, "qualify", "nothing says that it does"));
        }
    }

    /** Where that stands, in the trunk's section or for all; or else why it is so. */
    private String setting(PeerSettings trunk, String name, String otherwise) {
        return office.setting(trunk.name(), name)
                .or(() -> office.general(name))
                .map(found -> Office.place(found.line()))
                .orElse(otherwise);
    }

    private void addAccount(PeerSettings trunk, Optional<RegisterLine> registration, String rest) {
        String name = trunk.account().isEmpty()
                ? registration.map(RegisterLine::account).orElse("")
                : trunk.account();
        boolean hasSecret = trunk.hasSecret()
                || registration.map(line -> !line.password().isEmpty()).orElse(false);
        if (!hasSecret) {
            return;
        }
        String place = registration
                .map(line -> Office.place(line.setting().line()))
                .filter(line -> !trunk.hasSecret())
                .orElseGet(() -> office.place(trunk.name(), "defaultuser", "username", "remotesecret", "secret"));
        String line = rest + "account: {username: " + DraftText.scalar(name) + ", password: \"${"
                + variable(trunk.name()) + "}\"}";
        if (name.isEmpty()) {
            text.askWithout(
                    rest + "account: {username: , password: \"${" + variable(trunk.name()) + "}\"}",
                    "by what name does the carrier know you? The section has a password and no defaultuser",
                    place);
            return;
        }
        passwords.add(variable(trunk.name()));
        text.add(line, place);
    }

    private void addKnownBy(PeerSettings trunk, Optional<RegisterLine> registration, String rest) {
        registration.ifPresentOrElse(
                line -> text.add(
                        rest + "known by: [digest, registration]",
                        Office.place(line.setting().line())),
                () -> office.setting(trunk.name(), "callbackextension")
                        .ifPresent(line ->
                                text.add(rest + "known by: [digest, registration]", Office.place(line.line()))));
    }

    /** The variable of the environment for the password of a section. */
    static String variable(String section) {
        String name = section.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return (name.matches("[0-9_].*") ? "PHONE_" : "") + name + "_PASSWORD";
    }
}
