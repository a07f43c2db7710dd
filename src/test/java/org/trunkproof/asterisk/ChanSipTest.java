package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.ChannelOfCall;
import org.trunkproof.evidence.ChannelOfPeer;
import org.trunkproof.evidence.DriverEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.evidence.Traces;

class ChanSipTest {

    private static final String CHANNEL = "SIP/flowroute-0000000a";

    private static final String OPTIONS = """
            OPTIONS sip:sip.flowroute.com SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1
            From: <sip:asterisk@10.0.0.2>;tag=1
            To: <sip:sip.flowroute.com>
            Call-ID: 1@10.0.0.2
            CSeq: 102 OPTIONS

            """;

    private final ChanSip driver = new ChanSip();

    private Stream<DriverEvent> said(AmiMessage message) {
        return driver.said(new AmiEvent(Instant.EPOCH, message));
    }

    private Stream<DriverEvent> dials(String target) {
        return said(AmiMessage.event("Newexten")
                .with("Channel", CHANNEL)
                .with("Application", "Dial")
                .with("AppData", target));
    }

    private static AmiMessage status(String peer, String status) {
        return AmiMessage.event("PeerStatus").with("Peer", peer).with("PeerStatus", status);
    }

    @Test
    void itsSettingsSayWhereItListens() {
        assertThat(ChanSip.listening(List.of(
                        "",
                        "Global Settings:",
                        "  UDP Bindaddress:        0.0.0.0:5062",
                        "  TCP SIP Bindaddress:    Disabled")))
                .hasValue(new Listening("0.0.0.0:5062"));
    }

    @Test
    void whereItIsNotLoadedThereIsNoSuchCommand() {
        assertThat(ChanSip.listening(List.of("No such command 'sip show settings'")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        CHANNEL + ",flowroute",
        "SIP/my-own-trunk-0000000a,my-own-trunk",
        "SIP/203.0.113.7-0000000a,203.0.113.7",
        "SIP/flowroute,",
        "PJSIP/flowroute-0000000a,",
        "Local/911@outbound-0000000a;1,"
    })
    void aChannelIsNamedAfterItsPeer(String channel, String peer) {
        assertThat(said(AmiMessage.event("Newchannel").with("Channel", channel)))
                .isEqualTo(peer == null ? List.of() : List.of(new ChannelOfPeer(Instant.EPOCH, channel, peer)));
    }

    @Test
    void aChannelHasAVariableThatTellsItsCall() {
        AmiMessage set = AmiMessage.event("VarSet").with("Channel", CHANNEL);

        assertThat(said(set.with("Variable", "SIPCALLID").with("Value", "1@203.0.113.7:5060")))
                .containsExactly(new ChannelOfCall(Instant.EPOCH, CHANNEL, "1@203.0.113.7:5060"));
        assertThat(said(set.with("Variable", "SIPDOMAIN").with("Value", "203.0.113.7")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "SIP/flowroute/12065550100 flowroute",
                "SIP/flowroute flowroute",
                "sip/flowroute,20 flowroute",
                "SIP/12065550100@flowroute flowroute",
                "SIP/12065550100:password@flowroute:5060,20,m flowroute",
                "SIP/deskphone!15551234567 deskphone",
                "SIP/desk&SIP/phone/1,20 desk+phone",
                "Local/1@x&SIP/desk desk",
                "\"SIP/flowroute\"/12065550100 flowroute",
                "PJSIP/flowroute ''",
                "Local/911@outbound,20,G(SIP/x) ''"
            })
    void whatIsDialledIsAPeer(String target, String peers) {
        assertThat(dials(target))
                .containsExactlyElementsOf(Stream.of(peers.split("\\+"))
                        .filter(peer -> !peer.isEmpty())
                        .map(peer -> new PeerDialled(Instant.EPOCH, CHANNEL, peer))
                        .toList());
    }

    @Test
    void aPeerIsInOneOfFiveStates() {
        assertThat(Stream.of("Reachable", "Lagged", "Unreachable", "Unmonitored", "Unknown")
                        .flatMap(status -> said(status("SIP/flowroute", status))))
                .isEqualTo(Stream.of(PeerState.State.values())
                        .map(state -> new PeerState(Instant.EPOCH, "flowroute", state))
                        .toList());
        assertThat(said(status("SIP/deskphone", "Registered"))).isEmpty();
        assertThat(said(status("PJSIP/flowroute", "Reachable"))).isEmpty();
    }

    @Test
    void itIsReloadedWhenItAsksItsPeersAnew() {
        Traces traces = new Traces().sip(Party.ASTERISK, Party.CARRIER, OPTIONS);
        Trace before = traces.trace();

        assertThat(driver.isReloaded(before, before)).isFalse();
        assertThat(driver.isReloaded(
                        before,
                        traces.sip(Party.CARRIER, Party.ASTERISK, OPTIONS).trace()))
                .isFalse();
        assertThat(driver.isReloaded(
                        before,
                        traces.sip(Party.ASTERISK, Party.CARRIER, OPTIONS).trace()))
                .isTrue();
    }

    static Stream<Path> earlier() throws IOException {
        return Files.list(Path.of("src/test/resources/org/trunkproof/steps/broken"))
                .filter(file -> file.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatIsReadOutOfEarlierTracesIsWhatWouldBeRecordedNow(Path file) throws IOException {
        Trace saved = TraceFile.load(file);

        assertThat(saved.ami().flatMap(driver::said).filter(event -> !isUnknown(event)))
                .containsExactlyElementsOf(saved.events().stream()
                        .filter(DriverEvent.class::isInstance)
                        .map(DriverEvent.class::cast)
                        .filter(event -> !isUnknown(event))
                        .toList());
    }

    /** asterisk-java had left out the word. */
    private static boolean isUnknown(DriverEvent event) {
        return event instanceof PeerState found && found.state() == PeerState.State.UNKNOWN;
    }
}
