package org.trunkproof.party.jain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;

/** Two parties on loopback, each of which takes the other for Asterisk; one answers what the other asks. */
final class TwoParties implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final Description PCMU = new Description.Codecs(List.of(Codec.PCMU));

    final Wiretap ofCaller;
    final Wiretap ofCalled;
    final JainUserAgent caller;
    final JainUserAgent called;
    private final MediaEngine media;
    private final MediaEngine otherMedia;

    TwoParties() throws IOException, PortTakenException {
        InetAddress callers = InetAddress.getByName("127.0.0.1");
        InetAddress calleds = InetAddress.getByName("127.0.0.3");
        ofCaller = wiretap(callers, calleds);
        ofCalled = wiretap(calleds, callers);
        media = new MediaEngine(ofCaller);
        otherMedia = new MediaEngine(ofCalled);
        caller = new JainUserAgent(new InetSocketAddress(callers, 0), ofCaller, media);
        called = new JainUserAgent(new InetSocketAddress(calleds, 0), ofCalled, otherMedia);
    }

    private static Wiretap wiretap(InetAddress own, InetAddress other) {
        Wiretap wiretap = new Wiretap();
        wiretap.introduce(own, Party.CARRIER);
        wiretap.introduce(other, Party.ASTERISK);
        return wiretap;
    }

    Call call() {
        called.reactTo("INVITE", List.of(new Reaction.Describe(200, PCMU)));
        return caller.call(called.address(), Invitation.of("1", "2", PCMU));
    }

    /** The INVITE that comes as so many-th, once it has been answered and its ACK is there. */
    static Exchange acknowledged(Wiretap wiretap, int invites) throws InterruptedException {
        return wiretap.recorder()
                .awaitSip(trace -> last(trace, invites), PATIENCE)
                .orElseThrow();
    }

    private static Optional<Exchange> last(Trace trace, int invites) {
        List<Exchange> all = trace.exchanges().of("INVITE").toList();
        return all.size() < invites
                ? Optional.empty()
                : Optional.of(all.get(invites - 1))
                        .filter(exchange -> !exchange.acks().isEmpty());
    }

    @Override
    public void close() {
        called.close();
        caller.close();
        otherMedia.close();
        media.close();
    }
}
