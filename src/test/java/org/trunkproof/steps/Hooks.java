package org.trunkproof.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trunkproof.lab.Lab;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.requirement.Requirement;

/** Lends each scenario a lab, and keeps what was seen in it. */
public final class Hooks {

    private final World world;

    public Hooks(World world) {
        this.world = world;
    }

    @Before
    public void borrowLab(Scenario scenario) throws InterruptedException {
        Run run = Run.current();
        run.checkRunnable(scenario.getId());
        Requirement requirement = run.catalogue.of(scenario.getName(), List.copyOf(scenario.getSourceTagNames()));
        EvidenceFolder evidence =
                EvidenceFolder.of(Run.REPORT, requirement.id(), scenario.getName(), scenario.getLine());
        Lab lab = run.labs.borrow();
        world.enter(new World.Scene(run, requirement, evidence, lab, lab.startRecording()));
    }

    @After
    public void returnLab(Scenario scenario) throws InterruptedException, IOException {
        Optional<World.Scene> entered = world.sceneIfAny();
        if (entered.isEmpty()) {
            return;
        }
        World.Scene scene = entered.get();
        Lab lab = scene.lab();
        boolean idle = false;
        try {
            idle = lab.settle();
            scene.evidence()
                    .write(
                            scene.recorder().trace(),
                            lab.asterisk().container().log(scene.recorder().started()));
        } finally {
            if (idle) {
                scene.run().labs.giveBack(lab);
            } else {
                scene.run().labs.discard(lab);
            }
        }
        if (scenario.getStatus() == Status.PASSED) {
            world.judgeAgain();
        }
    }
}
