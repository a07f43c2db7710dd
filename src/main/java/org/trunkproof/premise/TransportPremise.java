package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.requirement.Need;

/** Trunks and the desk phone are called over UDP, from an address at which a lab has them; chan_pjsip is told that of each. */
final class TransportPremise {

    static final String TRANSPORT = "transport";

    private static final String PROXY = "outbound_proxy";

    private static final String UDP = "udp";

    /** Everywhere, with a port perhaps, or nothing. */
    private static final Pattern EVERYWHERE = Pattern.compile("(0\\.0\\.0\\.0)?(:\\d+)?");

    /** A URI that says over what it is reached (RFC 3261 section 19.1.1). */
    private static final Pattern NOT_UDP = Pattern.compile("(?i).*;\\s*transport=(tcp|tls|ws|wss)\\b.*|(sips):.*");

    private TransportPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        if (!known.hasObjects()) {
            return Stream.empty();
        }
        Stream<UnmetPremise> trunks = Stream.concat(
                ofTrunk(known).stream(),
                known
                        .ofOther()
                        .flatMap(TransportPremise::ofTrunk)
                        .map(premise -> premise.undermining(Premise.OTHER_TRUNK))
                        .stream());
        return Stream.concat(trunks, ofPhone(known).stream());
    }

    private static Optional<UnmetPremise> ofTrunk(Known known) {
        return of(known.profile().peer(), "The " + known.which(), Premise.TRUNK, known);
    }

    /** Nothing is said of a phone that nobody has. */
    static Optional<UnmetPremise> ofPhone(Known known) {
        return Stream.of(Need.REGISTERING_PHONE, Need.CALLING_PHONE, Need.RINGING_PHONE)
                        .anyMatch(known::has)
                ? of(known.profile().deskPhone().username(), "The desk phone", Premise.DESK_PHONE, known)
                : Optional.empty();
    }

    private static Optional<UnmetPremise> of(String endpoint, String whose, Premise undermined, Known known) {
        String what = whose + "'s endpoint [" + endpoint + "] is called ";
        Optional<Setting> named = last(known.ofEndpoint(endpoint, TRANSPORT, TRANSPORT));
        return named.flatMap(setting -> ofTransport(setting, what, undermined, known))
                .or(() -> ofContact(endpoint, what, undermined, known));
    }

    private static Optional<Setting> last(List<Setting> settings) {
        return settings.stream().reduce((before, last) -> last);
    }

    private static Optional<UnmetPremise> ofTransport(Setting named, String what, Premise undermined, Known known) {
        Optional<Section> transport = known.object(TRANSPORT, named.means());
        Optional<Setting> protocol = transport
                .flatMap(section -> section.last("protocol"))
                .filter(set -> !set.means().equalsIgnoreCase(UDP));
        if (protocol.isPresent()) {
            return Optional.of(overOther(
                    what + "over " + protocol.get().means() + " (" + TRANSPORT + "=" + named.means() + ")",
                    List.of(named.line(), protocol.get().line()),
                    "give it a transport with protocol=udp in the folder under test",
                    undermined));
        }
        return transport
                .flatMap(section -> section.last("bind"))
                .filter(bind -> !EVERYWHERE.matcher(bind.means()).matches())
                .map(bind -> UnmetPremise.must(
                        what + "from " + bind.means() + " alone (" + TRANSPORT + "=" + named.means()
                                + "), from where nobody in a lab is reached",
                        List.of(bind.line(), named.line()),
                        "have that transport bind 0.0.0.0 in the folder under test",
                        undermined));
    }

    private static UnmetPremise overOther(String what, List<Line> lines, String remedy, Premise undermined) {
        return UnmetPremise.must(
                what + ", and the carriers and phones of a lab speak UDP alone so far", lines, remedy, undermined);
    }

    private static Optional<UnmetPremise> ofContact(String endpoint, String what, Premise undermined, Known known) {
        List<Setting> uris = Stream.concat(
                        known.ofEndpoint(endpoint, PROXY, PROXY).stream(),
                        EndpointPremise.contactSettings(endpoint, known).stream())
                .toList();
        for (Setting uri : uris) {
            Matcher other = NOT_UDP.matcher(uri.means());
            if (other.matches()) {
                return Optional.of(overOther(
                        what + "over " + Optional.ofNullable(other.group(1)).orElse("tls"),
                        List.of(uri.line()),
                        "call it over UDP in the folder under test",
                        undermined));
            }
        }
        return Optional.empty();
    }
}
