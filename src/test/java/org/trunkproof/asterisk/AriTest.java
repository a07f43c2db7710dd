package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.ChannelOfCall;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Wiretap;

/** What comes of the events, in the words of Asterisk 16.28, other fields left out. */
class AriTest {

    private final Wiretap wiretap = new Wiretap();
    private final Recorder recorder = wiretap.startRecording();
    private final Ari ari = Ari.into(wiretap);

    private void hear(String type, String part, String channel, String callId) {
        ari.hear("{\"type\":\"" + type + "\",\"timestamp\":\"2026-11-27T17:43:09.343+0000\",\"" + part
                + "\":{\"id\":\"1795801389.0\",\"name\":\"" + channel + "\",\"state\":\"Down\",\"protocol_id\":\""
                + callId
                + "\"},\"application\":\"trunkproof\"}");
    }

    private List<String> told() {
        return recorder.trace()
                .channelsOfCalls()
                .map((ChannelOfCall call) -> call.channel() + " " + call.callId())
                .toList();
    }

    @Test
    void aChannelsCallIsToldOnceItIsKnown() {
        hear("ChannelCreated", "channel", "PJSIP/a-1", "");
        hear("Dial", "peer", "PJSIP/a-1", "x@10.0.0.1");
        hear("ChannelStateChange", "channel", "PJSIP/a-1", "x@10.0.0.1");
        hear("ChannelDialplan", "channel", "Local/1@out-1;1", "");
        hear("ChannelCreated", "channel", "PJSIP/b-2", "y@10.0.0.1");

        assertThat(told()).containsExactly("PJSIP/a-1 x@10.0.0.1", "PJSIP/b-2 y@10.0.0.1");
    }

    /** Where two channels change places, each takes what the other had. */
    @Test
    void whatAChannelCarriesMayBecomeAnother() {
        hear("ChannelCreated", "channel", "PJSIP/a-1", "x");
        hear("ChannelStateChange", "channel", "PJSIP/a-1", "y");

        assertThat(told()).containsExactly("PJSIP/a-1 x", "PJSIP/a-1 y");
    }

    @Test
    void aNameMayBeUsedAgain() {
        hear("ChannelCreated", "channel", "PJSIP/a-1", "x");
        hear("ChannelDestroyed", "channel", "PJSIP/a-1", "x");
        wiretap.startRecording();
        hear("ChannelCreated", "channel", "PJSIP/a-1", "x");

        assertThat(wiretap.recorder().trace().channelOfCall("x")).hasValue("PJSIP/a-1");
    }

    @Test
    void whatCameBeforeAVariableIsPastOnceThatComes() throws InterruptedException {
        assertThat(ari.isPast("1", Duration.ZERO)).isFalse();

        ari.hear("{\"variable\":\"TRUNKPROOF_FENCE\",\"value\":\"1\",\"type\":\"ChannelVarset\"}");
        assertThat(ari.isPast("2", Duration.ZERO)).isFalse();
        assertThat(ari.isPast("1", Duration.ZERO)).isTrue();
    }
}
