package org.trunkproof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trunkproof.asterisk.SetupException;

/** What a pool does with its labs; these are none, but numbers in the order in which they were opened. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LenderTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final List<Integer> disposed = new CopyOnWriteArrayList<>();
    private final Lender<Integer> one = lender(1);
    private final Lender<Integer> two = lender(2);

    private Lender<Integer> lender(int size) {
        return new Lender<>(size, new Openings(new Semaphore(2), failure -> {}), disposed::add);
    }

    private int next() {
        return opened.incrementAndGet();
    }

    private static Integer broken() {
        throw new SetupException("no Docker");
    }

    /** A borrower on a thread of its own, who has to wait. */
    private static Borrower waiting(Callable<Integer> borrowing) {
        CompletableFuture<Integer> got = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                got.complete(borrowing.call());
            } catch (Exception e) {
                got.completeExceptionally(e);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(got).isNotDone();
            Thread.onSpinWait();
        }
        return new Borrower(thread, got);
    }

    private record Borrower(Thread thread, CompletableFuture<Integer> got) {}

    @Test
    void whatComesBackIsLentAgain() throws Exception {
        one.giveBack(one.borrow(this::next));

        assertThat(one.borrow(this::next)).isEqualTo(1);
    }

    @Test
    void whoeverBorrowsAlongsideHasAnother() throws Exception {
        assertThat(two.borrow(this::next)).isEqualTo(1);
        assertThat(two.borrow(this::next)).isEqualTo(2);
    }

    @Test
    void noMoreAreLentThanThereAreToBeAndWhoeverWaitsGetsTheOneThatComesBack() throws Exception {
        Integer first = two.borrow(this::next);
        two.borrow(this::next);
        Borrower third = waiting(() -> two.borrow(this::next));

        two.giveBack(first);

        assertThat(third.got().get()).isEqualTo(first);
        assertThat(opened).hasValue(2);
    }

    @Test
    void oneOfAKindOfItsOwnTakesAPlaceAsWell() throws Exception {
        Integer ofItsOwn = one.borrowNew(this::next);
        Borrower second = waiting(() -> one.borrow(this::next));

        one.discard(ofItsOwn);

        assertThat(second.got().get()).isEqualTo(2);
        assertThat(disposed).containsExactly(1);
    }

    @Test
    void oneOfAKindOfItsOwnIsNewAndWaitsForAPlace() throws Exception {
        Integer usual = one.borrow(this::next);
        Borrower special = waiting(() -> one.borrowNew(this::next));

        one.giveBack(usual);

        assertThat(special.got().get()).isEqualTo(2);
    }

    @Test
    void thatNoneOfAKindOfItsOwnOpensSaysNothingOfTheOthers() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> one.borrowNew(LenderTest::broken)).hasMessage("no Docker");
        }

        assertThat(one.borrow(this::next)).isEqualTo(1);
    }

    @Test
    void whatIsDiscardedIsDisposedOfAndMakesRoom() throws Exception {
        one.discard(one.borrow(this::next));

        assertThat(disposed).containsExactly(1);
        assertThat(one.borrow(this::next)).isEqualTo(2);
        one.close();
        assertThat(disposed).containsExactly(1, 2);
    }

    @Test
    void aWarmOneNeedNotBeWaitedFor() throws Exception {
        one.warm(this::next);

        assertThat(one.borrow(() -> {
                    throw new AssertionError("opened although there is one");
                }))
                .isEqualTo(1);
    }

    @Test
    void whatGoesWrongWhileWarmingIsToldWhoeverBorrows() throws Exception {
        one.warm(LenderTest::broken);

        assertThatThrownBy(() -> one.borrow(this::next)).hasMessage("no Docker");
    }

    @Test
    void aFailureMakesRoomForTheNext() throws Exception {
        one.discard(one.borrow(this::next));
        assertThatThrownBy(() -> one.borrow(LenderTest::broken)).hasMessage("no Docker");

        assertThat(one.borrow(this::next)).isEqualTo(2);
    }

    @Test
    void whoeverCanHaveNoNewOneWaitsForOneThatIsLent() throws Exception {
        Integer lent = two.borrow(this::next);
        Borrower unlucky = waiting(() -> two.borrow(LenderTest::broken));

        two.giveBack(lent);

        assertThat(unlucky.got().get()).isEqualTo(lent);
    }

    @Test
    void itIsToldOfTheFailureWhenThereIsNoneLeft() throws Exception {
        Integer lent = two.borrow(this::next);
        Borrower unlucky = waiting(() -> two.borrow(LenderTest::broken));

        two.discard(lent);

        assertThatThrownBy(unlucky.got()::get).hasRootCauseMessage("no Docker");
    }

    /** As when Docker has no room for another network: with what there is the run goes on. */
    @Test
    void whenNoneOpensAnyMoreThoseThatThereAreGoOn() throws Exception {
        Integer lent = two.borrow(this::next);
        Borrower first = waiting(() -> two.borrow(LenderTest::broken));
        Borrower second = waiting(() -> two.borrow(LenderTest::broken));
        two.giveBack(lent);

        assertThat(CompletableFuture.anyOf(first.got(), second.got()).get()).isEqualTo(lent);
        two.giveBack(lent);
        assertThat(first.got().get()).isEqualTo(lent);
        assertThat(second.got().get()).isEqualTo(lent);
    }

    @Test
    void allAreDisposedOfInTheEndAndNoneTwice() throws Exception {
        Integer lent = two.borrow(this::next);
        two.giveBack(two.borrow(this::next));

        two.close();
        two.discard(lent);

        assertThat(disposed).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void afterThatNoneIsLent() throws Exception {
        Integer lent = two.borrow(this::next);
        two.close();
        two.giveBack(lent);

        assertThatThrownBy(() -> two.borrow(this::next)).hasMessage("The run is being ended.");
        assertThatThrownBy(() -> two.borrowNew(this::next)).hasMessage("The run is being ended.");
        assertThat(disposed).containsExactly(1);
    }

    @Test
    void whoeverWaitsThenIsToldSo() throws Exception {
        one.borrow(this::next);
        Borrower second = waiting(() -> one.borrow(this::next));
        Borrower special = waiting(() -> one.borrowNew(this::next));

        one.close();

        assertThatThrownBy(second.got()::get).hasRootCauseMessage("The run is being ended.");
        assertThatThrownBy(special.got()::get).hasRootCauseMessage("The run is being ended.");
    }

    @Test
    void oneThatOpensTooLateIsDisposedOf() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Borrower late = waiting(() -> one.borrow(() -> {
            goOn.await();
            return next();
        }));

        one.close();
        goOn.countDown();

        assertThatThrownBy(late.got()::get).hasRootCauseMessage("The run is being ended.");
        assertThat(disposed).containsExactly(1);
    }

    @Test
    void whoeverIsInterruptedWhileWaitingTakesNoPlace() throws Exception {
        Integer lent = one.borrow(this::next);
        Borrower interrupted = waiting(() -> one.borrow(this::next));

        interrupted.thread().interrupt();

        assertThatThrownBy(interrupted.got()::get).hasRootCauseInstanceOf(InterruptedException.class);
        one.giveBack(lent);
        assertThat(one.borrow(this::next)).isEqualTo(lent);
    }

    @Test
    void whoeverIsInterruptedWhileOneOpensLeavesItsPlace() throws Exception {
        Borrower interrupted = waiting(() -> one.borrow(() -> {
            new CountDownLatch(1).await();
            return next();
        }));

        interrupted.thread().interrupt();

        assertThatThrownBy(interrupted.got()::get).hasRootCauseInstanceOf(InterruptedException.class);
        assertThat(one.borrow(this::next)).isEqualTo(1);
    }
}
