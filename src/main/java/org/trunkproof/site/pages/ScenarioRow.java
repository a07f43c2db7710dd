package org.trunkproof.site.pages;

import java.util.Locale;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.site.text.Elapsed;

/** A scenario's line on pages that list some. */
public record ScenarioRow(ScenarioResult result) {

    public String title() {
        return result.scenario();
    }

    public String place() {
        return Places.scenario(result);
    }

    public String location() {
        return result.location();
    }

    public Verdict verdict() {
        return result.verdict();
    }

    public String took() {
        return Elapsed.of(result.duration());
    }

    /** Of its requirement. */
    public String id() {
        return result.requirement().id();
    }

    /** The place of its requirement. */
    public String requirement() {
        return Places.requirement(id());
    }

    public String sentence() {
        return result.requirement().sentence();
    }

    public String level() {
        return result.requirement().level().name().toLowerCase(Locale.ROOT);
    }
}
