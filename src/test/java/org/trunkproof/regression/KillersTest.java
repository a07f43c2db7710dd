package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;

class KillersTest {

    private static final List<Mutant> MUTANTS = Mutants.of(
            ConfigurationText.of(
                    "sip.conf", "[a]\nnat=no\n[b]\nnat=no\nqualify=yes\n".getBytes(StandardCharsets.ISO_8859_1)),
            Dialect.chanSip());

    private final List<ScenarioResult> original = List.of(
            scenario("unrelated", 10),
            scenario("broad", 10, "nat", "codecs"),
            scenario("slow", 9000, "nat"),
            scenario("narrow", 20, "nat"),
            scenario("narrow and quick", 10, "nat"));

    private static ScenarioResult scenario(String location, long millis, String... pins) {
        Requirement requirement = new Requirement(
                "TP-X-01", Level.MUST, "It works", "", List.of(pins), Optional.empty(), List.of(), Optional.empty());
        return new ScenarioResult(
                requirement, location, location, Verdict.PASS, "", Duration.ofMillis(millis), List.of(), List.of());
    }

    private static Mutant mutant(String id) {
        return MUTANTS.stream()
                .filter(mutant -> mutant.id().startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static MutationResult kill(Mutant mutant, String location, long millis) {
        return new MutationResult(
                "another folder",
                mutant.mistake(),
                Outcome.KILLED,
                false,
                "",
                location,
                location,
                "",
                millis,
                millis,
                Suspicion.UNASKED);
    }

    private Killers killers(MutationResult... earlier) {
        return new Killers(original, mutant -> List.of("nat"), List.of(earlier));
    }

    @Test
    void thoseThatPinLittleElseComeFirst() {
        assertThat(killers().likely(mutant("sip.conf:2 delete")))
                .containsExactly("narrow and quick", "narrow", "broad");
        assertThat(killers().all(mutant("sip.conf:2 delete")))
                .containsExactly("narrow and quick", "narrow", "broad", "slow", "unrelated");
    }

    @Test
    void noMoreAreTriedAtAVentureThanThereIsTimeFor() {
        List<ScenarioResult> all = List.of(
                scenario("broad", 1500, "nat", "codecs"),
                scenario("narrow", 2000, "nat"),
                scenario("narrow and quick", 800, "nat"),
                scenario("broad and quick", 100, "nat", "codecs"));

        assertThat(new Killers(all, mutant -> List.of("nat"), List.of()).likely(mutant("sip.conf:2 delete")))
                .containsExactly("narrow and quick", "narrow", "broad and quick");
    }

    @Test
    void thoseThatNameANumberOfTheLineComeFirst() {
        List<ScenarioResult> all = List.of(
                scenario("411 is called", 1, "dialplan"),
                scenario("911 is called", 100, "dialplan", "host"),
                scenario("911 is called as well", 1, "host"));
        Mutant mutant = Mutants.of(
                        ConfigurationText.of(
                                "extensions.conf",
                                "[a]\nexten => 911,1,Dial(SIP/b)\n".getBytes(StandardCharsets.ISO_8859_1)),
                        Dialect.chanSip())
                .get(1);

        assertThat(new Killers(all, any -> List.of("dialplan"), List.of()).likely(mutant))
                .containsExactly("911 is called", "411 is called");
    }

    @Test
    void ofASettingItIsKnownWhetherAnyWasKilled() {
        Killers killers = killers(kill(mutant("sip.conf:2 comment"), "slow", 9000));

        assertThat(killers.experience().knows(mutant("sip.conf:2 delete"))).isTrue();
        assertThat(killers.experience().knows(mutant("sip.conf:4 delete"))).isFalse();
    }

    /** Of what trials are made with, only the order of scenarios is asked here. */
    private static Trial trial(String mutant, Killers killers) {
        return new Trial(mutant(mutant), new Bench(null, null, null, null, null, null, killers));
    }

    @Test
    void oneStandsForItsLikeWhileNothingIsKnownToKillAny() {
        Killers killers = killers();
        Trial first = trial("sip.conf:2 delete", killers);

        assertThat(trial("sip.conf:2 comment", killers).isAsUnknownAs(first)).isTrue();
        assertThat(trial("sip.conf:4 delete", killers).isAsUnknownAs(first)).isFalse();
        killers.experience().note(kill(mutant("sip.conf:2 other"), "narrow", 20));
        assertThat(trial("sip.conf:2 comment", killers).isAsUnknownAs(first)).isFalse();
    }

    @Test
    void whatHasKilledBeforeComesFirst() {
        Killers killers = killers(kill(mutant("sip.conf:2 comment"), "slow", 9000));

        assertThat(killers.likely(mutant("sip.conf:2 delete"))).containsOnlyOnce("slow");
        assertThat(killers.likely(mutant("sip.conf:4 delete"))).doesNotContain("slow");
    }

    @Test
    void ofTwoThatHaveKilledTheQuickerComesFirst() {
        Killers killers = killers(
                kill(mutant("sip.conf:2 comment"), "broad", 1000), kill(mutant("sip.conf:2 other"), "narrow", 100));

        assertThat(killers.likely(mutant("sip.conf:2 delete"))).startsWith("narrow", "broad");
    }

    @Test
    void whatHasMissedTwiceIsNotTriedAtAVentureAgain() {
        Killers killers = killers();
        killers.experience().missed(mutant("sip.conf:2 comment"), List.of("narrow", "broad"));
        killers.experience().missed(mutant("sip.conf:2 other"), List.of("narrow"));

        assertThat(killers.likely(mutant("sip.conf:2 delete"))).containsExactly("narrow and quick", "broad");
        assertThat(killers.all(mutant("sip.conf:2 delete"))).contains("narrow");
        assertThat(killers.likely(mutant("sip.conf:4 delete"))).contains("narrow");
    }

    @Test
    void aKillIsExpectedOfWhatPinsTheLineOrHasKilledItsSetting() {
        Mutant mutant = mutant("sip.conf:2 delete");
        ScenarioResult unrelated = original.get(0);

        assertThat(killers().isExpected(mutant, original.get(1))).isTrue();
        assertThat(killers().isExpected(mutant, unrelated)).isFalse();
        assertThat(killers(kill(mutant("sip.conf:2 comment"), "unrelated", 1)).isExpected(mutant, unrelated))
                .isTrue();
    }

    @Test
    void linesTakeTurns() {
        assertThat(MutationRun.roundRobin(MUTANTS).stream().limit(6).map(Mutant::place))
                .startsWith("sip.conf:1", "sip.conf:2", "sip.conf:3", "sip.conf:4", "sip.conf:5", "sip.conf:2");
    }
}
