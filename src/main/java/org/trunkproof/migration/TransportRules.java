package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;

/** Where Asterisk takes SIP, and which address it gives as its own. */
final class TransportRules {

    private static final String TRANSPORT = "transport";
    private static final String UDP = "udp";
    private static final String BIND = "bind";
    private static final int BITS = 32;

    private TransportRules() {}

    private static List<PjsipObject> of(String protocol, ObjectsByType now) {
        return now.objects(TRANSPORT).stream()
                .filter(transport -> protocol(transport).equals(protocol))
                .toList();
    }

    static String protocol(PjsipObject transport) {
        return transport
                .said("protocol")
                .map(option -> option.value().toLowerCase(Locale.ROOT))
                .orElse(UDP);
    }

    static List<Becoming> port(Setting port, OldFolder old, PjsipFolder now) {
        return List.of(bound(UDP, Words.said(port), port.means(), Values::port, now));
    }

    /** Without a line chan_sip takes SIP on port 5060; without a transport chan_pjsip takes none. */
    static List<Becoming> unsaid(Line header, PjsipFolder now) {
        return of(UDP, now).isEmpty()
                ? List.of(bound(UDP, "[general] (" + Words.at(header) + ")", "5060", Values::port, now))
                : List.of();
    }

    static GeneralRule address(String protocol) {
        return (address, old, now) -> {
            boolean isOff = !protocol.equals(UDP)
                    && old.general(protocol + "enable")
                            .filter(enable -> Values.isYes(enable.means()))
                            .isEmpty();
            if (isOff) {
                return List.of(Becoming.of(
                        Fate.NOT_NEEDED,
                        Words.said(address) + ": chan_sip takes none, for want of " + protocol + "enable=yes"));
            }
            List<Becoming> found = new ArrayList<>();
            String said = Words.said(address);
            found.add(bound(protocol, said, Values.host(address.means()), Values::host, now));
            if (address.means().matches(".*[^:]:\\d+|.*]:\\d+")) {
                found.add(bound(protocol, said, Values.port(address.means()), Values::port, now));
            }
            return found;
        };
    }

    /** An option of transports with TLS. */
    static GeneralRule tls(String option, String usual, UnaryOperator<String> words) {
        return (setting, old, now) -> {
            String said = Words.said(setting);
            boolean isOn = old.general("tlsenable")
                    .filter(enable -> Values.isYes(enable.means()))
                    .isPresent();
            List<PjsipObject> there = of("tls", now);
            if (!isOn) {
                return List.of(Becoming.of(Fate.NOT_NEEDED, said + ": chan_sip takes none, for want of tlsenable=yes"));
            }
            return List.of(
                    there.isEmpty()
                            ? Becoming.of(Fate.LOST, said + ": no transport has protocol=tls")
                            : new Twin(TRANSPORT, option, usual)
                                    .verdict(said, words.apply(setting.means()), type -> there));
        };
    }

    static GeneralRule enabled(String protocol) {
        return (enable, old, now) -> {
            List<PjsipObject> there = of(protocol, now);
            if (Values.isYes(enable.means())) {
                return List.of(
                        there.isEmpty()
                                ? Becoming.of(
                                        Fate.LOST,
                                        Words.said(enable)
                                                + ": Asterisk takes no SIP over it now; a section type=transport"
                                                + " needs protocol=" + protocol)
                                : Becoming.of(
                                        Fate.KEPT,
                                        Words.said(enable) + " is " + Words.object(there.get(0)),
                                        there.get(0).header()));
            }
            return List.of(
                    there.isEmpty()
                            ? Becoming.of(
                                    Fate.BY_DEFAULT, Words.said(enable) + ": no transport has protocol=" + protocol)
                            : Becoming.of(
                                    Fate.OTHER,
                                    Words.said(enable) + ": " + Words.object(there.get(0)) + " takes SIP over it",
                                    there.get(0).header()));
        };
    }

    private static Becoming bound(
            String protocol, String said, String wanted, UnaryOperator<String> part, PjsipFolder now) {
        List<PjsipObject> there = of(protocol, now);
        if (there.isEmpty()) {
            return Becoming.of(
                    Fate.LOST,
                    said + ": Asterisk takes no SIP over " + protocol.toUpperCase(Locale.ROOT)
                            + " now; a section type=transport needs protocol=" + protocol + " and bind=");
        }
        List<PjsipOption> binds = there.stream()
                .flatMap(transport -> transport.said(BIND).stream())
                .toList();
        Optional<PjsipOption> same = binds.stream()
                .filter(bind -> part.apply(bind.value()).equals(wanted))
                .findFirst();
        if (same.isPresent()) {
            return Becoming.of(
                    Fate.KEPT,
                    said + " is in " + Words.said(same.get()),
                    same.get().line());
        }
        return binds.isEmpty()
                ? Becoming.of(
                        Fate.LOST,
                        said + ": " + Words.object(there.get(0)) + " needs bind=",
                        there.get(0).header())
                : Becoming.of(
                        Fate.OTHER,
                        said + ": " + Words.said(binds.get(0)) + " says otherwise",
                        binds.get(0).line());
    }

    /** chan_sip gives one address in SIP and in session descriptions; chan_pjsip has an option for each. */
    static List<Becoming> external(Setting external, OldFolder old, PjsipFolder now) {
        String said = Words.said(external);
        String address = Values.host(external.means());
        List<Becoming> found = new ArrayList<>();
        found.add(new Twin(TRANSPORT, "external_signaling_address", "").verdict(said, address, now));
        found.add(new Twin(TRANSPORT, "external_media_address", "").verdict(said, address, now));
        if (external.means().matches("[^:]*:\\d+")) {
            found.add(new Twin(TRANSPORT, "external_signaling_port", "0")
                    .verdict(said, Values.port(external.means()), now));
        }
        return found;
    }

    /** A network with the count of its bits, whichever way it is written. */
    static String network(String written) {
        String[] parts = written.split("/", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return parts.length < 2 && parts[0].indexOf(':') < 0 ? written + "/" + BITS : written;
        }
        int bits = 0;
        for (String part : parts[1].split("\\.")) {
            bits += Integer.bitCount(Integer.parseInt(part));
        }
        return parts[0] + "/" + bits;
    }

    /** Over which transport a peer is called; without a word of it over UDP. */
    static List<Becoming> ofPeer(Setting transport, OldPeer old, NewPeer now) {
        String wanted = transport.means().toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1)[0];
        String said = Words.said(transport);
        Optional<PjsipOption> named = now.endpoint().said(TRANSPORT);
        Optional<PjsipOption> inContact = now.contacts().stream()
                .filter(contact -> contact.value().toLowerCase(Locale.ROOT).contains("transport=" + wanted))
                .findFirst();
        boolean isNamed = named.isPresent()
                && now.objects(TRANSPORT).stream().anyMatch(one -> protocol(one).equals(wanted));
        if (isNamed || inContact.isPresent()) {
            PjsipOption by = isNamed ? named.get() : inContact.get();
            return List.of(Becoming.of(Fate.KEPT, said + " is " + Words.said(by), by.line()));
        }
        if (named.isEmpty() && wanted.equals(UDP)) {
            return List.of(Becoming.of(Fate.BY_DEFAULT, said + ": chan_pjsip calls over UDP by default"));
        }
        return List.of(Becoming.of(
                named.isPresent() ? Fate.OTHER : Fate.LOST,
                said + ": " + named.map(Words::said).orElse("nothing") + " says it now; " + Words.object(now.endpoint())
                        + " needs a transport with protocol=" + wanted,
                named.map(PjsipOption::line).orElse(now.endpoint().header())));
    }
}
