package org.trunkproof.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.evidence.Traces;

class PlacedCallTest {

    private static final TrialCall TRIAL = new TrialCall("outbound", "92065550100", "101", "", "_9NXXNXXXXXX");
    private static final String INVITE = """
            INVITE sip:12065550100@sip.example.org SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1
            From: <sip:the-account@10.0.0.2>;tag=a
            To: <sip:12065550100@sip.example.org>
            Call-ID: 1@10.0.0.2
            CSeq: 102 INVITE
            Content-Length: 0

            """;

    private final List<TraceEvent> events = new ArrayList<>();

    private void dial(Instant at, String data, String... peers) {
        events.add(new AmiEvent(
                at,
                AmiMessage.event("Newexten")
                        .with("Channel", "Local/1@outbound-0;2")
                        .with("Application", "Dial")
                        .with("AppData", data)
                        .with("CallerIDNum", "15551234567")));
        List.of(peers).forEach(peer -> events.add(new PeerDialled(at, "Local/1@outbound-0;2", peer)));
    }

    private PlacedCall placed(Trace trace) {
        return PlacedCall.of(TRIAL, List.of(), trace, (data, peer) -> Optional.of(data)
                .filter(given -> given.contains(peer))
                .map(given -> "asked"));
    }

    private static Trace ended(String how) {
        return new Traces().ami("OriginateResponse", "Response", how).trace();
    }

    @Test
    void whoIsDialledFirstIsRungAndNotWhoeverComesAfterThem() {
        Instant now = Instant.EPOCH;
        dial(now, "a&b", "a", "b");
        dial(now.plusSeconds(1), "c", "c");

        assertThat(placed(new Traces().trace().with(events)).dialled()).containsExactly("a", "b");
    }

    @Test
    void theCarrierIsAskedForWhatItIsSent() {
        Instant now = Instant.EPOCH;
        dial(now, "trunk", "trunk");
        Trace trace =
                new Traces().sip(Party.ASTERISK, Party.CARRIER, INVITE).trace().with(events);

        assertThat(placed(trace).asked()).isEqualTo("12065550100");
        assertThat(placed(trace).carried()).isEqualTo("15551234567");
        assertThat(PlacedCall.isThrough(trace)).isTrue();
    }

    @Test
    void whereTheCarrierIsSentNothingItIsWhatDialIsGiven() {
        dial(Instant.EPOCH, "trunk", "trunk");
        Trace trace = new Traces().trace().with(events);

        assertThat(placed(trace).asked()).isEqualTo("asked");
        assertThat(placed(trace).carried()).isEqualTo("15551234567");
        assertThat(PlacedCall.isDecided(trace)).isTrue();
        assertThat(PlacedCall.isThrough(trace)).isFalse();
    }

    @Test
    void aCallThatRingsNobodyIsTakenOrRefusedOrNeither() {
        assertThat(placed(ended("Success")).isAnswered()).isTrue();
        assertThat(placed(ended("Success")).isRefused()).isFalse();
        assertThat(placed(ended("Failure")).isRefused()).isTrue();
        assertThat(placed(ended("Failure")).isAnswered()).isFalse();
        assertThat(placed(ended("Failure")).carried()).isEmpty();
        assertThat(placed(new Traces().trace()).became()).isEqualTo("rings nobody");
        assertThat(PlacedCall.isDecided(ended("Success"))).isFalse();
        assertThat(PlacedCall.isDecided(ended("Failure"))).isTrue();
        assertThat(PlacedCall.isTaken(ended("Success"))).isTrue();
    }
}
