package org.trunkproof.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.asterisk.NameServer;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.UserAgent;
import org.trunkproof.party.jain.JainUserAgent;
import org.trunkproof.party.jain.PortTakenException;

/**
 * Everybody on the wire with one Asterisk. The carrier listens on the gateway of Asterisk's own Docker network, all the
 * others on those of the {@link Surroundings}, so that none of them has the carrier's address.
 */
final class Parties implements AutoCloseable {

    private static final int SIP_PORT = 5060;
    private static final int ANY_PORT = 0;

    private final Wiretap wiretap;
    private final Surroundings surroundings;
    private final MediaEngine media;
    private final List<UserAgent> listening = new ArrayList<>();
    private final UserAgent carrier;
    private final UserAgent carrierElsewhere;
    private @Nullable UserAgent secondCarrier;
    private @Nullable UserAgent deskPhone;
    private @Nullable UserAgent stranger;

    /**
     * @throws SetupException if the carrier's port is taken
     */
    Parties(LabNetwork trunk, Wiretap wiretap, Surroundings surroundings) {
        this.wiretap = wiretap;
        this.surroundings = surroundings;
        this.media = new MediaEngine(wiretap);
        this.carrier = party(Lab.CARRIER, trunk.gateway(), SIP_PORT);
        this.carrierElsewhere = party(Lab.CARRIER, trunk.gateway(), ANY_PORT);
    }

    private UserAgent party(String name, InetAddress address, int port) {
        wiretap.introduce(address, name);
        try {
            UserAgent party = new JainUserAgent(new InetSocketAddress(address, port), wiretap, media);
            listening.add(party);
            return party;
        } catch (PortTakenException e) {
            close();
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    UserAgent carrier() {
        return carrier;
    }

    UserAgent carrierElsewhere() {
        return carrierElsewhere;
    }

    synchronized UserAgent secondCarrier() {
        if (secondCarrier == null) {
            secondCarrier = party(Lab.ELSEWHERE, surroundings.address(Surroundings.Place.ELSEWHERE), ANY_PORT);
        }
        return secondCarrier;
    }

    synchronized UserAgent deskPhone() {
        if (deskPhone == null) {
            deskPhone = party(Lab.DESK_PHONE, surroundings.address(Surroundings.Place.PHONES), ANY_PORT);
        }
        return deskPhone;
    }

    synchronized UserAgent stranger() {
        if (stranger == null) {
            stranger = party(Lab.STRANGER, surroundings.address(Surroundings.Place.STRANGERS), ANY_PORT);
        }
        return stranger;
    }

    InetAddress mediaServer() {
        InetAddress address = surroundings.address(Surroundings.Place.MEDIA);
        wiretap.introduce(address, Lab.MEDIA_SERVER);
        return address;
    }

    /** Those that listen by now, in the order in which they hang up. */
    synchronized List<UserAgent> all() {
        return Stream.of(carrier, carrierElsewhere, secondCarrier, deskPhone, stranger)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What a name server says that knows the carrier by this name, at these addresses and servers. */
    NameServer names(String host, Circumstances.Names names) {
        NameServer server = NameServer.of(
                host,
                names.addresses().stream()
                        .map(party -> server(party).address().getAddress())
                        .toArray(InetAddress[]::new));
        int priority = 0;
        for (String party : names.servers()) {
            server = server.serving(host, server(party).address(), priority++);
        }
        return server;
    }

    private UserAgent server(String party) {
        return party.equals(Lab.ELSEWHERE) ? secondCarrier() : carrier;
    }

    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(listening);
        all.add(media);
        SideBySide.each(all, Lab::closeQuietly);
    }
}
