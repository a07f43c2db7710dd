package org.trunkproof.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a feature lacks is said before anything is run, and all of it. */
class FeatureReviewTest {

    private static final Set<String> WORDS = Set.of("asterisk", "carrier");

    @TempDir
    private Path folder;

    private List<String> objections(String feature) throws IOException {
        Path file = Files.writeString(folder.resolve("a.feature"), feature);
        return FeatureReview.objections(List.of(file), path -> path.getFileName(), WORDS);
    }

    @Test
    void ourOwnLackNothing() {
        Set<String> words = Set.of(
                "asterisk",
                "asterisk's port",
                "carrier",
                "deskphone",
                "deskphone's name",
                "stranger",
                "carrier's other port",
                "carrier's name",
                "other carrier's name",
                "trunk",
                "account",
                "codec",
                "number",
                "number that may be dialled",
                "number agreed on",
                "somebody",
                "caller's number",
                "another caller's number");

        assertThat(FeatureReview.objections(List.of(Path.of("features")), UnaryOperator.identity(), words))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    @OFFICE-1 @must              | -
                    @TP-A-01 @should @pins:codec | -
                    @OFFICE-1 @jira-7 @must      | -
                    @must                        | has no id; tag it with one in capitals that ends in a number, such as \
                    @OFFICE-1.
                    @office-1 @must              | has no id; tag it with one in capitals that ends in a number, such as \
                    @OFFICE-1.
                    @OFFICE-1 @B-2 @must         | has the ids OFFICE-1 and B-2; leave one of them.
                    @OFFICE-1                    | has no level; tag it @must or @should.
                    @OFFICE-1 @shuold            | has no level, for @shuold is none; tag it @must or @should.
                    @OFFICE-1 @must @should      | is both @must and @should; leave one of them.
                    """)
    void aRuleSaysWhatItIsAndHowMuchItBinds(String tags, String objection) throws IOException {
        List<String> objections = objections("""
                Feature: A

                  %s
                  Rule: Ours
                    Scenario: One
                      Given a step
                """.formatted(tags));

        assertThat(objections)
                .isEqualTo(objection == null ? List.of() : List.of("a.feature:4: The Rule 'Ours' " + objection));
    }

    @Test
    void aNeedIsOneOfThoseThatThereAre() throws IOException {
        assertThat(objections("""
                @needs:ringing-phone @needs:maibox
                Feature: A

                  @OFFICE-1 @must
                  @needs:digset
                  Rule: Ours

                    @needs:nat @needs:Digest
                    Scenario: One
                      Given a step

                    Scenario Outline: To <number>
                      Given <number>

                      @needs:anything-at-all
                      Examples:
                        | number |
                        | 1      |
                """))
                .containsExactly(
                        "a.feature:1: There is no need @needs:maibox; the nearest is @needs:mailbox.",
                        "a.feature:5: There is no need @needs:digset; the nearest is @needs:digest.",
                        "a.feature:8: There is no need @needs:Digest; the nearest is @needs:digest.",
                        "a.feature:15: There is no need @needs:anything-at-all; there are, among others,"
                                + " @needs:own-number, @needs:dialled-number, @needs:ringing-phone, @needs:calling-phone,"
                                + " @needs:registering-phone, @needs:second-phone, @needs:third-phone,"
                                + " @needs:second-trunk, @needs:failover, @needs:mailbox, @needs:digest,"
                                + " @needs:registration.");
    }

    @Test
    void aScenarioBelongsToARule() throws IOException {
        assertThat(objections("""
                Feature: A

                  @OFFICE-1 @must
                  Scenario: One
                    Given a step

                  Scenario: Two
                    Given a step
                """))
                .containsExactly(
                        "a.feature:4: The scenario 'One' belongs to no Rule; put it below one that says what the trunk"
                                + " must do, with tags such as @OFFICE-1 @must above it.",
                        "a.feature:7: The scenario 'Two' belongs to no Rule; put it below one that says what the trunk"
                                + " must do, with tags such as @OFFICE-1 @must above it.");
    }

    @Test
    void whatStandsInAngleBracketsIsFilledIn() throws IOException {
        assertThat(objections("""
                Feature: A

                  @OFFICE-1 @must
                  Rule: Ours
                    Scenario Outline: To <nmuber> and <number>
                      Given <number> is <nmber> there
                        | Contact | <sip:1@<carrier>> |
                        | From    | <asterik>         |
                      Then a text
                        \"""
                        c=IN IP4 <asterisk> <numbre>
                        \"""

                      Examples:
                        | number |
                        | 1      |

                    Scenario: Plain
                      Given <number>
                """))
                .containsExactly(
                        "a.feature:5: Nothing is filled in for <nmuber>; the nearest is <number>.",
                        "a.feature:6: Nothing is filled in for <nmber>; the nearest is <number>.",
                        "a.feature:8: Nothing is filled in for <asterik>; the nearest is <asterisk>.",
                        "a.feature:10: Nothing is filled in for <numbre>; the nearest is <number>.",
                        "a.feature:19: Nothing is filled in for <number>; give the scenario Examples with a column"
                                + " 'number'.");
    }

    @Test
    void allFilesThatAreNoGherkinAreNamed() throws IOException {
        Path one = Files.writeString(folder.resolve("a.feature"), "Featur: A");
        Path other = Files.writeString(folder.resolve("b.feature"), "Featur: B");

        try {
            FeatureReview.objections(List.of(folder), UnaryOperator.identity(), WORDS);
            throw new AssertionError("They were taken for Gherkin.");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContainingAll("The feature " + one, "\nThe feature " + other);
        }
    }
}
