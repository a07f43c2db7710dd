package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.SequenceNumber;

class TraceFileTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostInAFile() throws IOException {
        RtpPacket packet = new RtpPacket(0, true, new SequenceNumber(65_535), 0xFFFF_FFFFL, 7, new byte[] {0, -1, 127});
        Trace trace = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, "OPTIONS sip:a@b SIP/2.0\nSubject: \u00e9\n\n")
                .sip(Party.CARRIER, Party.ASTERISK, "no SIP at all \u0000\u0001")
                .rtp(Party.ASTERISK, Party.CARRIER, packet)
                .stray("10.9.0.9", Party.CARRIER, new byte[] {0, 1, -1, '\r', '\n'})
                .message("100@default", new byte[] {0, -1, 127})
                .ami("Newexten", "context", "inbound", "appdata", "\"quoted\", <tagged>")
                .trace();
        Path file = folder.resolve("trace.json");

        TraceFile.save(trace, file);
        Trace loaded = TraceFile.load(file);

        assertThat(loaded.parties()).isEqualTo(trace.parties());
        assertThat(loaded.events())
                .extracting(TraceEvent::at)
                .isEqualTo(trace.events().stream().map(TraceEvent::at).toList());
        assertThat(loaded.sip().map(SipDatagram::bytes))
                .containsExactlyElementsOf(trace.sip().map(SipDatagram::bytes).toList());
        assertThat(loaded.sip().map(SipDatagram::source))
                .containsExactlyElementsOf(trace.sip().map(SipDatagram::source).toList());
        assertThat(loaded.rtpTo(Party.CARRIER).flatMap(datagram -> datagram.packet().stream()))
                .containsExactly(packet);
        assertThat(loaded.strays()).singleElement().satisfies(stray -> {
            assertThat(stray.bytes()).containsExactly(0, 1, -1, '\r', '\n');
            assertThat(loaded.sender(stray).label()).isEqualTo("10.9.0.9");
        });
        assertThat(loaded.messages()).singleElement().satisfies(message -> {
            assertThat(message.mailbox()).isEqualTo("100@default");
            assertThat(message.recording()).containsExactly(0, -1, 127);
        });
        assertThat(loaded.ami()).containsExactlyElementsOf(trace.ami().toList());
    }

    @Test
    void whatAmiSaidIsKeptToTheLetter() throws IOException {
        AmiMessage message =
                new AmiMessage("Event: NobodyKnowsThis\nKey:  1\nKEY: 2\nCaller: \u00fc \u260e\nno field\u0001");
        Trace trace = new Trace(Map.of(), List.of(new AmiEvent(Instant.EPOCH, message)));
        Path file = folder.resolve("trace.json.gz");
        TraceFile.save(trace, file);

        assertThat(TraceFile.load(file).events()).isEqualTo(trace.events());
    }

    @Test
    void whatADriverSaysIsSavedInWordsOfNoDriver() throws IOException {
        Trace trace = new Trace(
                Map.of(),
                List.of(
                        new ChannelOfPeer(Instant.EPOCH, "ABC/a-1", "a"),
                        new ChannelOfCall(Instant.EPOCH, "ABC/a-1", "call-id"),
                        new Delay(Instant.EPOCH, Duration.ofNanos(61_000_001), "the carrier's reaction to INVITE"),
                        new PeerDialled(Instant.EPOCH, "ABC/a-1", "b"),
                        new PeerAsked(Instant.EPOCH, "b"),
                        new PeerState(Instant.EPOCH, "b", PeerState.State.LAGGED)));
        Path file = folder.resolve("trace.json");
        TraceFile.save(trace, file);

        assertThat(TraceFile.load(file).events()).isEqualTo(trace.events());
    }

    @Test
    void eventsOfTheEarlierFormAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("earlier.json"), """
                {"parties": {}, "events": [{
                  "at": "2026-01-02T03:04:05Z",
                  "ami": "NewExten",
                  "fields": {"channel": "SIP/a-1", "appdata": "one\\ntwo", "causetxt": "Normal Clearing", "exten": ""}
                }]}""");

        assertThat(TraceFile.load(file).ami()).singleElement().satisfies(event -> {
            assertThat(event.is("Newexten", "Channel", "SIP/a-1")).isTrue();
            assertThat(event.field("AppData")).hasValue("one two");
            assertThat(event.field("Cause-txt")).hasValue("Normal Clearing");
            assertThat(event.field("Exten")).hasValue("");
        });
    }

    @Test
    void whatTheDriverSaidIsReadOutOfTheEarlierForm() throws IOException {
        Path file = Files.writeString(folder.resolve("earlier.json"), """
                {"parties": {}, "events": [
                  {"at": "2026-01-02T03:04:05Z", "ami": "NewChannel", "fields": {"channel": "SIP/a-0000000b"}},
                  {"at": "2026-01-02T03:04:05Z", "ami": "NewChannel", "fields": {"channel": "Local/1@x-0000000b;1"}},
                  {"at": "2026-01-02T03:04:06Z", "ami": "VarSet",
                    "fields": {"channel": "SIP/a-0000000b", "variable": "SIPCALLID", "value": "1@x"}},
                  {"at": "2026-01-02T03:04:06Z", "ami": "VarSet",
                    "fields": {"channel": "SIP/a-0000000b", "variable": "SIPDOMAIN", "value": "x"}},
                  {"at": "2026-01-02T03:04:07Z", "ami": "NewExten",
                    "fields": {"channel": "SIP/a-0000000b", "application": "Dial", "appdata": "SIP/b/1&SIP/2@c,20"}},
                  {"at": "2026-01-02T03:04:08Z", "ami": "PeerStatus", "fields": {"peer": "SIP/b"}},
                  {"at": "2026-01-02T03:04:09Z", "ami": "PeerStatus",
                    "fields": {"peer": "SIP/b", "peerstatus": "Registered"}},
                  {"at": "2026-01-02T03:04:10Z", "ami": "PeerStatus",
                    "fields": {"peer": "SIP/b", "peerstatus": "Reachable"}}
                ]}""");
        Trace trace = TraceFile.load(file);

        assertThat(trace.channelsOfPeer("a")).containsExactly("SIP/a-0000000b");
        assertThat(trace.channelOfCall("1@x")).hasValue("SIP/a-0000000b");
        assertThat(trace.channelsOfCalls()).hasSize(1);
        assertThat(trace.channelsThatDialled("b")).containsExactly("SIP/a-0000000b");
        assertThat(trace.channelsThatDialled("c")).containsExactly("SIP/a-0000000b");
        assertThat(trace.statesOfPeer("b").map(PeerState::state))
                .containsExactly(PeerState.State.UNKNOWN, PeerState.State.REACHABLE);
        assertThat(trace.events().stream().filter(DriverEvent.class::isInstance))
                .hasSize(6);
    }

    @Test
    void whatIsNoTraceIsSaidToBeNone() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{}");

        assertThatThrownBy(() -> TraceFile.load(file))
                .isInstanceOf(IOException.class)
                .hasMessage("The file " + file + " is no saved Trace.");
    }

    @Test
    void aPartyThatNobodyIsIsNoOther() throws IOException {
        Path file = Files.writeString(
                folder.resolve("trace.json"), "{\"parties\": {\"10.0.0.1\": \"carrier3\"}, \"events\": []}");

        assertThatThrownBy(() -> TraceFile.load(file))
                .isInstanceOf(IOException.class)
                .hasMessage("The file " + file + " names a party that nobody is: 'carrier3'.");
    }
}
