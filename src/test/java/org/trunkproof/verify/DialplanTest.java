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

    @Test
    void aCauseIsThatOfThePeersOwnChannel() {
        Check busy = Dialplan.dialEnds("deskphone", "BUSY", 17);
        traces.channel("ABC/flowroute-1", "flowroute")
                .dials("ABC/flowroute-1", "deskphone")
                .channel("ABC/deskphone-2", "deskphone")
                .ami("DialBegin", "Channel", "ABC/flowroute-1", "DestChannel", "ABC/deskphone-2")
                .ami("Hangup", "Channel", "ABC/flowroute-1", "Cause", "16")
                .ami("VarSet", "Channel", "ABC/flowroute-1", "Variable", "DIALSTATUS", "Value", "BUSY");
        assertThat(busy.judge(traces.trace()).holds()).isFalse();

        traces.ami("Hangup", "Channel", "ABC/deskphone-2", "Cause", "17");
        assertThat(busy.judge(traces.trace()).holds()).isTrue();
        assertThat(busy.judge(traces.trace()).subject()).contains(new Subject.JudgedChannel("ABC/flowroute-1"));
        assertThat(Dialplan.dialEnds("flowroute", "BUSY").judge(traces.trace()).subject())
                .isEmpty();
        assertThat(Dialplan.dialling("deskphone", traces.trace())).hasValue("ABC/flowroute-1");
        assertThat(Dialplan.dialling("flowroute", traces.trace())).isEmpty();
    }

    /** What another call of the scenario runs is not this one's doing. */
    @Test
    void oneCallRunsNothingWhileAnotherDoes() {
        Check nothing = Dialplan.runsNothing("call-1");
        traces.call("SIP/a-1", "call-1")
                .call("SIP/b-2", "call-2")
                .ami("NewExten", "Channel", "SIP/b-2", "Context", "in", "Application", "Dial", "AppData", "SIP/desk")
                .ami("NewExten", "Channel", "SIP/a-1", "Context", "in", "Application", "Hangup", "AppData", "21");
        assertThat(nothing.judge(traces.trace()).holds()).isTrue();

        traces.ami("NewExten", "Channel", "SIP/a-1", "Context", "in", "Application", "Dial", "AppData", "SIP/desk");
        assertThat(nothing.judge(traces.trace()).holds()).isFalse();
    }
}
