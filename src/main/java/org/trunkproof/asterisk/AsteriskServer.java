package org.trunkproof.asterisk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;

/** An Asterisk that is fully booted: where it takes SIP, and its AMI. */
public final class AsteriskServer implements AutoCloseable {

    private static final Duration BOOT_DEADLINE = Duration.ofSeconds(20);
    private static final Duration QUALIFY_DEADLINE = Duration.ofSeconds(6);
    private static final String NO_ADDRESS = "(null)";
    private static final long BETWEEN_TRIES_MILLIS = 5;

    private final AsteriskContainer container;
    private final Wiretap wiretap;
    private final Ami ami;
    private final int sipPort;

    /**
     * Waits until the Asterisk in the container is fully booted.
     *
     * @throws SetupException if it does not boot
     */
    public AsteriskServer(AsteriskContainer container, Wiretap wiretap) throws InterruptedException {
        this.container = container;
        this.wiretap = wiretap;
        wiretap.introduce(container.address(), Trace.ASTERISK);
        this.ami = new Ami(container.address().getHostAddress(), wiretap);
        awaitAmiPort();
        var recorder = wiretap.recorder();
        try {
            ami.logIn();
        } catch (IOException e) {
            throw container.complaint("does not let the harness in over AMI", e);
        }
        if (recorder.await(trace -> trace.ami("FullyBooted").findFirst(), BOOT_DEADLINE)
                .isEmpty()) {
            ami.close();
            throw container.complaint("does not finish booting");
        }
        this.sipPort = ami.sipPort();
    }

    /**
     * A port that nobody listens on yet refuses at once and tells nobody when it opens, so it is tried again and again;
     * with a bare socket, because a connection of asterisk-java is costly to make.
     */
    private void awaitAmiPort() throws InterruptedException {
        long deadline = System.nanoTime() + BOOT_DEADLINE.toNanos();
        while (System.nanoTime() < deadline) {
            if (container.stopsWithin(BETWEEN_TRIES_MILLIS)) {
                throw container.complaint("stops while it boots");
            }
            try (Socket probe = new Socket(container.address(), Ami.PORT)) {
                return;
            } catch (IOException e) {
                // not listening yet
            }
        }
        throw container.complaint("does not open AMI");
    }

    /**
     * Waits until Asterisk has made up its mind about a peer that it monitors (qualify), which takes it four seconds when
     * the peer is silent; at once for any other peer, and for one without an address, which nobody can ask.
     */
    public void awaitQualified(String peer) throws InterruptedException {
        Object address = ami.peer(peer).getOrDefault("address-ip", NO_ADDRESS);
        ami.reportStatus(peer);
        if (!address.equals(NO_ADDRESS)) {
            wiretap.recorder()
                    .await(
                            trace -> trace.ami()
                                    .filter(event -> Ami.isVerdictOn(event, peer))
                                    .findFirst(),
                            QUALIFY_DEADLINE);
        }
    }

    public Ami ami() {
        return ami;
    }

    /** Its container, which has its log. */
    public AsteriskContainer container() {
        return container;
    }

    /** Where it takes SIP, whichever port the folder under test has it listen on. */
    public InetSocketAddress sip() {
        return new InetSocketAddress(container.address(), sipPort);
    }

    /** Ends the AMI connection; the container is its owner's to close. */
    @Override
    public void close() {
        ami.close();
    }
}
