package org.trunkproof.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.io.IOException;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Lab;
import org.trunkproof.verify.Calls;

/** Gives each scenario what it needs, takes its lab back, and keeps what was seen in it. */
public final class Hooks {

    private final World world;
    private final Scenes scenes;

    public Hooks(World world, Scenes scenes) {
        this.world = world;
        this.scenes = scenes;
    }

    @Before
    public void enter(Scenario scenario) {
        world.enter(scenes.enter(scenario.getId()));
    }

    @After
    public void returnLab(Scenario scenario) throws InterruptedException, IOException {
        if (world.sceneIfAny().isEmpty() || world.labIfAny().isEmpty()) {
            return;
        }
        Scene scene = world.scene();
        Lab lab = world.lab();
        boolean idle = false;
        Trace whole;
        try {
            idle = lab.settle();
            whole = world.recorder()
                    .trace()
                    .with(lab.asterisk().container().log(world.recorder().started()));
            scene.record().evidence().write(whole);
        } finally {
            if (idle && !world.labIsOfOwn() && !holdsMessage(lab.recorder().trace())) {
                scene.labs().giveBack(lab);
            } else {
                scene.labs().discard(lab);
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
            scene.record().restOn(Verifications.of(world.judgements(whole), whole));
        }
    }

    /** Whether a message lies in a mailbox, where the next scenario would find it. */
    private static boolean holdsMessage(Trace trace) {
        return trace.ami("MessageWaiting").findAny().isPresent();
    }
}
