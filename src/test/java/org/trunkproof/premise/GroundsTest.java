package org.trunkproof.premise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundsTest {

    private static final String NUMBER = "12065550100";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the carrier calls the trunk's number; the call is answered| TRUNK ADMISSION INBOUND",
                "the desk phone answers calls; the carrier calls the trunk's number; the carrier hangs up"
                        + "| TRUNK ADMISSION INBOUND RINGING DESK_PHONE",
                "the desk phone meets INVITE with 486; the carrier calls the trunk's number; the desk phone is called"
                        + "| TRUNK ADMISSION INBOUND RINGING DESK_PHONE",
                "the carrier from another port calls the trunk's number with the headers| TRUNK ADMISSION INBOUND",
                "the carrier places 20 calls to the trunk's number at once| TRUNK ADMISSION INBOUND",
                "the carrier calls +15551234567; the call is answered| TRUNK ADMISSION",
                "the carrier answers calls; Asterisk calls 12065550100; the call is answered| TRUNK OUTBOUND NUMBER",
                "the carrier answers calls; Asterisk calls a number that may be dialled; the call is answered"
                        + "| TRUNK OUTBOUND NUMBER",
                "the carrier meets INVITE with 486; Asterisk calls 911; the dialplan is told BUSY with cause 17| TRUNK OUTBOUND",
                "the carrier answers calls; the desk phone calls 12065550100;"
                        + " the carrier is asked for 12065550100 in the trunk's caller number"
                        + "| TRUNK OUTBOUND NUMBER DESK_PHONE",
                "the carrier answers calls; the desk phone calls 0; the desk phone's call is turned away;"
                        + " the carrier is not called| TRUNK DESK_PHONE",
                "from the start the carrier takes registrations; the carrier calls the trunk's number where Asterisk has registered"
                        + "| TRUNK",
                "from the start the carrier meets OPTIONS with silence; the trunk becomes unreachable| TRUNK",
                "the carrier's name resolves to nothing; the trunk becomes unknown| TRUNK",
                "the desk phone has not registered; the carrier calls the trunk's number; voicemail takes the call"
                        + "| TRUNK ADMISSION INBOUND",
                "the desk phone registers as deskphone; the registration is accepted| ''",
                "a stranger registers as the trunk with a wrong password; a stranger cannot tell the answers apart| ''",
                "a stranger calls 12065550100 as deskphone; the call reaches no dialplan| ''",
                "a stranger calls the trunk's number as the trunk; the call is not challenged| ''",
                "a stranger sends OPTIONS to the trunk's number| ''",
                "the other carrier calls the other trunk's number; the call is answered"
                        + "| OTHER_TRUNK OTHER_ADMISSION OTHER_INBOUND",
                "the carrier meets INVITE with 503; the desk phone calls 911; the other carrier is called"
                        + "| TRUNK OTHER_TRUNK OUTBOUND DESK_PHONE",
            })
    void areFoundOutFromTheSteps(String steps, String premises) {
        Set<Premise> expected = premises.isBlank()
                ? EnumSet.noneOf(Premise.class)
                : Arrays.stream(premises.strip().split(" "))
                        .map(Premise::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Premise.class)));

        assertThat(Grounds.of(Arrays.stream(steps.split(";")).map(String::strip).toList(), NUMBER))
                .isEqualTo(expected);
    }
}
