package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.ChannelOfPeer;
import org.trunkproof.evidence.DriverEvent;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;

class ChanPjsipTest {

    private static final String CHANNEL = "PJSIP/flowroute-0000000a";

    private final ChanPjsip driver = new ChanPjsip();

    private Stream<DriverEvent> said(AmiMessage message) {
        return driver.said(new AmiEvent(Instant.EPOCH, message));
    }

    private static AmiMessage contact(String status) {
        return AmiMessage.event("ContactStatus")
                .with("URI", "sip:sip.flowroute.com")
                .with("ContactStatus", status)
                .with("AOR", "flowroute")
                .with("EndpointName", "flowroute")
                .with("RoundtripUsec", "1013");
    }

    /** As Asterisk 16.28 prints them. */
    private static List<String> transports(String... rows) {
        return Stream.concat(
                        Stream.of(
                                "",
                                "Transport:  <TransportId........>  <Type>  <cos>  <tos>  <BindAddress....................>",
                                "=".repeat(90),
                                ""),
                        Stream.of(rows))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Transport:  transport-udp             udp      0      0  0.0.0.0:5062,,0.0.0.0:5062",
        "Transport:  udp6                      udp      0      0  [::]:5060,,[::]:5060",
        "Transport:  tcp                       tcp      0      0  0.0.0.0:5060,,",
        "Transport:  outside                   udp      0      0  0.0.0.0:5062,"
                + "Transport:  inside                    udp      3    184  0.0.0.0:5060,0.0.0.0:5060",
        "No objects found.,,",
        "No such command 'pjsip show transports',,"
    })
    void aTransportForUdpSaysWhereItListens(String one, String other, String socket) {
        assertThat(ChanPjsip.listening(transports(one, String.valueOf(other))))
                .isEqualTo(Optional.ofNullable(socket).map(Listening::new));
    }

    @ParameterizedTest
    @CsvSource({
        CHANNEL + ",flowroute",
        "PJSIP/my-own-trunk-0000000a,my-own-trunk",
        "PJSIP/anonymous-0000000a,anonymous",
        "PJSIP/flowroute,",
        "SIP/flowroute-0000000a,",
        "Local/911@outbound-0000000a;1,"
    })
    void aChannelIsNamedAfterItsEndpoint(String channel, String peer) {
        assertThat(said(AmiMessage.event("Newchannel").with("Channel", channel)))
                .isEqualTo(peer == null ? List.of() : List.of(new ChannelOfPeer(Instant.EPOCH, channel, peer)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "PJSIP/12065550100@flowroute,20,m flowroute 12065550100",
                "PJSIP/flowroute/sip:12065550100@sip.flowroute.com flowroute 12065550100",
                "PJSIP/flowroute/sips:12065550100:x@sip.flowroute.com:5061;transport=tls,20 flowroute 12065550100",
                "PJSIP/flowroute/sip:sip.flowroute.com flowroute ''",
                "PJSIP/deskphone,20 deskphone ''",
                "pjsip/deskphone deskphone ''",
                "PJSIP/desk&PJSIP/1@phone desk+phone ''+1",
                "\"PJSIP/\"911\"@flowroute\" flowroute 911",
                "Local/1@x&PJSIP/desk desk ''",
                "SIP/flowroute/1 '' ''",
                "Local/911@outbound,20,G(PJSIP/x) '' ''"
            })
    void whatIsDialledIsAnEndpoint(String target, String endpoints, String numbers) {
        List<String> dialled = Stream.of(endpoints.split("\\+"))
                .filter(name -> !name.isEmpty())
                .toList();

        assertThat(said(AmiMessage.event("Newexten")
                        .with("Channel", CHANNEL)
                        .with("Application", "Dial")
                        .with("AppData", target)))
                .containsExactlyElementsOf(dialled.stream()
                        .map(name -> new PeerDialled(Instant.EPOCH, CHANNEL, name))
                        .toList());
        String[] asked = numbers.split("\\+");
        for (int i = 0; i < dialled.size(); i++) {
            assertThat(driver.numberAsked(target, dialled.get(i)))
                    .isEqualTo(Optional.of(asked[i].replace("''", "")).filter(number -> !number.isEmpty()));
        }
        assertThat(driver.numberAsked(target, "nobody")).isEmpty();
    }

    @Test
    void aContactIsFoundOutToBeThereOrNot() {
        assertThat(Stream.of("Reachable", "Unreachable").flatMap(status -> said(contact(status))))
                .isEqualTo(Stream.of(PeerState.State.REACHABLE, PeerState.State.UNREACHABLE)
                        .map(state -> new PeerState(Instant.EPOCH, "flowroute", state))
                        .toList());
        assertThat(Stream.of("NonQualified", "Removed", "Updated", "Created", "Unknown")
                        .flatMap(status -> said(contact(status))))
                .isEmpty();
    }

    @Test
    void itIsReloadedWhenItSaysSo() {
        Traces traces = new Traces().ami("Reload", "Module", "res_pjsip.so", "Status", "0");
        Trace before = traces.trace();

        assertThat(driver.isReloaded(before, before)).isFalse();
        assertThat(driver.isReloaded(
                        before, traces.ami("Reload", "Module", "chan_sip.so").trace()))
                .isFalse();
        assertThat(driver.isReloaded(
                        before, traces.ami("Reload", "Module", "res_pjsip.so").trace()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "type=transport|bind=127.0.0.1, 3",
        "type=transport|protocol=udp|bind=0.0.0.0|bind=127.0.0.1, 5",
        "type=transport|protocol=tcp|bind=127.0.0.1,",
        "type=endpoint|bind=127.0.0.1,"
    })
    void theTransportForUdpIsBoundToAnAddress(String settings, Integer line) {
        Configuration configuration = Configuration.of(
                Map.of("pjsip.conf", ("[one]\n" + settings.replace("|", "\n")).getBytes(StandardCharsets.ISO_8859_1)),
                Dialect.chanPjsip());

        assertThat(driver.binding(configuration).map(Line::number)).isEqualTo(Optional.ofNullable(line));
    }
}
