package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gov.nist.core.CommonLogger;
import gov.nist.core.StackLogger;
import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Wiretap;

class JainStackTest {

    private static final long LONGEST_MILLIS = 20_000;

    /** How long the collector may take to tell of what it has found. */
    private static final long GARBAGE_MILLIS = 500;

    private static JainStack opened() throws PortTakenException {
        return new JainStack(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), new Wiretap());
    }

    /** A run opens hundreds of them, and thousands where mistakes are tried; a thread keeps all of its stack in memory. */
    @Test
    void aStackThatIsClosedLeavesNoThreadBehind() throws Exception {
        // threads are of the group of whoever starts them
        ThreadGroup group = new ThreadGroup("of one stack");
        FutureTask<JainStack> opening = new FutureTask<>(JainStackTest::opened);
        new Thread(group, opening).start();
        JainStack stack = opening.get();
        Thread[] threads = new Thread[group.activeCount() * 2];
        group.enumerate(threads);
        assertThat(threads[0]).isNotNull();

        stack.close();

        for (Thread thread : Arrays.stream(threads).filter(one -> one != null).toList()) {
            thread.join(LONGEST_MILLIS);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    /** With it goes all that a lab has ever seen, which nobody has use for when the lab is closed. */
    @Test
    void aStackThatIsClosedKeepsNothingInMemory() throws Exception {
        ReferenceQueue<JainStack> gone = new ReferenceQueue<>();
        List<PhantomReference<JainStack>> closed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closed.add(openedAndClosed(gone));
        }

        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (!closed.isEmpty() && System.nanoTime() < deadline) {
            System.gc();
            closed.remove(gone.remove(GARBAGE_MILLIS));
        }

        assertThat(closed).isEmpty();
    }

    private static PhantomReference<JainStack> openedAndClosed(ReferenceQueue<JainStack> gone) throws Exception {
        JainStack stack = opened();
        stack.close();
        return new PhantomReference<>(stack, gone);
    }

    /** Which another stack may do as soon as it is there, for they share the last. */
    @Test
    void aLoggerIsReadyBeforeItHasBeenToldItsProperties() throws Exception {
        try (JainStack stack = opened()) {
            StackLogger logger =
                    CommonLogger.legacyLogger.getClass().getConstructor().newInstance();

            assertThatCode(() -> logger.logError("a message that nobody can read", new IOException()))
                    .doesNotThrowAnyException();
            assertThatCode(() -> logger.logError("another")).doesNotThrowAnyException();
        }
    }

    @Test
    void whatWasPutOffIsNotDoneWhereThereIsNoStackAnyMore() throws Exception {
        AtomicBoolean isDone = new AtomicBoolean();
        CountDownLatch after = new CountDownLatch(1);
        JainStack stack = opened();
        stack.later(Duration.ofMillis(100), () -> isDone.set(true));

        stack.close();

        try (JainStack other = opened()) {
            other.later(Duration.ofMillis(100), after::countDown);
            assertThat(after.await(LONGEST_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        }
        assertThat(isDone).isFalse();
    }
}
