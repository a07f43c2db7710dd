package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.media.Recording;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;

/** Who of two may send after one has held the other (RFC 3264 sections 5.1, 6.1 and 8.4); each takes the other for Asterisk. */
class HoldTest {

    private static final Description PCMU = new Description.Codecs(List.of(Codec.PCMU));
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofMillis(100);

    private static Wiretap wiretap(InetAddress own, InetAddress other) {
        Wiretap wiretap = new Wiretap();
        wiretap.introduce(own, Party.CARRIER);
        wiretap.introduce(other, Party.ASTERISK);
        return wiretap;
    }

    private static Description with(String line) {
        return new Description.Verbatim("m=audio PORT RTP/AVP 0\n" + line);
    }

    private static Optional<Exchange> acknowledged(Trace trace, int invites) {
        List<Exchange> all = trace.exchanges().of("INVITE").toList();
        return all.size() < invites
                ? Optional.empty()
                : Optional.of(all.get(invites - 1))
                        .filter(exchange -> !exchange.acks().isEmpty());
    }

    private static void await(Wiretap wiretap, int invites) throws InterruptedException {
        wiretap.recorder()
                .awaitSip(trace -> acknowledged(trace, invites), PATIENCE)
                .orElseThrow();
    }

    /** Whether anything of what a party plays is sent. */
    private static boolean isSent(Call call, Wiretap wiretap, int seed) throws Exception {
        Recording recording = Recording.babble(seed, LENGTH);
        call.media().play(recording.fromStart(), LENGTH).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return wiretap.recorder()
                .trace()
                .rtpFrom(Party.CARRIER)
                .flatMap(datagram -> datagram.packet().stream())
                .anyMatch(packet ->
                        recording.frames().stream().anyMatch(frame -> Arrays.equals(frame, packet.payload())));
    }

    @ParameterizedTest
    @CsvSource({
        "a=sendrecv,       true,  true",
        "a=sendonly,       true,  false",
        "a=recvonly,       false, true",
        "a=inactive,       false, false",
        "c=IN IP4 0.0.0.0, true,  false"
    })
    void eachSendsWhatBothDescriptionsLetIt(String line, boolean holderSends, boolean heldSends) throws Exception {
        InetAddress callers = InetAddress.getByName("127.0.0.1");
        InetAddress calleds = InetAddress.getByName("127.0.0.3");
        Wiretap ofCaller = wiretap(callers, calleds);
        Wiretap ofCalled = wiretap(calleds, callers);
        try (MediaEngine media = new MediaEngine(ofCaller);
                MediaEngine otherMedia = new MediaEngine(ofCalled);
                JainUserAgent caller = new JainUserAgent(new InetSocketAddress(callers, 0), ofCaller, media);
                JainUserAgent called = new JainUserAgent(new InetSocketAddress(calleds, 0), ofCalled, otherMedia)) {
            called.reactTo("INVITE", List.of(new Reaction.Describe(200, PCMU)));
            Call holder = caller.call(called.address(), Invitation.of("1", "2", PCMU));
            await(ofCalled, 1);
            Call held = called.calls().get(0);

            holder.reinvite(with(line));
            await(ofCalled, 2);

            assertThat(isSent(holder, ofCaller, 1)).isEqualTo(holderSends);
            assertThat(isSent(held, ofCalled, 2)).isEqualTo(heldSends);

            holder.reinvite(with("a=sendrecv"));
            await(ofCalled, 3);

            assertThat(isSent(holder, ofCaller, 3)).isTrue();
            assertThat(isSent(held, ofCalled, 4)).isTrue();
        }
    }
}
