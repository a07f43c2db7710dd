package org.trunkproof.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DutyTest {

    @Test
    void aDutyIsTheFolderOfItsFeatures() {
        assertThat(Duty.of("features/trunk/media-path/media.feature:12").title())
                .isEqualTo("Media path");
        assertThat(Duty.of("features/trunk/dtmf/keys.feature").title()).isEqualTo("DTMF");
        assertThat(Duty.of("own.feature:3:5").folder()).isEqualTo("features");
    }
}
