package org.trunkproof.premise;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.AddressRange;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.sip.SipMessage;

/** Asterisk tells each carrier an address at which it can be reached, for signalling and for media. */
final class AddressPremise {

    private static final Pattern CONTACT = Pattern.compile("sips?:(?:[^@>;]*@)?([0-9.]+)");
    private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP4 ([0-9.]+)");
    private static final String LOCALNET = "localnet";
    private static final String[] OF_ROUTER = {"externip", "externaddr", "externhost"};
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final String[] OF_SIGNALLING = {"externip", "externaddr", "externhost", LOCALNET};

    /** The same of a transport, which has each for itself. */
    private static final String[] OF_TRANSPORT = {"external_signaling_address", "external_media_address", "local_net"};

    private AddressPremise() {}

    /** What it tells the one, it mostly tells the other, and that is said once. */
    static Stream<UnmetPremise> of(Known known) {
        Optional<UnmetPremise> first = ofOne(known);
        Optional<UnmetPremise> other = known.ofOther().flatMap(AddressPremise::ofOne);
        if (first.isPresent()) {
            return Stream.of(
                    other.isPresent() ? first.get().undermining(Premise.TRUNK, Premise.OTHER_TRUNK) : first.get());
        }
        return other.map(premise -> premise.undermining(Premise.OTHER_TRUNK)).stream();
    }

    private static Optional<UnmetPremise> ofOne(Known known) {
        Optional<UnmetPremise> signalling = named(known, AddressPremise::contact)
                .map(address -> told(known, address, "reach it", lines(known, OF_SIGNALLING)));
        return signalling.or(() -> named(known, AddressPremise::connection)
                .map(address -> told(known, address, "send media", lines(known, "media_address"))));
    }

    private static UnmetPremise told(Known known, String address, String what, List<Line> lines) {
        return behindRouter(known)
                .map(router -> toldBehind(known, router, address, what, lines))
                .orElseGet(() -> toldWithoutRouter(known, address, what, lines));
    }

    /** The address at which the carrier reaches Asterisk, where that is not the one at which the phone does. */
    private static Optional<String> behindRouter(Known known) {
        Set<String> own = addresses(known, Party.DESK_PHONE);
        return addresses(known, known.party()).stream()
                .filter(address -> !own.isEmpty() && !own.contains(address))
                .findFirst();
    }

    private static Set<String> addresses(Known known, Party receiver) {
        return known.trace()
                .sip()
                .filter(datagram -> known.trace().sender(datagram) == Party.ASTERISK
                        && known.trace().receiver(datagram) == receiver)
                .map(datagram -> datagram.source().getAddress().getHostAddress())
                .collect(Collectors.toSet());
    }

    private static UnmetPremise toldBehind(Known known, String router, String address, String what, List<Line> lines) {
        boolean isOwn = addresses(known, Party.DESK_PHONE).contains(address);
        List<Line> mistaken = mistakenForLocal(known);
        List<Line> suspects = isOwn
                ? Stream.concat(mistaken.stream(), lines.stream()).distinct().toList()
                : lines;
        return UnmetPremise.must(
                "Asterisk tells " + known.party() + " to " + what + " at "
                        // which is another one in each lab
                        + (isOwn ? "its own address" : address)
                        + (isOwn || lines.isEmpty() ? "" : " (" + name(lines.get(0)) + ")")
                        + ", and the carrier reaches it at " + router + " alone, the router's",
                suspects,
                isOwn
                        ? unnamed(known)
                                .filter(setting -> mistaken.isEmpty())
                                .orElse((known.hasObjects()
                                                ? "have its transport say external_signaling_address and"
                                                        + " external_media_address=" + router + ", and a local_net"
                                                : "have externaddr=" + router + ", and a localnet")
                                        + " for each network on this side of the router and for no other")
                        : "correct " + (lines.isEmpty() ? "that address" : name(lines.get(0)))
                                + " there, or the public address in the description",
                Premise.TRUNK);
    }

    /** What to do about a name whose address Asterisk was to have been told by the name server. */
    private static Optional<String> unnamed(Known known) {
        return known.general(OF_ROUTER).stream()
                .filter(setting -> LETTER.matcher(setting.means()).find())
                .findFirst()
                .map(setting -> "correct " + name(setting.line())
                        + " there, or say that name in the description (nat: {public name: "
                        + setting.means().replaceFirst(":\\d+$", "") + ", local networks: ...})");
    }

    /** What has the carrier be on this side of the router. */
    private static List<Line> mistakenForLocal(Known known) {
        return known.general(LOCALNET).stream()
                .filter(setting -> contains(setting.value(), known.carrier().getAddress()))
                .map(Setting::line)
                .toList();
    }

    private static boolean contains(String network, InetAddress address) {
        try {
            return AddressRange.of(network).contains(address);
        } catch (IllegalArgumentException e) {
            // Asterisk says that it is none
            return false;
        }
    }

    private static UnmetPremise toldWithoutRouter(Known known, String address, String what, List<Line> lines) {
        String setting = lines.isEmpty() ? "" : " (" + name(lines.get(0)) + ")";
        return UnmetPremise.must(
                "Asterisk tells " + known.party() + " to " + what + " at " + address + setting
                        + ", where no lab has anybody: a lab is not behind that router",
                lines,
                "say in the description that the site is behind a router (nat: {public address: " + address
                        + ", local networks: ...}), or leave "
                        + (lines.isEmpty() ? "that address" : name(lines.get(0))) + " out of the folder under test",
                Premise.TRUNK);
    }

    private static String name(Line line) {
        return line.text().strip().split("[\\s=]", 2)[0];
    }

    private static List<Line> lines(Known known, String... names) {
        if (known.hasObjects()) {
            return known.sections().stream()
                    .flatMap(section -> Stream.concat(Stream.of(OF_TRANSPORT), Stream.of("media_address"))
                            .flatMap(name -> section.settings(name).stream()))
                    .map(Setting::line)
                    .toList();
        }
        return known.general(names).stream().map(Setting::line).toList();
    }

    private interface Address {
        Optional<String> in(SipMessage message);
    }

    /** The first address that Asterisk names and has not itself. */
    private static Optional<String> named(Known known, Address address) {
        return known.trace()
                .sip()
                .filter(datagram -> known.trace().sender(datagram) == Party.ASTERISK
                        && known.trace().receiver(datagram) == known.party())
                .flatMap(datagram -> foreign(datagram, address).stream())
                .findFirst();
    }

    private static Optional<String> foreign(SipDatagram datagram, Address address) {
        String own = datagram.source().getAddress().getHostAddress();
        return datagram.message().flatMap(address::in).filter(named -> !named.equals(own));
    }

    private static Optional<String> contact(SipMessage message) {
        return message.header("Contact").flatMap(value -> first(CONTACT.matcher(value)));
    }

    private static Optional<String> connection(SipMessage message) {
        return message.isRequest("INVITE")
                ? first(CONNECTION.matcher(new String(message.body(), StandardCharsets.ISO_8859_1).replace("\r", "")))
                : Optional.empty();
    }

    private static Optional<String> first(Matcher found) {
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
