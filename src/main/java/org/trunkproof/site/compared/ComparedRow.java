package org.trunkproof.site.compared;

import java.util.Locale;
import java.util.Optional;
import org.trunkproof.comparison.Change;
import org.trunkproof.comparison.ScenarioComparison;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.site.pages.Places;

/** A scenario in two runs, on pages that list some. */
public record ComparedRow(ScenarioComparison scenario, RunLinks before, RunLinks now) {

    public Change change() {
        return scenario.change();
    }

    public String tone() {
        return Tone.of(change());
    }

    public String title() {
        return scenario.result().scenario();
    }

    public String location() {
        return scenario.result().location();
    }

    /** Of its requirement. */
    public String id() {
        return scenario.result().requirement().id();
    }

    public String level() {
        return scenario.result().requirement().level().name().toLowerCase(Locale.ROOT);
    }

    public String sentence() {
        return scenario.result().requirement().sentence();
    }

    /** Where its page of this comparison lies. */
    public String place() {
        return Places.folder(scenario.result()) + ".html";
    }

    /** The verdict before; empty where it was not run. */
    public String verdictBefore() {
        return verdict(scenario.before());
    }

    /** The verdict now; empty where it was not run. */
    public String verdictNow() {
        return verdict(scenario.after());
    }

    private static String verdict(Optional<ScenarioResult> result) {
        return result.map(one -> one.verdict().toString()).orElse("");
    }

    /** Its page in the report of the one run; empty where there is none. */
    public String pageBefore() {
        return scenario.before().map(before::page).orElse("");
    }

    /** Its page in the report of the other run; empty where there is none. */
    public String pageNow() {
        return scenario.after().map(now::page).orElse("");
    }
}
