package org.trunkproof.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicabilityTest {

    private static final Map<Need, String> MISSING = Map.of(
            Need.RINGING_PHONE, "there is no phone",
            Need.CALLING_PHONE, "there is no phone",
            Need.MAILBOX, "there is no mailbox");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            @must,                                      -
            @needs:digest,                              -
            @needs:ringing-phone,                       there is no phone
            @needs:digest @needs:mailbox,               there is no mailbox
            @needs:ringing-phone @needs:calling-phone,  there is no phone
            @needs:mailbox @needs:ringing-phone,        there is no phone|there is no mailbox
            @needs:mailbox @needs:mailbox,              there is no mailbox
            """)
    void aScenarioAppliesWhereAllIsGivenThatItNeeds(String tags, String reasons) {
        Applicability trunk = need -> Optional.ofNullable(MISSING.get(need));

        assertThat(trunk.reasonsAgainst(List.of(tags.split(" "))))
                .isEqualTo(reasons == null ? List.of() : List.of(reasons.split("\\|")));
    }

    @Test
    void whereEverythingIsGivenEverythingApplies() {
        assertThat(Applicability.EVERYTHING.reasonsAgainst(Need.tags())).isEmpty();
    }

    @Test
    void eachNeedHasATagAndASentence() {
        assertThat(Need.values())
                .allSatisfy(need -> {
                    assertThat(need.tag()).matches("@needs:[a-z]+\\d*(-[a-z]+)*");
                    assertThat(Need.of(need.tag())).hasValue(need);
                    assertThat(need.sentence()).matches("[A-Z].*\\.");
                })
                .extracting(Need::sentence)
                .doesNotHaveDuplicates();
        assertThat(Need.among(Arrays.asList("@needs:nat", "@slow", "@needs:own-number", "@needs:ringing-phones")))
                .containsExactly(Need.OWN_NUMBER, Need.NAT);
    }
}
