package org.trunkproof.benchmarks;

import io.cucumber.java.After;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.Lab;

/** Many calls at once. */
public final class LoadSteps {

    private static final Duration SOUND = Duration.ofSeconds(2);

    private final LoadRamp ramp = LoadRamp.current();
    private @Nullable Lab lab;
    private @Nullable CallDriver driver;
    private List<VerifiedCall> calls = List.of();
    private int count;

    @When("{int} calls are up at once")
    public void areUpAtOnce(int wanted) throws InterruptedException {
        count = wanted;
        lab = ramp.labs().borrowNew(Circumstances.USUAL);
        driver = new CallDriver(lab, SOUND);
        calls = driver.allUp(wanted);
    }

    @When("the carrier and the desk phone play each other 2 seconds in each of them")
    public void playEachOther() throws InterruptedException, ExecutionException, TimeoutException {
        driver.speakInAll();
    }

    @Then("their set-up time, loss, jitter and failures are drawn")
    public void areDrawn() throws InterruptedException {
        driver.hangUpAll();
        lab.asterisk().ami().fence();
        ramp.add(LoadStep.of(count, calls, driver.recorder().trace()));
    }

    @After
    public void discard() {
        if (lab != null) {
            ramp.labs().discard(lab);
        }
    }
}
