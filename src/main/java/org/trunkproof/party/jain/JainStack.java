package org.trunkproof.party.jain;

import gov.nist.javax.sip.EventScanner;
import gov.nist.javax.sip.EventWrapper;
import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.HopImpl;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.EventObject;
import java.util.Properties;
import java.util.TooManyListenersException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.ObjectInUseException;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.address.AddressFactory;
import javax.sip.address.Hop;
import javax.sip.header.CSeqHeader;
import javax.sip.header.HeaderFactory;
import javax.sip.message.MessageFactory;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Delay;
import org.trunkproof.evidence.Stimulus;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Disturbance;

/** One JAIN-SIP stack on one UDP address. Stacks share nothing, so neither do the parties. */
final class JainStack implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final InetSocketAddress address;
    final SipProvider provider;
    final AddressFactory addresses;
    final HeaderFactory headers;
    final MessageFactory messages;
    private final AtomicInteger calmed = new AtomicInteger();
    private final Tap tap;
    private final SipStackImpl stack;
    private final ListeningPoint point;
    private volatile @Nullable SipListener listener;
    private volatile @Nullable InetSocketAddress named;

    JainStack(InetSocketAddress wanted, Wiretap wiretap) throws PortTakenException {
        this.address = free(wanted);
        this.tap = new Tap(wiretap);
        TappedNetworkLayer.tap(address, tap);
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", "gov.nist.party-" + COUNT.incrementAndGet());
        properties.setProperty("gov.nist.javax.sip.NETWORK_LAYER", TappedNetworkLayer.class.getName());
        properties.setProperty("gov.nist.javax.sip.STACK_LOGGER", SilentLogger.class.getName());
        properties.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "1");
        // a CANCEL that crosses a 200 is one that JAIN-SIP would keep to itself
        properties.setProperty("gov.nist.javax.sip.CANCEL_CLIENT_TRANSACTION_CHECKED", "false");
        try {
            synchronized (JainStack.class) {
                SipFactory factory = SipFactory.getInstance();
                this.stack = new ForgettableStack(properties);
                this.addresses = factory.createAddressFactory();
                this.headers = factory.createHeaderFactory();
                this.messages = factory.createMessageFactory();
            }
            EventScanner first = stack.getEventScanner();
            this.point = stack.createListeningPoint(address.getAddress().getHostAddress(), address.getPort(), "udp");
            this.provider = stack.createSipProvider(point);
            if (stack.getEventScanner() != first) {
                // the first listening point has the stack begin anew (SipStackImpl.reInitialize), which forgets that
                // one
                end(first);
            }
            stack.setAddressResolver(this::resolved);
        } catch (SipException | InvalidArgumentException e) {
            throw new IllegalStateException("JAIN-SIP does not start on " + address + ".", e);
        }
    }

    /** Has somebody told what arrives, once and for all. */
    void listen(SipListener ear) {
        try {
            provider.addSipListener(ear);
            listener = ear;
        } catch (TooManyListenersException e) {
            throw new IllegalStateException("Somebody listens on " + address + " already.", e);
        }
    }

    /**
     * Binds the port once by hand: JAIN-SIP keeps a stale listening point after a bind that failed, and takes no port 0.
     */
    private static InetSocketAddress free(InetSocketAddress wanted) throws PortTakenException {
        try (DatagramSocket probe = new DatagramSocket(wanted)) {
            return new InetSocketAddress(wanted.getAddress(), probe.getLocalPort());
        } catch (SocketException e) {
            throw new PortTakenException(wanted, e);
        }
    }

    /** Where requests go whose Request-URI has a name for a host: names are not looked up. */
    void sendNamesTo(InetSocketAddress server) {
        named = server;
    }

    private Hop resolved(Hop hop) {
        InetSocketAddress server = named;
        boolean isName = !hop.getHost().matches("[0-9.]+|.*:.*");
        return isName && server != null
                ? new HopImpl(server.getAddress().getHostAddress(), server.getPort(), ListeningPoint.UDP)
                : hop;
    }

    void disturb(Disturbance disturbance) {
        tap.disturb(disturbance);
    }

    /** Has messages leave from another port of the same address. */
    void detour() {
        tap.detour(address);
    }

    /** Ends all disturbances, and what was put off until later. */
    void calm() {
        calmed.incrementAndGet();
        tap.calm();
    }

    /** Does something after a while, unless the stack was calmed in between. */
    void later(Duration pause, Runnable task) {
        int now = calmed.get();
        long due = System.nanoTime() + pause.toNanos();
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (calmed.get() == now) {
                        task.run();
                        Duration late = Duration.ofNanos(System.nanoTime() - due);
                        if (late.compareTo(Delay.LEAST) >= 0) {
                            tap.late(late, "what a party does after a pause of " + pause.toMillis() + " ms");
                        }
                    }
                });
    }

    /**
     * The party has done all that it does at once about a message that it received.
     *
     * @param status 0 for a request
     */
    void reacted(String callId, CSeqHeader cseq, int status) {
        tap.reacted(new Stimulus(address, callId, cseq.getSeqNumber(), cseq.getMethod(), status));
    }

    /**
     * Frees the port, as soon as the thread that reads from it has noticed. The rest is done in the background, because
     * JAIN-SIP sleeps for a second over it.
     */
    @Override
    public void close() {
        // what was put off would find no stack any more
        calmed.incrementAndGet();
        tap.awaitListening();
        // a provider that still has one is not deleted
        provider.removeSipListener(listener);
        try {
            stack.deleteListeningPoint(point);
        } catch (ObjectInUseException e) {
            throw new IllegalStateException("JAIN-SIP does not let go of " + address + ".", e);
        } finally {
            Thread stopping = new Thread(this::stop, "sip-stack-stopping");
            stopping.setDaemon(true);
            stopping.start();
        }
    }

    private void stop() {
        EventScanner scanner = stack.getEventScanner();
        try {
            // the stack stops with its last provider
            stack.deleteSipProvider(provider);
        } catch (ObjectInUseException e) {
            stack.stop();
        }
        end(scanner);
    }

    /** Ends a thread that hands events on; it waits for one more before it sees that it is to end (EventScanner.run). */
    private void end(EventScanner scanner) {
        scanner.forceStop();
        scanner.addEvent(new EventWrapper(new EventObject(provider), null));
    }
}
