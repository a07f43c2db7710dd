package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Traces;

class DialplanTest {

    private final Traces traces = new Traces();

    private void of(String event, String channel) {
        traces.ami(event, "channel", channel);
    }

    @Test
    void isConnectedWhenBothChannelsAreInABridge() {
        of("NewChannel", "SIP/flowroute-1");
        of("NewChannel", "SIP/deskphone-2");
        assertThat(Dialplan.isConnected(traces.trace())).isFalse();

        of("BridgeEnter", "SIP/deskphone-2");
        assertThat(Dialplan.isConnected(traces.trace())).isFalse();

        of("BridgeEnter", "SIP/flowroute-1");
        assertThat(Dialplan.isConnected(traces.trace())).isTrue();
    }

    @Test
    void isConnectedWhenNobodyElseIsThere() {
        of("NewChannel", "SIP/flowroute-1");

        assertThat(Dialplan.isConnected(traces.trace())).isTrue();
    }

    @Test
    void doesNotWaitForAChannelThatIsGone() {
        of("NewChannel", "SIP/flowroute-1");
        of("NewChannel", "SIP/deskphone-2");
        of("Hangup", "SIP/deskphone-2");

        assertThat(Dialplan.isConnected(traces.trace())).isTrue();
    }
}
