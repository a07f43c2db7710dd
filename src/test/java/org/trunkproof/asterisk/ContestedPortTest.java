package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Line;

class ContestedPortTest {

    private static final PortClaim SIP =
            new PortClaim("chan_sip", "", "0.0.0.0", 5060, new Line("sip.conf", 2, "bindport=5060"));

    private static PortClaim transport(String name, String address, int port) {
        return new PortClaim("chan_pjsip", name, address, port, new Line("pjsip.conf", 3, "bind=" + address));
    }

    private static List<PortClaim> claims(ChannelDriver driver, String text) {
        return driver.claims(Configuration.of(
                Map.of(driver.dialect().files().get(0), text.replace(' ', '\n').getBytes(StandardCharsets.ISO_8859_1)),
                driver.dialect()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [general] bindport=5070                        | 0.0.0.0:5070   | sip.conf:2: bindport=5070
            [general] bindport=5070 udpbindaddr=10.0.0.1:9 | 10.0.0.1:5070  | sip.conf:2: bindport=5070
            [general] bindaddr=10.0.0.1:5080               | 10.0.0.1:5080  | sip.conf:2: bindaddr=10.0.0.1:5080
            [general] udpbindaddr=[::]:5080                | :::5080        | sip.conf:2: udpbindaddr=[::]:5080
            [general] udpbindaddr=::                       | :::5060        | sip.conf:2: udpbindaddr=::
            [general] context=a                            | 0.0.0.0:5060   | sip.conf:1: [general]
            [trunk] type=peer                              | 0.0.0.0:5060   | sip.conf: no line says bindport
            """)
    void chanSipClaimsOnePort(String text, String where, String line) {
        assertThat(claims(new ChanSip(), text)).singleElement().satisfies(claim -> {
            assertThat(claim.address() + ":" + claim.port()).isEqualTo(where);
            assertThat(claim.line().toString()).isEqualTo(line);
        });
    }

    @Test
    void eachTransportForUdpClaimsOne() {
        assertThat(claims(
                        new ChanPjsip(),
                        "[a] type=transport bind=0.0.0.0 [b] type=transport protocol=UDP bind=[::]:5070 [c] type=transport"
                                + " protocol=tcp bind=0.0.0.0 [d](!) type=transport bind=0.0.0.0 [e] type=endpoint"))
                .extracting(claim -> claim.transport() + " " + claim.address() + ":" + claim.port())
                .containsExactly("a 0.0.0.0:5060", "b :::5070");
    }

    @Test
    void onlyOneHasAPort() {
        List<PortClaim> claims = List.of(
                transport("a", "0.0.0.0", 5060),
                transport("b", "0.0.0.0", 5070),
                transport("c", "10.0.0.1", 5070),
                SIP);

        assertThat(ContestedPort.in(claims, "chan_sip.c:1 x: Failed to bind to 0.0.0.0:5060: Address already in use\n"))
                .containsExactly(new ContestedPort(SIP, claims.get(0)));
        assertThat(ContestedPort.in(claims, "Transport 'c' could not be started: Address already in use\n"))
                .containsExactly(new ContestedPort(claims.get(2), claims.get(1)));
        assertThat(ContestedPort.in(claims, "Transport 'c' could not be started: Cannot assign requested address\n"))
                .isEmpty();
        // somebody else has it
        assertThat(ContestedPort.in(List.of(SIP), "Failed to bind to 0.0.0.0:5060: Address already in use\n"))
                .isEmpty();
        assertThat(transport("a", "10.0.0.1", 5070).excludes(transport("b", "10.0.0.2", 5070)))
                .isFalse();
    }

    @Test
    void bothAreNamed() {
        assertThat(new ContestedPort(SIP, transport("a", "0.0.0.0", 5060)).sentence())
                .isEqualTo("Two lines claim UDP port 5060: chan_pjsip's transport [a] has it, and chan_sip is without");
    }
}
