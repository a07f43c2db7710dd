package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Standstill;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Judgement;

/** The deadlines here are longer than a test may take, so that one that is waited out fails it. */
@Timeout(10)
class CallWatchTest {

    private static final Duration NEVER = Duration.ofMinutes(1);
    private static final Check DIALLED = Dialplan.dialEnds("flowroute", "ANSWER");

    private final Recorder recorder = new Recorder();
    private final AtomicInteger fences = new AtomicInteger();

    private void ami(String name, String... fields) {
        AmiMessage message = AmiMessage.event(name).with("Channel", fields[0]);
        for (int i = 1; i < fields.length; i += 2) {
            message = message.with(fields[i], fields[i + 1]);
        }
        AmiMessage whole = message;
        recorder.record(at -> new AmiEvent(at, whole));
    }

    private void dialled(String status) {
        recorder.record(at -> new PeerDialled(at, "Local/1;2", "flowroute"));
        ami("VarSet", "Local/1;2", "variable", "DIALSTATUS", "value", status);
    }

    private Judgement judged(CallWatch.Fence fence) throws InterruptedException {
        return new CallWatch(recorder, fence, trace -> Standstill.isIn(trace, List.of())).judge(DIALLED, NEVER);
    }

    @Test
    void whatHasNotComeWhenAllCallsAreOverIsNotWaitedFor() throws InterruptedException {
        ami("NewChannel", "Local/1;2");
        ami("Hangup", "Local/1;2");

        assertThat(judged(fences::incrementAndGet).holds()).isFalse();
        assertThat(fences).hasValue(1);
    }

    @Test
    void whatAsteriskHasDoneByThenCounts() throws InterruptedException {
        ami("NewChannel", "Local/1;2");
        ami("Hangup", "Local/1;2");

        assertThat(judged(() -> dialled("ANSWER")).holds()).isTrue();
    }

    @Test
    void aCallThatShowsBehindTheFenceIsWaitedFor() throws InterruptedException {
        ami("NewChannel", "Local/1;2");
        ami("Hangup", "Local/1;2");

        Judgement judgement = judged(() -> {
            fences.incrementAndGet();
            ami("NewChannel", "Local/2;2");
            new Thread(() -> dialled("ANSWER")).start();
        });
        assertThat(judgement.holds()).isTrue();
        assertThat(fences).hasValue(1);
    }

    @Test
    void whatCannotComeTrueAnyMoreIsKnownWithoutAFence() throws InterruptedException {
        ami("NewChannel", "Local/1;2");
        dialled("BUSY");

        assertThat(judged(fences::incrementAndGet).holds()).isFalse();
        assertThat(fences).hasValue(0);
    }
}
