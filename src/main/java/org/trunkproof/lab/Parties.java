package org.trunkproof.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunkproof.asterisk.NameServer;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.UserAgent;
import org.trunkproof.party.jain.JainUserAgent;
import org.trunkproof.party.jain.PortTakenException;
import org.trunkproof.trunk.TrunkProfile;

/**
 * Everybody on the wire with one Asterisk. Each carrier listens on the gateway of a Docker network of this lab's, all the
 * others on those of the {@link Surroundings}, so that none of them has a carrier's address.
 */
final class Parties implements AutoCloseable {

    private static final int SIP_PORT = 5060;
    private static final int ANY_PORT = 0;

    /** To find them, whoever knows their names asks for no port (RFC 3263 section 4.2). */
    private static final Set<ListeningPoint> PORTS_OF_NAMES =
            EnumSet.of(ListeningPoint.CARRIER, ListeningPoint.OTHER_CARRIER);

    private static final Set<ListeningPoint> OF_CARRIER =
            EnumSet.of(ListeningPoint.CARRIER, ListeningPoint.CARRIER_OTHER_PORT, ListeningPoint.SECOND_CARRIER);

    private final CarrierNetworks carriers;
    private final Wiretap wiretap;
    private final Surroundings surroundings;
    private final MediaEngine media;
    private final Map<ListeningPoint, UserAgent> listening = new EnumMap<>(ListeningPoint.class);

    /**
     * @throws SetupException if the carrier's port is taken
     */
    Parties(CarrierNetworks carriers, Wiretap wiretap, Surroundings surroundings) {
        this.carriers = carriers;
        this.wiretap = wiretap;
        this.surroundings = surroundings;
        this.media = new MediaEngine(wiretap);
        at(ListeningPoint.CARRIER);
        at(ListeningPoint.CARRIER_OTHER_PORT);
    }

    /**
     * The party that listens there, which it begins to when it is first asked for.
     *
     * @throws SetupException if it cannot
     */
    synchronized UserAgent at(ListeningPoint point) {
        UserAgent known = listening.get(point);
        if (known != null) {
            return known;
        }
        InetAddress address = address(point);
        wiretap.introduce(address, point.party());
        int port = PORTS_OF_NAMES.contains(point) ? SIP_PORT : ANY_PORT;
        try {
            UserAgent party = new JainUserAgent(new InetSocketAddress(address, port), wiretap, media);
            listening.put(point, party);
            if (OF_CARRIER.contains(point)) {
                party.addToCalls(surroundings.callingHosts().marks());
            } else if (point == ListeningPoint.OTHER_CARRIER) {
                party.addToCalls(surroundings.callingHosts().marksOfOther());
            }
            return party;
        } catch (PortTakenException e) {
            close();
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    private InetAddress address(ListeningPoint point) {
        return switch (point) {
            case CARRIER, CARRIER_OTHER_PORT, OTHER_CARRIER -> carriers.address(point.party());
            case SECOND_CARRIER -> surroundings.address(Surroundings.Place.ELSEWHERE);
            case DESK_PHONE, DESK_PHONE_OTHER_PORT -> surroundings.address(Surroundings.Place.PHONES);
            case SECOND_PHONE -> surroundings.address(Surroundings.Place.SECOND_PHONES);
            case THIRD_PHONE -> surroundings.address(Surroundings.Place.THIRD_PHONES);
            case STRANGER -> surroundings.address(Surroundings.Place.STRANGERS);
            case CALLING_HOST, NEIGHBOUR -> throw new IllegalStateException("Nobody is " + point + " yet.");
        };
    }

    MediaEngine media() {
        return media;
    }

    InetAddress mediaServer() {
        InetAddress address = surroundings.address(Surroundings.Place.MEDIA);
        wiretap.introduce(address, Party.MEDIA_SERVER);
        return address;
    }

    /** Those that listen by now, in the order in which they hang up. */
    synchronized List<UserAgent> all() {
        return List.copyOf(listening.values());
    }

    /**
     * What a name server says that knows each carrier by its name, the first's at these addresses and servers, and the site's
     * public address by its own, as well as each host that the carrier calls from.
     */
    NameServer names(TrunkProfile profile, Circumstances.Names names) {
        NameServer ofCarriers = ofCarriers(profile, names);
        NameServer ofHosts = surroundings.callingHosts().names(ofCarriers);
        return surroundings.site().map(site -> site.names(ofHosts)).orElse(ofHosts);
    }

    private NameServer ofCarriers(TrunkProfile profile, Circumstances.Names names) {
        NameServer first = names(profile.host(), names);
        return profile.otherTrunk()
                .map(other -> first.and(NameServer.of(
                        other.host(), at(ListeningPoint.OTHER_CARRIER).address().getAddress())))
                .orElse(first);
    }

    private NameServer names(String host, Circumstances.Names names) {
        NameServer server = NameServer.of(
                host,
                names.addresses().stream()
                        .map(point -> at(point).address().getAddress())
                        .toArray(InetAddress[]::new));
        int priority = 0;
        for (ListeningPoint point : names.servers()) {
            server = server.serving(host, at(point).address(), priority++);
        }
        return server;
    }

    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(all());
        all.add(media);
        SideBySide.each(all, Lab::closeQuietly);
    }
}
