package org.trunkproof.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.io.IOException;
import java.util.List;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Lab;
import org.trunkproof.report.EvidenceFolder;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.verify.Calls;

/** Gives each scenario what it needs, takes its lab back, and keeps what was seen in it. */
public final class Hooks {

    private final World world;

    public Hooks(World world) {
        this.world = world;
    }

    @Before
    public void enter(Scenario scenario) {
        Run run = Run.current();
        run.stopIfEnough();
        run.checkRunnable(scenario.getId());
        Requirement requirement = run.catalogue.of(scenario.getName(), List.copyOf(scenario.getSourceTagNames()));
        world.enter(new World.Scene(
                run,
                requirement,
                EvidenceFolder.of(run.report, requirement.id(), scenario.getName(), scenario.getLine())));
    }

    @After
    public void returnLab(Scenario scenario) throws InterruptedException, IOException {
        if (world.sceneIfAny().isEmpty() || world.labIfAny().isEmpty()) {
            return;
        }
        World.Scene scene = world.scene();
        Lab lab = world.lab();
        boolean idle = false;
        Trace whole;
        try {
            idle = lab.settle();
            whole = world.recorder()
                    .trace()
                    .with(lab.asterisk().container().log(world.recorder().started()));
            scene.evidence().write(whole);
        } finally {
            if (idle && !world.labIsOfOwn() && !holdsMessage(lab.recorder().trace())) {
                scene.run().labs.giveBack(lab);
            } else {
                scene.run().labs.discard(lab);
            }
        }
        try {
            if (scenario.getStatus() == Status.PASSED) {
                world.judgeAgain(whole);
                if (!idle) {
                    world.fail(Calls.leavesNothing().judge(whole));
                }
            }
        } finally {
            scene.run().judged(scenario.getId(), world.judgements(whole));
        }
    }

    /** Whether a message lies in a mailbox, where the next scenario would find it. */
    private static boolean holdsMessage(Trace trace) {
        return trace.ami("MessageWaiting").findAny().isPresent();
    }
}
