package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class SuspectedLineTest {

    private static final String SIP = """
            [general]
            context=nobodys
            nat=no
            [trunk]
            context=inbound
            nat=no
            [phone]
            context=outbound
            nat=no
            """;

    private static final String DIALPLAN = """
            [inbound]
            exten => 1,1,Answer()
            same => n,Hangup()
            [outbound]
            exten => 2,1,Answer()
            """;

    private static Mutant mutant(String id) {
        return Stream.of("sip.conf", "extensions.conf")
                .flatMap(name -> Mutants.of(
                        ConfigurationText.of(
                                name, (name.startsWith("s") ? SIP : DIALPLAN).getBytes(StandardCharsets.ISO_8859_1)),
                        Dialect.chanSip())
                        .stream())
                .filter(mutant -> mutant.id().startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static ScenarioResult killer(Verdict verdict, List<Suspect> suspects) {
        return new ScenarioResult(
                new Requirement(
                        "TP-A-01", Level.MUST, "", "", List.of(), Optional.empty(), List.of(), Optional.empty()),
                "",
                "a.feature:1",
                verdict,
                "",
                Duration.ZERO,
                suspects,
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a line that is another, or that is there once more
                "sip.conf:6 other-value: nat=force_rport | sip.conf        | 6 | nat=force_rport                | FIRST",
                "sip.conf:6 other-value: nat=force_rport | sip.conf        | 9 | nat=no                         | NONE",
                "sip.conf:6 other-value: nat=force_rport | extensions.conf | 6 | nat=force_rport                | NONE",
                "sip.conf:6 duplicate                    | sip.conf        | 7 | nat=force_rport                | FIRST",
                "sip.conf:6 duplicate                    | sip.conf        | 6 | nat=no                         | NONE",
                "sip.conf:4 rename-section               | sip.conf        | 0 | there is no [trunk]            | FIRST",
                "sip.conf:4 rename-section               | sip.conf        | 0 | there is no [phone]            | NONE",
                // one that is gone: what is said of it, and what counts instead
                "sip.conf:6 delete-line                  | sip.conf        | 0 | [trunk] has no nat             | FIRST",
                "sip.conf:6 delete-line                  | sip.conf        | 0 | [trunk] has no context         | NONE",
                "sip.conf:6 delete-line                  | sip.conf        | 0 | [phone] has no nat             | NONE",
                "sip.conf:6 delete-line                  | sip.conf        | 3 | nat=no                         | FIRST",
                "sip.conf:6 delete-line                  | sip.conf        | 8 | nat=no                         | NONE",
                "sip.conf:6 delete-line                  | sip.conf        | 5 | context=inbound                | NONE",
                "sip.conf:8 move-section: in [trunk]     | sip.conf        | 5 | context=outbound               | FIRST",
                // a dialplan goes on with the line after it
                "extensions.conf:3 delete-line           | extensions.conf | 2 | exten => 1,1,Answer()          | FIRST",
                "extensions.conf:3 comment-out           | extensions.conf | 2 | exten => 1,1,Answer()          | FIRST",
                "extensions.conf:3 delete-line           | extensions.conf | 4 | exten => 2,1,Answer()          | NONE",
                "extensions.conf:2 delete-line           | extensions.conf | 0 | [inbound] has no extension for 1 | FIRST",
                "extensions.conf:2 delete-line           | extensions.conf | 0 | [outbound] has no extension for 1 | NONE"
            })
    void aLineIsSuspectedRightly(String mistake, String file, int line, String text, Suspicion suspicion) {
        Suspect suspect = new Suspect("copies/1/folder/" + file, line, text);
        Suspect innocent = new Suspect("copies/1/folder/voicemail.conf", 1, "[general]");

        assertThat(SuspectedLine.in(mutant(mistake), killer(Verdict.FAIL, List.of(suspect))))
                .isEqualTo(suspicion);
        assertThat(SuspectedLine.in(mutant(mistake), killer(Verdict.FAIL, List.of(innocent, suspect))))
                .isEqualTo(suspicion == Suspicion.FIRST ? Suspicion.SECOND : suspicion);
        assertThat(SuspectedLine.in(mutant(mistake), killer(Verdict.FAIL, List.of(innocent, innocent, suspect))))
                .isEqualTo(suspicion == Suspicion.FIRST ? Suspicion.LATER : suspicion);
        assertThat(SuspectedLine.in(mutant(mistake), killer(Verdict.PASS, List.of(suspect))))
                .isEqualTo(Suspicion.UNASKED);
    }
}
