package org.trunkproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trunkproof.run.Drawing;
import org.trunkproof.secrets.ReportSecrets;

/** Draws the site of a saved run again, from what was saved and with no Docker, and looks for secrets in all of it. */
class ReportIT {

    @Test
    void theSavedRunIsDrawnAgainAndHoldsNoSecret() throws Exception {
        Path report = Drawing.again();

        assertThat(ReportSecrets.in(report)).isEmpty();
    }
}
