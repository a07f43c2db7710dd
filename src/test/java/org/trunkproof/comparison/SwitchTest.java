package org.trunkproof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.migration.Counterpart;
import org.trunkproof.migration.Fate;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

/** Whether it is safe to switch: said first, and never of what is not known. */
class SwitchTest {

    private static ScenarioResult result(Level level, Verdict verdict) {
        Requirement requirement = new Requirement(
                "TP-A-01",
                level,
                "Offers are PCMU",
                "RFC 3551",
                List.of("codecs"),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new ScenarioResult(
                requirement, "An offer", "a.feature:7", verdict, "", Duration.ofMillis(1), List.of(), List.of());
    }

    private static ScenarioComparison scenario(Level level, Verdict before, Verdict now, ActionPair... pairs) {
        return new ScenarioComparison(
                Optional.of(result(level, before)), Optional.of(result(level, now)), List.of(pairs));
    }

    /** Of a stranger who is answered so and so. */
    private static ActionPair[] stranger(int before, int now) {
        return Stream.of(Alignment.of(answering(before), answering(now), true))
                .flatMap(List::stream)
                .toArray(ActionPair[]::new);
    }

    private static Behaviour answering(int status) {
        String rest = "\nVia: SIP/2.0/UDP 10.0.0.9:5060;branch=z9hG4bK1\nFrom: <sip:2@10.0.0.9>;tag=1\n"
                + "To: <sip:1@10.0.0.2>\nCall-ID: 1\nCSeq: 1 INVITE\n\n";
        return Behaviour.of(new Traces()
                .sip(Party.STRANGER, Party.ASTERISK, "INVITE sip:1@10.0.0.2 SIP/2.0" + rest)
                .sip(Party.ASTERISK, Party.STRANGER, "SIP/2.0 " + status + " So" + rest)
                .trace());
    }

    private static String said(boolean ofTwoAsterisks, List<UnmetPremise> unmet, ScenarioComparison... scenarios) {
        Comparison comparison = new Comparison(
                List.of(scenarios), List.of(), List.of(), unmet, ofTwoAsterisks, (file, setting) -> List.of());
        return new ComparisonReport("old", "new", comparison)
                .toSwitch()
                .map(Switch::sentence)
                .orElse("");
    }

    private static String said(ScenarioComparison... scenarios) {
        return said(true, List.of(), scenarios);
    }

    @Test
    void ofOneAsteriskNothingIsSaid() {
        assertThat(said(false, List.of(), scenario(Level.MUST, Verdict.PASS, Verdict.FAIL)))
                .isEmpty();
    }

    @Test
    void itIsSafeWhereNothingIsLost() {
        assertThat(said(
                        scenario(Level.MUST, Verdict.PASS, Verdict.PASS),
                        scenario(Level.MUST, Verdict.FAIL, Verdict.FAIL)))
                .isEqualTo(
                        "It is safe to switch, as far as 2 scenarios show. Nobody on the wire notices anything but other words for the same.");
    }

    @Test
    void whatAMustLosesIsInTheWay() {
        assertThat(said(scenario(Level.MUST, Verdict.PASS, Verdict.FAIL)))
                .isEqualTo(
                        "It is not safe to switch: 1 scenario of what a trunk must do is met by old and not by new (TP-A-01).");
    }

    @Test
    void whatIsDeclaredOrAShouldIsForTheOwnerToDecide() {
        assertThat(said(scenario(Level.MUST, Verdict.PASS, Verdict.DEVIATION)))
                .startsWith(
                        "It is safe to switch, as far as 1 scenario shows, if you can do without this: 1 scenario of what a trunk must do no"
                                + " longer passes, as new declares (TP-A-01).");
        assertThat(said(scenario(Level.SHOULD, Verdict.PASS, Verdict.FAIL)))
                .startsWith(
                        "It is safe to switch, as far as 1 scenario shows, if you can do without this: 1 scenario of what a trunk should do no"
                                + " longer passes (TP-A-01).");
    }

    @Test
    void whoIsLetInIsInTheWayWhateverRequirementsSay() {
        assertThat(said(scenario(Level.SHOULD, Verdict.PASS, Verdict.PASS, stranger(401, 200))))
                .isEqualTo(
                        "It is not safe to switch: calls of the stranger that make no offer are now let in: 200 where it"
                                + " was 401.");
        assertThat(said(scenario(Level.SHOULD, Verdict.PASS, Verdict.PASS, stranger(404, 401))))
                .isEqualTo(
                        "It is safe to switch, as far as 1 scenario shows. Those on the wire, or the dialplan, notice 1 thing: calls of the stranger"
                                + " that make no offer are told something else: 401 where it was 404.");
    }

    @Test
    void aLineThatDoesNothingAnyMoreIsToBeLookedAt() {
        Comparison comparison = new Comparison(
                List.of(scenario(Level.MUST, Verdict.PASS, Verdict.PASS)),
                List.of(),
                List.of(),
                List.of(),
                true,
                (file, setting) -> List.of());
        Counterpart lost = new Counterpart(
                new Line("sip.conf", 2, "qualify=yes"), "", Fate.LOST, "qualify=yes (sip.conf:2) is gone", List.of());

        assertThat(new ComparisonReport("old", "new", comparison, List.of(lost))
                        .toSwitch()
                        .orElseThrow()
                        .sentence())
                .isEqualTo(
                        "It is safe to switch, as far as 1 scenario shows. Look at a line that does something else now,"
                                + " or nothing: qualify=yes (sip.conf:2) is gone. Nobody on the wire notices anything but other"
                                + " words for the same.");
    }

    @Test
    void whatCouldNotBeComparedIsNotCalledSafe() {
        assertThat(said(
                        scenario(Level.MUST, Verdict.PASS, Verdict.ERROR),
                        scenario(Level.MUST, Verdict.PASS, Verdict.PASS)))
                .isEqualTo("Whether it is safe to switch is not known: 1 scenario could not be compared (TP-A-01).");
        assertThat(said(scenario(Level.MUST, Verdict.NOT_APPLICABLE, Verdict.PASS)))
                .isEqualTo("Whether it is safe to switch is not known: no scenario could be compared.");
        assertThat(said()).isEqualTo("Whether it is safe to switch is not known: no scenario could be compared.");
    }

    @Test
    void aCallerOfTheSameWordsWhoIsStillLetInIsNotSpokenOf() {
        Comparison comparison = new Comparison(
                List.of(
                        scenario(Level.MUST, Verdict.PASS, Verdict.PASS, stranger(404, 401)),
                        scenario(Level.MUST, Verdict.PASS, Verdict.PASS, stranger(404, 404))),
                List.of(),
                List.of(),
                List.of(),
                true,
                (file, setting) -> List.of());

        assertThat(comparison.notices().keySet())
                .extracting(Notice::sentence)
                .containsExactly(
                        "some calls of the stranger that make no offer are told something else: 401 where it was"
                                + " 404");
    }
}
