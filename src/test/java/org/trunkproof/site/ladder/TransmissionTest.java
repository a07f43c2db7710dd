package org.trunkproof.site.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trunkproof.site.ladder.SipTexts.request;
import static org.trunkproof.site.ladder.SipTexts.response;
import static org.trunkproof.site.ladder.SipTexts.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

class TransmissionTest {

    private static List<String> labels(Traces traces) {
        return Transmission.of(traces.trace()).stream()
                .map(sent -> MessageLabel.of(sent).title()
                        + (sent.again().isEmpty() ? "" : " " + (sent.again().size() + 1)))
                .toList();
    }

    @Test
    void aRetransmissionIsFoldedIntoItsFirst() {
        Traces traces = new Traces();
        String invite = request("INVITE", "b1", "c", 1);
        traces.sip(Party.ASTERISK, Party.CARRIER, invite);
        for (int i = 0; i < 24; i++) {
            traces.log("");
        }
        traces.sip(Party.ASTERISK, Party.CARRIER, invite);
        for (int i = 0; i < 49; i++) {
            traces.log("");
        }
        traces.sip(Party.ASTERISK, Party.CARRIER, invite)
                .sip(Party.CARRIER, Party.ASTERISK, response("100 Trying", "b1", "c", "1 INVITE"));

        assertThat(labels(traces)).containsExactly("INVITE 12065550100 3", "100 Trying (INVITE)");
        assertThat(Transmission.of(traces.trace()).get(0).repetitions()).isEqualTo("sent 3 times: +500 ms, +1.5 s");
    }

    @Test
    void whatHasAnotherBranchOrTransactionIsAnotherMessage() {
        assertThat(labels(new Traces()
                        .sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b1", "c", 1))
                        .sip(Party.ASTERISK, Party.CARRIER, request("ACK", "b1", "c", 1))
                        .sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "b2", "c", 2))))
                .containsExactly("INVITE 12065550100", "ACK 12065550100", "INVITE 12065550100");
    }

    @Test
    void answersOfTwoPhonesAreTwoMessages() {
        assertThat(labels(new Traces()
                        .sip(
                                Party.CARRIER,
                                Party.ASTERISK,
                                response("200 OK", "b1", "c", "1 INVITE", "To: <sip:1@a>;tag=x"))
                        .sip(
                                Party.CARRIER,
                                Party.ASTERISK,
                                response("200 OK", "b1", "c", "1 INVITE", "To: <sip:1@a>;tag=y"))
                        .sip(
                                Party.CARRIER,
                                Party.ASTERISK,
                                response("200 OK", "b1", "c", "1 INVITE", "To: <sip:1@a>;tag=x"))))
                .containsExactly("200 OK (INVITE) 2", "200 OK (INVITE)");
    }

    @Test
    void whatIsNoSipStandsForItself() {
        assertThat(labels(new Traces()
                        .sip(Party.STRANGER, Party.ASTERISK, "\0\0")
                        .sip(Party.STRANGER, Party.ASTERISK, "\0\0")))
                .containsExactly("(not SIP) ␀␀", "(not SIP) ␀␀");
    }

    @Test
    void aLabelTellsWhatAMessageBrings() {
        String challenged = request("INVITE", "b", "c", 1, "Proxy-Authorization: Digest", "To: <sip:1@a>;tag=x");

        List<Transmission> sent = Transmission.of(new Traces()
                .sip(Party.ASTERISK, Party.CARRIER, with(challenged, SipTexts.OFFER + "\na=sendonly"))
                .trace());

        assertThat(MessageLabel.of(sent.get(0)))
                .isEqualTo(
                        new MessageLabel("re-INVITE 12065550100", "credentials, SDP PCMU, telephone-event, sendonly"));
    }
}
