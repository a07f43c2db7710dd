package org.trunkproof.premise;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;

/** Asterisk tells each carrier the port by which the router leads to it, which may be another than its own. */
final class PortPremise {

    /** The port of SIP where none is named (RFC 3261 section 19.1.2). */
    private static final String USUAL = "5060";

    private static final Pattern CONTACT = Pattern.compile("sip:(?:[^@>;]*@)?([0-9.]+)(?::([0-9]+))?");

    private PortPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return known.trace()
                .sip()
                .filter(datagram -> known.trace().sender(datagram) == Party.ASTERISK
                        && known.trace().receiver(datagram) == known.party())
                .flatMap(datagram -> other(datagram).stream()
                        .map(port -> told(known, datagram.source().getPort(), port)))
                .limit(1);
    }

    /** The port that Asterisk names for the address from which that comes, where it does not come from that port. */
    private static Optional<String> other(SipDatagram datagram) {
        InetSocketAddress source = datagram.source();
        return datagram.message()
                .flatMap(message -> message.header("Contact"))
                .map(CONTACT::matcher)
                .filter(Matcher::find)
                .filter(contact -> contact.group(1).equals(source.getAddress().getHostAddress()))
                .map(contact -> Optional.ofNullable(contact.group(2)).orElse(USUAL))
                .filter(port -> !port.equals(String.valueOf(source.getPort())));
    }

    private static UnmetPremise told(Known known, int right, String wrong) {
        List<Setting> suspects = known.hasObjects()
                ? known.sections().stream()
                        .flatMap(section -> section.settings("external_signaling_port").stream())
                        .toList()
                : known.general("externip", "externaddr", "externhost");
        List<Line> lines = suspects.stream().map(Setting::line).toList();
        String setting = suspects.stream().findFirst().map(Setting::name).orElse("");
        return UnmetPremise.must(
                "Asterisk tells " + known.party() + " to reach it on port " + wrong
                        + (setting.isEmpty() ? "" : " (" + setting + ")")
                        + ", and the way there leads by port " + right + " alone",
                lines,
                "correct "
                        + (setting.endsWith("_port")
                                ? setting
                                : "the port" + (setting.isEmpty() ? "" : " of " + setting))
                        + " there, or say in the description which port of the router leads to Asterisk"
                        + " (nat: {public port: " + wrong + ", ...})",
                known.isOfOther() ? Premise.OTHER_TRUNK : Premise.TRUNK);
    }
}
