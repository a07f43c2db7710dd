package org.trunkproof.run;

import java.util.List;
import java.util.UUID;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.lab.LabPool;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.report.Summary;

/** What mvn verify -Dtrunk.premises does: asks a lab for what scenarios rest on, and runs none. */
public final class PremiseCheck {

    private PremiseCheck() {}

    /**
     * @throws SetupException if no lab can be asked
     * @throws AssertionError if a premise does not hold that must
     */
    public static void run() throws InterruptedException {
        try {
            Options options = Options.of(Job.PREMISES);
            judge(unmet(options), options);
        } catch (SetupException e) {
            RunReport.GITHUB.annotation(String.valueOf(e.getMessage())).ifPresent(System.out::println);
            throw e;
        }
    }

    private static List<UnmetPremise> unmet(Options options) throws InterruptedException {
        ChosenScenarios scenarios = new ChosenScenarios(options);
        Suite suite = Suite.of(options);
        try (LabPool labs = new LabPool(suite.plan(), 1)) {
            labs.warm();
            return new Survey(suite, labs)
                    .of(labs.borrow()).unmet().stream()
                            .map(premise -> premise.in(options.config()))
                            .toList();
        }
    }

    private static void judge(List<UnmetPremise> unmet, Options options) {
        System.out.print(RunReport.GITHUB.harmless(
                Summary.ofPremises(options.config().toString(), unmet),
                UUID.randomUUID().toString()));
        RunReport.GITHUB.premiseAnnotations(unmet).forEach(System.out::println);
        long musts = unmet.stream().filter(UnmetPremise::failsTheBuild).count();
        if (musts > 0) {
            throw new AssertionError(musts == 1 ? "1 premise does not hold." : musts + " premises do not hold.");
        }
    }
}
