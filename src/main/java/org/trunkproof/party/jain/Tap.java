package org.trunkproof.party.jain;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Stimulus;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Disturbance;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;

/** What a socket reports to, and asks how often a datagram is to arrive. */
final class Tap {

    private static final byte[] LOOP_DETECTED = "SIP/2.0 482".getBytes(StandardCharsets.US_ASCII);

    private final Wiretap wiretap;
    private final List<Disturbance> disturbances = new CopyOnWriteArrayList<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile @Nullable Detour detour;

    Tap(Wiretap wiretap) {
        this.wiretap = wiretap;
    }

    /** The socket's reader has begun. */
    void listens() {
        listening.countDown();
    }

    /** JAIN-SIP starts a reader in a thread of its own, and cannot stop one that has not begun. */
    void awaitListening() {
        boolean interrupted = false;
        while (true) {
            try {
                listening.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void disturb(Disturbance disturbance) {
        disturbances.add(disturbance);
    }

    void calm() {
        disturbances.clear();
        Detour taken = detour;
        if (taken != null) {
            taken.close();
            detour = null;
        }
    }

    /** Has what is sent leave from another port of the address from now on. */
    void detour(InetSocketAddress usual) {
        detour = new Detour(usual.getAddress(), this);
    }

    Optional<Detour> detour() {
        return Optional.ofNullable(detour);
    }

    void sent(InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        wiretap.sent(Wiretap.Port.SIP, source, destination, bytes);
    }

    /** See {@link Wiretap#way}. */
    Optional<InetSocketAddress> way(InetSocketAddress source, InetSocketAddress destination) {
        return wiretap.way(source, destination);
    }

    /** See {@link Wiretap#origin}. */
    InetSocketAddress origin(InetSocketAddress receiver, InetSocketAddress source) {
        return wiretap.origin(receiver, source);
    }

    /** The party has done all that it does at once about a message. */
    void reacted(Stimulus stimulus) {
        wiretap.reacted(stimulus);
    }

    /** What was put off until later comes later than that. */
    void late(Duration by, String of) {
        wiretap.late(by, of);
    }

    /** @return whether it is of the lab; what is not is kept from JAIN-SIP, which would answer anybody */
    boolean received(InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        return wiretap.received(Wiretap.Port.SIP, source, destination, bytes);
    }

    /** How many copies of the datagram arrive; 1 when nothing disturbs it. */
    int copies(Disturbance.Way way, byte[] bytes) {
        // all is recorded and little is disturbed, so nothing is parsed for it that need not be
        if (disturbances.isEmpty() && !(way == Disturbance.Way.FROM && is482(bytes))) {
            return 1;
        }
        try {
            SipMessage message = SipMessage.parse(bytes);
            if (way == Disturbance.Way.FROM && isOfJainsOwn(message)) {
                return 0;
            }
            return disturbances.stream()
                    .filter(disturbance -> disturbance.concerns(way, message))
                    .mapToInt(Disturbance::copies)
                    .findFirst()
                    .orElse(1);
        } catch (MalformedSipException e) {
            return 1;
        }
    }

    private static boolean is482(byte[] bytes) {
        return Arrays.mismatch(bytes, LOOP_DETECTED) == LOOP_DETECTED.length;
    }

    /**
     * JAIN-SIP answers a retransmission as if it were another request that has come round in a loop, when the first has not
     * got to the party yet. An answer of the party's has a tag in To.
     */
    private static boolean isOfJainsOwn(SipMessage message) {
        return message.isResponse(message.method(), 482, 482)
                && message.header("To").filter(to -> !to.contains(";tag=")).isPresent();
    }
}
