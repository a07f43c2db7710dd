package org.trunkproof.lab;

import java.net.InetAddress;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.evidence.Pulse;
import org.trunkproof.trunk.Nat;
import org.trunkproof.trunk.Recognition;

/**
 * Where those live who are not at the carrier's own address: networks to which an Asterisk has a route but no connection.
 * All labs of a run have them in common, because networks are what Docker is slowest with; each party has a port of its
 * own. They are made when the first lab asks for them, all at once, because it lets nobody else through.
 */
final class Surroundings implements AutoCloseable {

    /** Whose address the gateway of a network is. */
    enum Place {
        PHONES,
        SECOND_PHONES,
        THIRD_PHONES,
        STRANGERS,
        /** The carrier's media servers. */
        MEDIA,
        /** The second addresses of the carriers. */
        ELSEWHERE
    }

    private static final Set<Place> OF_SITE = EnumSet.of(Place.PHONES, Place.SECOND_PHONES, Place.THIRD_PHONES);

    private final String name;
    private final List<Place> inhabited;
    private final Optional<RoutedSite> site;
    private final CallingHosts callingHosts;
    private final Semaphore turn = new Semaphore(1, true);
    private final Pulse pulse = new Pulse();
    private final Set<Thread> closing = new HashSet<>();
    private final Map<Place, LabNetwork> networks = new EnumMap<>(Place.class);

    /**
     * @param name that those of the networks begin with
     * @param phones how many the owner has described; those of whom there are none live nowhere
     * @param nat the router between Asterisk and the carrier, if there is one
     * @param recognition by what the carrier's calls are known
     * @param ofOther by what the other carrier's are
     */
    Surroundings(String name, int phones, Optional<Nat> nat, Recognition recognition, Recognition ofOther) {
        this.name = name;
        this.inhabited = Stream.of(Place.values())
                .filter(place -> place != Place.SECOND_PHONES || phones > 1)
                .filter(place -> place != Place.THIRD_PHONES || phones > 2)
                .toList();
        this.site = nat.map(RoutedSite::new);
        this.callingHosts = new CallingHosts(
                recognition, ofOther, nat.isPresent() ? LabNetwork::addressElsewhere : LabNetwork::address);
    }

    /** From where the carrier calls besides. */
    CallingHosts callingHosts() {
        return callingHosts;
    }

    /** Of having somebody call from there, which one lab has after the other. */
    Semaphore turn() {
        return turn;
    }

    /** The site behind a router, where there is one. */
    Optional<RoutedSite> site() {
        return site;
    }

    /**
     * All of them.
     *
     * @throws org.trunkproof.asterisk.SetupException if a network cannot be made
     */
    synchronized List<InetAddress> addresses() {
        return inhabited.stream().map(this::address).toList();
    }

    /**
     * @throws org.trunkproof.asterisk.SetupException if the network cannot be made
     * @throws IllegalStateException if nobody lives there
     */
    synchronized InetAddress address(Place place) {
        return network(place).gateway();
    }

    /**
     * The network whose gateway that is.
     *
     * @throws org.trunkproof.asterisk.SetupException if it cannot be made
     * @throws IllegalStateException if nobody lives there
     */
    synchronized LabNetwork network(Place place) {
        if (!inhabited.contains(place)) {
            throw new IllegalStateException(
                    "There are not so many phones; phones in the description says which there are.");
        }
        return networks.computeIfAbsent(place, this::created);
    }

    private LabNetwork created(Place place) {
        String called = name + "-" + place.name().toLowerCase(Locale.ROOT);
        return site.map(behind -> OF_SITE.contains(place) ? behind.created(called) : LabNetwork.createElsewhere(called))
                .orElseGet(() -> LabNetwork.create(called));
    }

    /** The clock of the machine that all labs share. */
    Pulse pulse() {
        return pulse;
    }

    /** Closes a lab, for which nobody has to wait until the surroundings are closed. */
    synchronized void closeInBackground(Lab lab) {
        closing.removeIf(thread -> !thread.isAlive());
        closing.add(SideBySide.begun(lab::close));
    }

    /** All networks, when the labs in them are closed; also when one is still in use by something else. */
    @Override
    public void close() {
        Collection<Thread> last;
        synchronized (this) {
            last = Set.copyOf(closing);
        }
        SideBySide.join(last);
        synchronized (this) {
            SideBySide.each(networks.values(), Lab::closeQuietly);
            networks.clear();
            pulse.close();
        }
    }
}
