package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;

class ReplacesTest {

    private static final Description PCMU = Description.of(Codec.PCMU);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Wiretap wiretap = new Wiretap();

    private JainUserAgent agent(MediaEngine media) throws PortTakenException {
        return new JainUserAgent(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), wiretap, media);
    }

    /** To-tag is that of who receives it, whose own it is on the other side (RFC 3891 section 3). */
    @Test
    void eachSideNamesTheDialogAsTheOtherKnowsIt() throws Exception {
        try (MediaEngine media = new MediaEngine(wiretap);
                JainUserAgent caller = agent(media);
                JainUserAgent called = agent(media)) {
            called.reactTo("INVITE", List.of(new Reaction.Describe(200, PCMU)));
            Call out = caller.call(called.address(), Invitation.of("1", "2", PCMU));
            SipMessage ack = wiretap.recorder()
                    .awaitSip(
                            trace -> trace.sip(out.callId())
                                    .filter(message -> message.isRequest("ACK"))
                                    .findFirst(),
                            PATIENCE)
                    .orElseThrow();
            String callers = ack.fromTag().orElseThrow();
            String calleds = ack.toTag().orElseThrow();

            assertThat(out.replaces()).isEqualTo(out.callId() + ";to-tag=" + calleds + ";from-tag=" + callers);
            assertThat(called.calls().get(0).replaces())
                    .isEqualTo(out.callId() + ";to-tag=" + callers + ";from-tag=" + calleds);
        }
    }

    @Test
    void aCallThatWasNeverUpHasNoDialogToReplace() throws Exception {
        try (MediaEngine media = new MediaEngine(wiretap);
                JainUserAgent caller = agent(media);
                JainUserAgent called = agent(media)) {
            called.reactTo("INVITE", List.of(new Reaction.Respond(180)));
            Call out = caller.call(called.address(), Invitation.of("1", "2", PCMU));

            assertThatThrownBy(out::replaces).hasMessageContaining("has never been up");
        }
    }
}
