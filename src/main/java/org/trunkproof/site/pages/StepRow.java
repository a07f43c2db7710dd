package org.trunkproof.site.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.trunkproof.report.Step;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Excerpt;

/**
 * A step on the page of its scenario.
 *
 * @param began when the scenario did
 */
public record StepRow(Step step, Instant began) {

    private static final int MOST = 2_000;

    public String keyword() {
        return step.text().substring(0, space());
    }

    /** Its first line, without the keyword. */
    public String words() {
        return lines().stream().findFirst().orElse("");
    }

    /** The table or the text that belongs to it; may be empty. */
    public String more() {
        return String.join("\n", lines().stream().skip(1).toList());
    }

    /** When it began, in seconds. */
    public String at() {
        return Elapsed.seconds(Duration.between(began, step.began()));
    }

    public String took() {
        return Elapsed.of(step.took());
    }

    public String status() {
        return step.status();
    }

    private int space() {
        return Math.max(step.text().indexOf(' '), 0);
    }

    private List<String> lines() {
        return Excerpt.of(step.text().substring(space()).strip().lines().toList(), MOST)
                .lines();
    }
}
