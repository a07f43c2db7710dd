package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Linearity;

class MutantsTest {

    private static ConfigurationText text(String name, String lines) {
        return ConfigurationText.of(name, lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> mistakes(String name, String lines) {
        return Mutants.of(text(name, lines), Dialect.chanSip()).stream()
                .map(Mutant::id)
                .toList();
    }

    @Test
    void aSettingIsMistakenInEachWayThatPeopleDo() {
        assertThat(mistakes("sip.conf", "[flowroute]\ninsecure=port,invite ; as the carrier says\n\n[deskphone]\n"))
                .containsExactly(
                        "sip.conf:1 rename-section: [flowroute-old]",
                        "sip.conf:2 delete-line: (left out)",
                        "sip.conf:2 comment-out: ;insecure=port,invite ; as the carrier says",
                        "sip.conf:2 other-value: insecure=port ; as the carrier says",
                        "sip.conf:2 other-value: insecure=invite ; as the carrier says",
                        "sip.conf:2 other-value: insecure=no ; as the carrier says",
                        "sip.conf:2 other-value: insecure=very ; as the carrier says",
                        "sip.conf:2 other-value: insecure=invite,port ; as the carrier says",
                        "sip.conf:2 mistype: insecuer=port,invite ; as the carrier says",
                        "sip.conf:2 mistype: insecure=port,inviet ; as the carrier says",
                        "sip.conf:2 change-case: INSECURE=port,invite ; as the carrier says",
                        "sip.conf:2 change-case: insecure=PORT,INVITE ; as the carrier says",
                        "sip.conf:2 stray-space: insecure=port, invite ; as the carrier says",
                        "sip.conf:2 duplicate: once more: insecure=port ; as the carrier says",
                        "sip.conf:2 move-section: in [deskphone]",
                        "sip.conf:4 rename-section: [deskphone-old]");
    }

    @Test
    void aDialplanInAelIsMistakenStatementByStatement() {
        assertThat(mistakes("extensions.ael", """
                        // Dial(SIP/nobody,20);
                        context night {
                            s => {
                                Answer();
                                if ("${CODE}" = "7315") {
                                    Dial(SIP/103,20);
                                }
                                VoiceMail(101@office,u);
                                x=${CODE};
                            }
                        }
                        """))
                .containsExactly(
                        "extensions.ael:2 rename-section: context night-old {",
                        "extensions.ael:3 change-pattern: sx => {",
                        "extensions.ael:4 delete-line: (left out)",
                        "extensions.ael:5 other-value: if (\"${CODE}\" != \"7315\") {",
                        "extensions.ael:5 other-value: if (\"${CODE}\" = \"731\") {",
                        "extensions.ael:6 delete-line: (left out)",
                        "extensions.ael:6 change-target: Dial(SIP/103x,20);",
                        "extensions.ael:6 change-timeout: Dial(SIP/103,2);",
                        "extensions.ael:6 change-timeout: Dial(SIP/103,200);",
                        "extensions.ael:8 delete-line: (left out)",
                        "extensions.ael:8 change-target: VoiceMail(200@office,u);",
                        "extensions.ael:9 delete-line: (left out)");
    }

    @Test
    void aDialplanIsMistakenInItsOwnWays() {
        assertThat(mistakes(
                        "extensions.conf",
                        "[inbound]\nexten => 155,1,Dial(SIP/deskphone,20)\n same => n,VoiceMail(100@default,u)\n"
                                + " same => n,Hangup()\n[outbound]\nexten => _N.,1,Dial(SIP/flowroute/1${EXTEN})\n"))
                .contains(
                        "extensions.conf:1 add-include: include => outbound",
                        "extensions.conf:2 change-pattern: exten => 15,1,Dial(SIP/deskphone,20)",
                        "extensions.conf:2 change-pattern: exten => 156,1,Dial(SIP/deskphone,20)",
                        "extensions.conf:2 change-target: exten => 155,1,Dial(SIP/deskphonex,20)",
                        "extensions.conf:2 change-timeout: exten => 155,1,Dial(SIP/deskphone,2)",
                        "extensions.conf:2 change-timeout: exten => 155,1,Dial(SIP/deskphone)",
                        "extensions.conf:3 change-target: same => n,VoiceMail(200@default,u)",
                        "extensions.conf:3 drop-priority: same => VoiceMail(100@default,u)",
                        "extensions.conf:3 swap-lines: after the next line",
                        "extensions.conf:6 change-target: exten => _N.,1,Dial(SIP/flowroute/91${EXTEN})");
    }

    @Test
    void anEditChangesNothingElse() {
        String lines = "[a]\r\nhost=sip.flowroute.com ; \u00e4\r\n\r\nqualify=yes";
        ConfigurationText original = text("sip.conf", lines);

        assertThat(original.bytes()).isEqualTo(lines.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Mutants.of(original, Dialect.chanSip()))
                .filteredOn(mutant -> mutant.becomes().startsWith("qualify=no"))
                .singleElement()
                .extracting(mutant -> new String(mutant.text().bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo(lines.replace("qualify=yes", "qualify=no"));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThat(text("sip.conf", "[a]\nnat=no\nwhat is this\n; a comment\n#include x.conf\n")
                        .unreadable())
                .containsExactly(2);
    }

    /** A mistake in a large file takes no room of its own, or there would be no end of them. */
    @Test
    void whatALargeFileTakesGrowsWithItsLines() throws Exception {
        Linearity.holds(
                80,
                count -> "[p1]\nhost=dynamic\nallow=ulaw\nallow=alaw\n[p2]\nnat=no\n".repeat(count),
                lines -> mistakes("sip.conf", lines));
        Linearity.holds(
                40,
                count -> IntStream.range(0, count)
                        .mapToObj(i -> "[c" + i + "]\nexten => 1,1,Dial(SIP/p,20)\n same => n,Hangup()\n")
                        .collect(Collectors.joining()),
                lines -> mistakes("extensions.conf", lines));
    }
}
