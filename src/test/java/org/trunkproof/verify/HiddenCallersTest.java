package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

class HiddenCallersTest {

    private static final String INVITE = """
            INVITE sip:101@10.1.0.1 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1
            From: %s;tag=a
            To: <sip:101@10.1.0.1>
            Call-ID: c
            CSeq: 1 INVITE
            %s

            """;

    private static List<String> wrong(Traces traces) {
        return HiddenCallers.unknownTo(Party.DESK_PHONE).judge(traces.trace()).lines().stream()
                .filter(line -> !line.agrees())
                .map(line -> line.subject() + ": " + line.actual())
                .toList();
    }

    /** What stands in From, another header, and what is told that should not be; a dash for nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            "Anonymous" <sip:anonymous@anonymous.invalid> | Contact: <sip:anonymous@10.0.0.2> | -
            "Anonymous" <sip:Anonymous@10.0.0.2>          | Max-Forwards: 70                  | -
            <sip:nobody@anonymous.invalid>                | Max-Forwards: 70                  | -
            <sip:12065550123@10.0.0.2>                    | Max-Forwards: 70                  | From
            "Anonymous" <sip:12065550123@anonymous.invalid> | Max-Forwards: 70                | From
            <sip:anonymous@anonymous.invalid> | Contact: <sip:12065550123@10.0.0.2>            | Contact
            <sip:anonymous@anonymous.invalid> | P-Asserted-Identity: <sip:12065550123@10.0.0.2> | P-Asserted-Identity
            <sip:anonymous@anonymous.invalid> | Remote-Party-ID: <sip:12065550123@a>;privacy=off | Remote-Party-ID
            <sip:anonymous@anonymous.invalid> | Remote-Party-ID: <sip:12065550123@a>;privacy=full | -
            <sip:anonymous@anonymous.invalid> | Contact: <sip:101@10.0.0.2> | Contact
            """)
    void whoCallsIsToldNowhere(String from, String other, String told) {
        List<String> wrong = wrong(new Traces().sip(Party.ASTERISK, Party.DESK_PHONE, INVITE.formatted(from, other)));

        assertThat(wrong).hasSize(told == null ? 0 : 1).allSatisfy(line -> assertThat(line)
                .contains(told));
    }

    /** RFC 3325 section 9.3: whoever gets it passes it on to nobody whom it does not trust. */
    @Test
    void anIdentityThatIsToBeKeptMayBeTold() {
        String kept = "P-Asserted-Identity: <sip:12065550123@10.0.0.2>\nPrivacy: %s";
        String from = "<sip:anonymous@anonymous.invalid>";

        assertThat(wrong(new Traces()
                        .sip(Party.ASTERISK, Party.DESK_PHONE, INVITE.formatted(from, kept.formatted("id;critical")))))
                .isEmpty();
        assertThat(wrong(new Traces()
                        .sip(Party.ASTERISK, Party.DESK_PHONE, INVITE.formatted(from, kept.formatted("none")))))
                .hasSize(1);
    }

    @Test
    void nobodyWhoIsNotCalledIsKeptInTheDark() {
        assertThat(wrong(new Traces())).containsExactly("INVITE to the desk phone: none");
    }
}
