package org.trunkproof.lab;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.AsteriskContainer;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.AddressRange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.UserAgent;
import org.trunkproof.party.jain.JainUserAgent;
import org.trunkproof.party.jain.PortTakenException;
import org.trunkproof.sip.SipMessage;

/**
 * Those who call from addresses that are given, of which there is one each in the world, and which this machine has only as
 * long as a scenario needs them: one after the other, in a network of its own, in one lab of a run at a time.
 */
final class PassingParties implements AutoCloseable {

    /** From where carriers send what they send over UDP (RFC 3261 section 19.1.2). */
    private static final int SIP_PORT = 5060;

    private final String name;
    private final Semaphore turn;
    private final List<SipMessage.Header> marks;
    private final Wiretap wiretap;
    private final MediaEngine media;
    private final List<Guest> guests = new ArrayList<>();
    private boolean hasTurn;
    private @Nullable UserAgent last;

    /** Who is here, and what for. */
    private record Guest(AddressRange range, LabNetwork network, Optional<UserAgent> agent) {}

    /**
     * @param name that those of the networks begin with
     */
    PassingParties(String name, Surroundings surroundings, Wiretap wiretap, MediaEngine media) {
        this.name = name;
        this.turn = surroundings.turn();
        this.marks = surroundings.callingHosts().marks();
        this.wiretap = wiretap;
        this.media = media;
    }

    /** Whoever came last. */
    synchronized UserAgent last() {
        if (last == null) {
            throw new IllegalStateException("Nobody calls from there yet.");
        }
        return last;
    }

    synchronized List<UserAgent> all() {
        return guests.stream().flatMap(guest -> guest.agent().stream()).toList();
    }

    /**
     * Has somebody be there; whoever is in the way goes.
     *
     * @throws SetupException if this machine cannot have the address
     */
    synchronized void come(CallingHost host, Party party, AsteriskContainer asterisk) throws InterruptedException {
        if (!hasTurn) {
            turn.acquire();
            hasTurn = true;
        }
        AddressRange range = AddressRange.around(host.address().getHostAddress());
        for (Guest guest : List.copyOf(guests)) {
            if (guest.range().meets(range)) {
                asterisk.shutOut(guest.network().gateway());
                leave(guest);
                guests.remove(guest);
            }
        }
        LabNetwork network = LabNetwork.createAt(
                range, host.address(), name + "-" + host.address().getHostAddress());
        guests.add(new Guest(range, network, Optional.empty()));
        asterisk.letThrough(host.address());
        wiretap.introduce(host.address(), party);
        UserAgent agent = listening(new InetSocketAddress(host.address(), SIP_PORT));
        if (party == Party.CALLING_HOST) {
            agent.addToCalls(marks);
        }
        guests.set(guests.size() - 1, new Guest(range, network, Optional.of(agent)));
        last = agent;
    }

    private UserAgent listening(InetSocketAddress address) {
        try {
            return new JainUserAgent(address, wiretap, media);
        } catch (PortTakenException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void leave(Guest guest) {
        guest.agent().ifPresent(Lab::closeQuietly);
        Lab.closeQuietly(guest.network());
    }

    @Override
    public synchronized void close() {
        SideBySide.each(guests, PassingParties::leave);
        guests.clear();
        if (hasTurn) {
            turn.release();
            hasTurn = false;
        }
    }
}
