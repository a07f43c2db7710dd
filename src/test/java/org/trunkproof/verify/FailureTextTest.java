package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.sip.SipMessage;

class FailureTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/trunkproof/verify/failure.txt");

    @Test
    void aFailureExplainsItself() throws IOException {
        Optional<SipMessage> nearest = Optional.of(SipMessage.parse("""
                INVITE sip:12065550100@sip.flowroute.com SIP/2.0
                Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1
                Call-ID: 1
                CSeq: 103 INVITE

                """.getBytes()));
        Judgement judgement = Judgement.about(nearest)
                .line("CSeq", "103 INVITE", "103 INVITE")
                .line("username", "12345678", "87654321")
                .line("challenge", List.of(), List.of())
                .line("password", "that of the account", "another")
                .judged();

        FailureText text = new FailureText(
                "TP-AUTH-01 (must) A challenged call is placed again with the credentials of the account",
                "RFC 3261 section 22",
                judgement,
                "INVITE sip:12065550100@sip.flowroute.com SIP/2.0, CSeq 103 INVITE, from Asterisk to the carrier",
                List.of("sip.conf:7: username=87654321", "sip.conf:8: secret=wrong"),
                "target/trunk-report/scenarios/TP-AUTH-01-challenge-with-407-16");

        assertThat(text + "\n").isEqualTo(Files.readString(GOLDEN));
        assertThat(new ConformanceError(text)).hasMessage(text.toString());
    }
}
