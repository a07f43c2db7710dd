package org.trunkproof.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.io.IOException;
import java.util.Optional;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
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
        boolean isPassed = scenario.getStatus() == Status.PASSED;
        if (!isPassed) {
            doubtUnlessJudged();
        }
        boolean idle = false;
        try {
            idle = !isDoubtful() && settled();
            conclude(isPassed, idle);
        } finally {
            release(idle);
        }
    }

    private boolean settled() throws InterruptedException {
        try {
            return world.lab().settle();
        } catch (SetupException e) {
            doubtUnlessJudged();
            throw e;
        }
    }

    /** Keeps what was seen, and judges it once more where nothing spoke against it; the lab is asked while it is ours. */
    private void conclude(boolean isPassed, boolean idle) throws InterruptedException, IOException {
        Lab lab = world.lab();
        ScenarioRecord record = world.scene().record();
        Trace whole = world.recorder()
                .trace()
                .with(lab.asterisk().container().log(world.recorder().started()));
        record.keep(whole);
        Optional<Doubt> loop = world.loop();
        if (isPassed && loop.isPresent()) {
            record.doubt(loop.get());
            return;
        }
        try {
            if (isPassed) {
                world.judgeAgain(whole);
                if (!idle) {
                    world.fail(Calls.leavesNothing().judge(whole));
                }
            }
        } finally {
            record.restOn(Verifications.of(world.judgements(whole), whole));
        }
    }

    /** Whatever broke: it may be that the lab did, or that this machine was too slow for it. */
    private void doubtUnlessJudged() throws InterruptedException {
        ScenarioRecord record = world.scene().record();
        if (record.isOpen()) {
            world.loss()
                    .or(() -> Shortfall.doubtOfSilence(world.recorder().upToNow()))
                    .ifPresent(record::doubt);
        }
    }

    private boolean isDoubtful() {
        return world.scene().record().doubt().isPresent();
    }

    private void release(boolean idle) {
        LabPool labs = world.scene().labs();
        Optional<Doubt> doubt = world.scene().record().doubt();
        if (doubt.filter(of -> of.ground() != Doubt.Ground.PACE).isPresent()) {
            labs.lose(world.lab());
        } else if (idle && doubt.isEmpty() && !world.labIsOfOwn() && leavesNothing()) {
            labs.giveBack(world.lab());
        } else {
            labs.discard(world.lab());
        }
    }

    /** Whether nothing is left that the next scenario would find: a message in a mailbox, or one that is still repeated. */
    private boolean leavesNothing() {
        Trace trace = world.lab().recorder().trace();
        return trace.ami("MessageWaiting").findAny().isEmpty() && !Activity.mayBeRepeated(trace);
    }
}
