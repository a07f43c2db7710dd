package org.trunkproof.premise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ContestedPort;
import org.trunkproof.configuration.Setting;
import org.trunkproof.trunk.OtherTrunk;

/** Whatever takes SIP in Asterisk has the port that it claims. */
final class ContestedPremise {

    private ContestedPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return known.asterisk().contested().stream().map(port -> of(port, known));
    }

    private static UnmetPremise of(ContestedPort port, Known known) {
        Premise[] undermined = undermined(port, known);
        return undermined.length == 0
                ? UnmetPremise.should(port.sentence(), port.lines(), port.remedy())
                : UnmetPremise.must(port.sentence(), port.lines(), port.remedy(), undermined);
    }

    /** Of a driver that has no trunk nothing is judged, and of a transport only what is sent over it. */
    private static Premise[] undermined(ContestedPort port, Known known) {
        if (!port.without().driver().equals(known.configuration().dialect().name())) {
            return new Premise[0];
        }
        String transport = port.without().transport();
        if (transport.isEmpty()) {
            return EndpointPremise.OF_ALL;
        }
        List<Premise> undermined = new ArrayList<>();
        if (isOf(transport, known.profile().peer(), known)) {
            undermined.add(Premise.TRUNK);
        }
        if (known.profile()
                .otherTrunk()
                .map(OtherTrunk::peer)
                .filter(peer -> isOf(transport, peer, known))
                .isPresent()) {
            undermined.add(Premise.OTHER_TRUNK);
        }
        if (isOf(transport, known.profile().deskPhone().username(), known)) {
            undermined.add(Premise.DESK_PHONE);
        }
        return undermined.toArray(Premise[]::new);
    }

    private static boolean isOf(String transport, String endpoint, Known known) {
        return known.ofEndpoint(endpoint, TransportPremise.TRANSPORT, TransportPremise.TRANSPORT).stream()
                .map(Setting::means)
                .anyMatch(transport::equals);
    }

    /** Whether that is why something is so. */
    static boolean explains(Premise premise, Known known) {
        return of(known).anyMatch(unmet -> unmet.undermines().contains(premise));
    }
}
