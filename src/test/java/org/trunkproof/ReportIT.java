package org.trunkproof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trunkproof.steps.Drawing;
import org.trunkproof.steps.ReportSecrets;

/** Draws the site of a saved run again, from what was saved and with no Docker, and reads it as a stranger would. */
class ReportIT {

    @Test
    void theSavedRunIsDrawnAgain() throws Exception {
        assertThat(Drawing.again()).isNotEmptyDirectory();
    }

    @Test
    void noFileOfItHoldsASecret() throws Exception {
        assertThat(ReportSecrets.in(Drawing.again())).isEmpty();
    }
}
