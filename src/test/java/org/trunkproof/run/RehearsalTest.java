package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.trunk.TrunkProfile;

/** What is wrong with a step is said before anything is run, in the words of the feature. */
class RehearsalTest {

    @TempDir
    private Path folder;

    private static final String CALL = "When the carrier calls the trunk's number";

    private Path feature(String steps, String first) throws IOException {
        return Files.writeString(folder.resolve("own.feature"), """
                Feature: Own
                  @OFFICE-1 @must
                  Rule: Ours
                    Scenario: One
                      %s
                %s
                """.formatted(first, steps.indent(6)));
    }

    private List<String> objections(String steps) throws IOException {
        return objections(steps, CALL);
    }

    private List<String> objections(String steps, String first) throws IOException {
        Path file = feature(steps, first);
        return Rehearsal.objections(new ChosenScenarios(SomeOptions.of(file.toString())), TrunkProfile.flowroute())
                .stream()
                .map(objection -> objection.replaceFirst(Pattern.quote(Shipped.shown(file)) + ":[678]: ", ""))
                .toList();
    }

    @Test
    void ourOwnStepsHaveAllThatTheyTake() {
        assertThat(Rehearsal.objections(
                        new ChosenScenarios(SomeOptions.of("", Optional.empty(), "features")),
                        TrunkProfile.flowroute()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    When the desk phone presses 1 for x ms each | There is no step 'the desk phone presses 1 for x ms \
                    each'; of '{party} presses {digits} for {int} ms each', 'x' is no {int}; give a whole number.
                    When the desk phone presses 1 for 99999999999 ms each | '99999999999' is no number that a step can do \
                    with; give one from 0 to 999999999.
                    When the desk phone presses 1 for -5 ms each | '-5' is no number that a step can do with; give one \
                    from 0 to 999999999.
                    Given the desk phone meets INVITE with rining | 'rining' is no reaction; the nearest is ringing.
                    Given the desk phone meets INVTE with ringing | 'INVTE' is no method of SIP; the nearest is INVITE.
                    Given every INVTE to the carrier is lost | 'INVTE' is no method of SIP; the nearest is INVITE.
                    Given the carrier meets INVITE with 407 (no qup) | 'no qup' says nothing of a challenge; say: no qop, \
                    qop auth or auth-int, realm NAME, nonce WORD, algorithm MD5 and SHA-256, stale, or nothing.
                    Given the carrier meets INVITE with 407 (algorithm) | 'algorithm' says nothing of a challenge; say: no \
                    qop, qop auth or auth-int, realm NAME, nonce WORD, algorithm MD5 and SHA-256, stale, or nothing.
                    Given the carrier meets INVITE with an answer with PCMX | 'PCMX' is no codec that a feature can name; \
                    the nearest is PCMA.
                    When the carrier calls the trunk's number and offers PCMU (128) | '128' is no payload type; give one \
                    from 0 to 127.
                    Then the dialplan is told BUZY with cause 17 | There is no step 'the dialplan is told BUZY with cause \
                    17'; of 'the dialplan is told {dialStatus} with cause {int}', 'BUZY' is no {dialStatus}; the nearest \
                    is 'BUSY'.
                    """, quoteCharacter = '\1')
    void anArgumentThatIsNoneIsNamed(String step, String objection) throws IOException {
        assertThat(objections(step)).containsExactly(objection);
    }

    @Test
    void whatIsLikeNoneIsAnsweredWithAllThatThereAre() throws IOException {
        assertThat(objections("Given the desk phone meets INVITE with 999"))
                .singleElement()
                .asString()
                .startsWith("'999' is no reaction; ");
    }

    @Test
    void whatFollowsAStepIsWhatItTakes() throws IOException {
        assertThat(objections("When the carrier calls the trunk's number with the headers"))
                .containsExactly("This step is followed by a table with a name and a value in each row, such as"
                        + " | From | <sip:12065550123@<carrier>> |, and not by nothing.");
        assertThat(objections("When the carrier calls the trunk's number with the offer\n  | a | b |"))
                .containsExactly("This step is followed by a text between two lines of three quotation marks (\"\"\"),"
                        + " and not by a table.");
        assertThat(objections("Then the call is answered\n  | a | b |"))
                .containsExactly("This step is followed by nothing, and not by a table.");
        assertThat(objections("When the carrier calls the trunk's number with the headers\n  | a | b | c |"))
                .containsExactly("A row of this table has 3 cells; give it two, a name and a value.");
    }

    /** Whoever it is that nobody has called, it is not the trunk's fault. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "When the desk phone hangs up",
                "Then the call is answered",
                "Then the desk phone is called",
                "When the carrier presses 1",
                "Then each of them is answered",
                "Given the desk phone answers calls\nWhen the carrier sends INFO in the call",
                "When a stranger registers as the trunk\nThen the call stays up"
            })
    void whatIsOfACallNeedsOne(String steps) throws IOException {
        assertThat(objections(steps, ""))
                .containsExactly("Nobody has called before this step; put one before it that has somebody call, such as"
                        + " 'When the carrier calls the trunk's number'.");
        assertThat(objections(steps)).isEmpty();
    }

    @Test
    void allIsSaidAtOnceAndBeforeDockerIsAsked() throws IOException {
        Path file = feature("Then the call is answerd\nAnd the stranger hangs up quickly", CALL);

        assertThatThrownBy(() -> ChosenScenarios.rehearsed(SomeOptions.of(file.toString())))
                .isInstanceOf(SetupException.class)
                .hasMessageContainingAll(
                        ":6: There is no step 'the call is answerd'; ",
                        ":7: There is no step 'the stranger hangs up quickly'; ");
    }
}
