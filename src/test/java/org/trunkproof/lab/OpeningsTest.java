package org.trunkproof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trunkproof.asterisk.ConfigurationRefusedException;
import org.trunkproof.asterisk.SetupException;

/** What it means that labs do not open; there are none here, but words. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpeningsTest {

    private static final String FINE = "";

    private final List<SetupException> triedAgain = new CopyOnWriteArrayList<>();
    private final Openings openings = new Openings(new Semaphore(1), triedAgain::add);

    /** What the next tries come to: nothing, or a failure in these words. */
    private final Deque<SetupException> next = new ArrayDeque<>();

    private int tries;

    private OpeningsTest then(String... outcomes) {
        for (String outcome : outcomes) {
            next.add(new SetupException(outcome));
        }
        return this;
    }

    private OpeningsTest thenRefused(String complaint) {
        next.add(new ConfigurationRefusedException(complaint));
        return this;
    }

    private String tried() {
        tries++;
        SetupException outcome = next.remove();
        if (outcome.getMessage().equals(FINE)) {
            return "lab " + tries;
        }
        throw outcome;
    }

    private String open() throws InterruptedException {
        return openings.open(this::tried);
    }

    private void fails(String words) {
        assertThatThrownBy(this::open).isInstanceOf(SetupException.class).hasMessage(words);
    }

    private void nextOpens() throws InterruptedException {
        int before = tries;
        assertThat(then(FINE).open()).isEqualTo("lab " + (before + 1));
    }

    private void lasts(String words) {
        int before = tries;
        fails(words);
        assertThat(tries).as("tries").isEqualTo(before);
    }

    @Test
    void anAccidentIsMadeUpForBeforeItsBorrowerNotices() throws Exception {
        then("a hiccup", FINE);

        assertThat(open()).isEqualTo("lab 2");
        assertThat(triedAgain).singleElement().asInstanceOf(THROWABLE).hasMessage("a hiccup");
    }

    @Test
    void whatFailsTwiceBeforeAnyHasOpenedLasts() {
        then("no Docker", "still no Docker").fails("still no Docker");

        lasts("still no Docker");
    }

    @Test
    void onceOneHasOpenedAFailureIsThatOfItsBorrower() throws Exception {
        then(FINE).open();
        then("full", "full").fails("full");

        nextOpens();
    }

    @Test
    void threeInARowLastWhoeverMetThem() throws Exception {
        then(FINE).open();
        then("gone", "gone").fails("gone");
        then("gone for good").fails("gone for good");

        lasts("gone for good");
        assertThat(triedAgain).singleElement().asInstanceOf(THROWABLE).hasMessage("gone");
    }

    @Test
    void oneThatOpensHasTheRowBeginAnew() throws Exception {
        then(FINE).open();
        then("full", "full").fails("full");
        then(FINE).open();
        then("full", "full").fails("full");

        nextOpens();
    }

    @Test
    void whatAsteriskRefusesBeforeAnyHasOpenedIsBelievedAndTheNextBorrowerConfirmsIt() {
        thenRefused("no such option").fails("no such option");
        assertThat(tries).isEqualTo(1);

        thenRefused("no such option, again").fails("no such option, again");
        assertThat(tries).isEqualTo(2);
        lasts("no such option, again");
    }

    @Test
    void whatAsteriskRefusesOnceIsAnAccident() throws Exception {
        thenRefused("booted too slowly").fails("booted too slowly");

        nextOpens();
    }

    @Test
    void whatAsteriskHasTakenBeforeItDoesNotRefuse() throws Exception {
        then(FINE).open();

        assertThat(thenRefused("booted too slowly").then(FINE).open()).isEqualTo("lab 3");
    }

    @Test
    void circumstancesOfItsOwnSayNothingOfTheOthers() throws Exception {
        then("names nobody", "names nobody");

        assertThatThrownBy(() -> openings.openUncounted(this::tried)).hasMessage("names nobody");
        assertThat(tries).isEqualTo(2);
        assertThat(then("a hiccup", FINE).open()).isEqualTo("lab 4");
    }

    @Test
    void whatLastsIsSaidOfCircumstancesOfTheirOwnAsWell() {
        then("no Docker", "no Docker").fails("no Docker");

        assertThatThrownBy(() -> openings.openUncounted(this::tried)).hasMessage("no Docker");
        assertThat(tries).isEqualTo(2);
    }

    /** As when it is noticed only in the middle of many that all wait for their turn. */
    @Test
    void whoHasWaitedForATurnIsToldWhatLastsMeanwhile() {
        Semaphore turn = new Semaphore(1);
        Openings inTurn = new Openings(turn, triedAgain::add);
        turn.acquireUninterruptibly();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> quietly(inTurn));
        while (!turn.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        then("no Docker", "no Docker", FINE);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> quietly(inTurn));
        while (turn.getQueueLength() < 2) {
            Thread.onSpinWait();
        }
        turn.release();

        CompletableFuture.allOf(waiting, other).join();

        assertThat(tries).isEqualTo(2);
    }

    private void quietly(Openings inTurn) {
        try {
            inTurn.open(this::tried);
        } catch (SetupException | InterruptedException e) {
            // counted
        }
    }

    @Test
    void whatIsNoMatterOfTheSetUpIsNotTriedAgain() throws Exception {
        assertThatThrownBy(() -> openings.open(() -> {
                    tries++;
                    throw new IllegalStateException("a defect");
                }))
                .hasMessage("a defect");

        assertThat(tries).isEqualTo(1);
        nextOpens();
    }
}
