package org.trunkproof.regression;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
import org.trunkproof.report.ScenarioResult;
import org.trunkproof.requirement.Verdict;

/**
 * What mutants are compared with.
 *
 * @param peers the sections of sip.conf whose loaded state is compared
 * @param verdicts of the scenarios, by location
 */
record Original(ConfigurationFolder folder, List<String> peers, LoadedState loaded, Map<String, Verdict> verdicts) {

    static Original of(ConfigurationFolder folder, List<String> peers, LabPool pool, List<ScenarioResult> results)
            throws InterruptedException {
        return new Original(
                folder,
                List.copyOf(peers),
                loaded(peers, pool),
                results.stream()
                        .collect(Collectors.toMap(
                                ScenarioResult::location, ScenarioResult::verdict, (one, other) -> one)));
    }

    /** What the Asterisk of another folder has loaded, told as that of this one. */
    LoadedState loadedBy(LabPool pool) throws InterruptedException {
        return loaded(peers, pool);
    }

    private static LoadedState loaded(List<String> peers, LabPool pool) throws InterruptedException {
        Lab lab = pool.borrow();
        try {
            return lab.asterisk().loaded(peers);
        } finally {
            pool.giveBack(lab);
        }
    }

    /**
     * Whether a scenario says something else of a mutant; that it could not find out, or does not apply, is nothing. Where it is not judged any
     * more, the mistake has taken away what it is about, which the run says.
     */
    boolean isToldBy(ScenarioResult result) {
        boolean meetsNow = result.verdict() == Verdict.PASS;
        boolean metBefore = verdicts.get(result.location()) == Verdict.PASS;
        return result.verdict() != Verdict.ERROR && result.verdict() != Verdict.NOT_APPLICABLE && meetsNow != metBefore;
    }
}
