package org.trunkproof.premise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> NAMES = List.of("disallow", "allow", "type");

    @Test
    void isWhatASlipOfThePenExplains() {
        assertThat(NearestName.to("dissalow", NAMES)).contains("disallow");
        assertThat(NearestName.to("ALOW", NAMES)).contains("allow");
    }

    @Test
    void isNothingThatLooksOtherwise() {
        assertThat(NearestName.to("encryption", NAMES)).isEmpty();
        assertThat(NearestName.to("type", NAMES)).isEmpty();
    }
}
