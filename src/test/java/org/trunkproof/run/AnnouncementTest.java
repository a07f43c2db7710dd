package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trunkproof.report.NotApplicable;

/** The whole text, to the letter. */
class AnnouncementTest {

    private static final String FOLDER = "my-trunk";

    private static String of(int scenarios, Map<String, Integer> reasons) {
        return Announcement.of(FOLDER, 10, OptionalLong.empty(), scenarios, new NotApplicable(reasons));
    }

    @Test
    void whereAllApplyNothingIsSaidOfThat() {
        assertThat(of(426, Map.of())).isEqualTo("Running 426 scenarios on my-trunk, 10 at a time ...");
    }

    @Test
    void whatIsNotRunIsSaidWithTheReasons() {
        assertThat(of(426, Map.of("no number rings a phone", 9, "there is no mailbox", 5)))
                .isEqualTo(
                        "Running 412 of 426 scenarios on my-trunk, 10 at a time: no number rings a phone, so 9 do not"
                                + " apply; there is no mailbox, so 5 do not apply ...");
    }

    @Test
    void ofManyReasonsTheSmallAreCountedAlone() {
        assertThat(of(426, Map.of("a", 90, "b", 80, "c", 70, "d", 60, "e", 2, "f", 1)))
                .isEqualTo(
                        "Running 123 of 426 scenarios on my-trunk, 10 at a time: a, so 90 do not apply; b, so 80 do not"
                                + " apply; c, so 70 do not apply; d, so 60 do not apply; for 2 more reasons 3 do not apply ...");
    }

    @Test
    void oneAtATimeInARandomOrder() {
        assertThat(Announcement.of(FOLDER, 1, OptionalLong.of(7), 1, new NotApplicable(Map.of())))
                .isEqualTo("Running 1 scenario on my-trunk, one at a time, in the order of -Dtrunk.seed=7 ...");
    }
}
