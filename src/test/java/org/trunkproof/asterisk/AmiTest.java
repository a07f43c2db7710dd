package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.evidence.Wiretap;

@Timeout(20)
class AmiTest {

    private final Wiretap wiretap = new Wiretap();
    private LoopbackAmi asterisk;
    private Ami ami;

    @BeforeEach
    void connect() throws IOException {
        asterisk = new LoopbackAmi();
        ami = Ami.at(asterisk.address(), new ChanSip(), wiretap);
        asterisk.greet();
    }

    @AfterEach
    void close() throws IOException {
        ami.close();
        asterisk.close();
    }

    private interface Doing {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> doing(Doing what) {
        return calling(() -> {
            what.run();
            return null;
        });
    }

    private static <T> CompletableFuture<T> calling(Callable<T> what) {
        CompletableFuture<T> done = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        done.complete(what.call());
                    } catch (Exception e) {
                        done.completeExceptionally(e);
                    }
                })
                .start();
        return done;
    }

    private static <T> T outcome(CompletableFuture<T> done) throws Exception {
        return done.get(10, TimeUnit.SECONDS);
    }

    @Test
    void asteriskLetsTheHarnessInOrSaysWhyNot() throws Exception {
        CompletableFuture<Void> refused = doing(ami::logIn);
        asterisk.respond(asterisk.action("Login"), "Error", "Message: Authentication failed");
        CompletableFuture<Void> letIn = doing(ami::logIn);
        AmiMessage login = asterisk.action("Login");
        asterisk.respond(login, "Success", "Message: Authentication accepted");

        assertThatThrownBy(() -> outcome(refused))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("Authentication failed");
        outcome(letIn);
        assertThat(login.field("Username")).hasValue("trunkproof");
    }

    @Test
    void eventsAreRecordedAsTheyCome() throws Exception {
        asterisk.say("Event: Anything\nAt: once\nAT: twice\n\n");

        assertThat(wiretap.recorder().await(trace -> trace.ami("Anything").findFirst(), Duration.ofSeconds(10)))
                .hasValueSatisfying(
                        event -> assertThat(event.message().text()).isEqualTo("Event: Anything\nAt: once\nAT: twice"));
    }

    @Test
    void whatTheDriverSaysByAnEventIsSeenWithIt() throws Exception {
        asterisk.event(AmiMessage.event("Newchannel").with("Channel", "SIP/flowroute-0000000a"));

        Trace trace = wiretap.recorder()
                .await(
                        now -> Optional.of(now)
                                .filter(some -> some.ami().findAny().isPresent()),
                        Duration.ofSeconds(10))
                .orElseThrow();
        assertThat(trace.channelsOfPeer("flowroute")).containsExactly("SIP/flowroute-0000000a");
        assertThat(trace.events())
                .extracting(TraceEvent::at)
                .containsOnly(trace.events().get(0).at());
    }

    private void steps(int count, String call) throws IOException {
        AmiMessage step = AmiMessage.event("Newexten")
                .with("Channel", "SIP/flowroute-" + call)
                .with("Context", "inbound")
                .with("Extension", "1")
                .with("Priority", "2")
                .with("Linkedid", call)
                .with("Application", "Goto")
                .with("AppData", "1");
        asterisk.say((step.text() + "\n\n").repeat(count));
    }

    private Trace seen(String event) throws InterruptedException, IOException {
        asterisk.event(AmiMessage.event(event).with("Linkedid", "another"));
        return wiretap.recorder()
                .await(
                        now -> Optional.of(now)
                                .filter(some -> some.ami(event).findAny().isPresent()),
                        Duration.ofSeconds(10))
                .orElseThrow();
    }

    @Test
    void aCallThatGoesRoundInCirclesIsEndedOnceAndNoMoreIsRecordedOfIt() throws Exception {
        Instant begin = Instant.now();
        steps(DialplanLoop.MOST_MESSAGES + 500, "0a");

        assertThat(asterisk.action("Hangup").field("Channel")).hasValue("SIP/flowroute-0a");
        assertThat(seen("Anything").ami("Newexten")).hasSize(DialplanLoop.MOST_MESSAGES - 1);
        assertThat(ami.loopSince(begin).map(Loss::loop)).hasValueSatisfying(loss -> assertThat(loss.what())
                .isEqualTo("The dialplan does not come to an end: of one call Asterisk told 20000 events, at last"
                        + " Goto(1) as step 2 of 1 in inbound"));
        assertThat(ami.loopSince(Instant.now())).isEmpty();
        doing(() -> ami.hangUp("the next"));
        assertThat(asterisk.action().field("Channel")).hasValue("the next");
    }

    /** As from an extension i that leads to one that is not there. */
    @Test
    void soIsOneOfWhichItIsToldThatTheExtensionIsInvalidAndNoStepAnyMore() throws Exception {
        Instant begin = Instant.now();
        steps(1, "0a");
        AmiMessage invalid = AmiMessage.event("VarSet")
                .with("Channel", "SIP/flowroute-0a")
                .with("Linkedid", "0a")
                .with("Variable", "INVALID_EXTEN")
                .with("Value", "s");
        asterisk.say((invalid.text() + "\n\n").repeat(DialplanLoop.MOST_MESSAGES));

        assertThat(asterisk.action("Hangup").field("Channel")).hasValue("SIP/flowroute-0a");
        assertThat(seen("Anything").ami("VarSet")).hasSize(DialplanLoop.MOST_MESSAGES - 2);
        assertThat(ami.loopSince(begin).map(DialplanLoop.LoopingCall::step))
                .hasValue("Goto(1) as step 2 of 1 in inbound");
    }

    @Test
    void manyCallsThatComeToAnEndGoRoundInNoCircles() throws Exception {
        Instant begin = Instant.now();
        steps(DialplanLoop.MOST_MESSAGES - 1, "0a");
        steps(DialplanLoop.MOST_MESSAGES - 1, "0b");
        asterisk.event(AmiMessage.event("Hangup").with("Uniqueid", "0b").with("Linkedid", "0b"));
        steps(1, "0b");

        assertThat(seen("Anything").ami("Newexten")).hasSize(2 * DialplanLoop.MOST_MESSAGES - 1);
        assertThat(ami.loopSince(begin)).isEmpty();
    }

    @Test
    void aFenceIsPassedWhenAsteriskHasToldOfIt() throws Exception {
        CompletableFuture<Void> fence = doing(ami::markOver);
        AmiMessage set = asterisk.action("Setvar");
        asterisk.respond(set, "Success", "Message: Variable Set");
        assertThat(set.field("Variable")).hasValue(Trace.OVER);
        assertThat(fence).isNotDone();

        asterisk.event(AmiMessage.event("VarSet")
                .with("Variable", Trace.OVER)
                .with("Value", set.field("Value").orElseThrow()));
        outcome(fence);
        assertThat(wiretap.recorder().trace().over()).isPresent();
    }

    @Test
    void whatAScenarioGoesOnFromMustNotBeRefused() throws Exception {
        CompletableFuture<Void> key = doing(() -> ami.playDtmf("SIP/gone-1", '5'));
        asterisk.respond(asterisk.action("PlayDTMF"), "Error", "Message: Channel not specified");
        CompletableFuture<Void> call = doing(() -> ami.originate("outbound", "911", "12065550100", List.of()));
        AmiMessage originate = asterisk.action("Originate");
        asterisk.respond(originate, "Error", "Message: Originate failed");

        assertThatThrownBy(() -> outcome(key))
                .hasCauseInstanceOf(SetupException.class)
                .hasStackTraceContaining("Asterisk refuses the AMI action PlayDTMF: Channel not specified.");
        assertThatThrownBy(() -> outcome(call))
                .hasStackTraceContaining("Asterisk refuses the AMI action Originate: Originate failed.");
        assertThat(originate.field("Channel")).hasValue("Local/911@outbound/n");
        assertThat(originate.field("CallerID")).hasValue("<12065550100>");
    }

    @Test
    void whatMayBeGoneMayBeRefused() throws Exception {
        CompletableFuture<Void> end = doing(() -> ami.hangUp("SIP/gone-1", 16));
        AmiMessage hangup = asterisk.action("Hangup");
        asterisk.respond(hangup, "Error", "Message: No such channel");

        outcome(end);
        assertThat(hangup.field("Cause")).hasValue("16");
    }

    @Test
    void aCommandThatAsteriskDoesNotKnowPrintsNothing() throws Exception {
        CompletableFuture<List<String>> known = calling(() -> ami.command("core show version"));
        asterisk.respond(
                asterisk.action("Command"), "Success", "Message: Command output follows", "Output: Asterisk 16");
        CompletableFuture<List<String>> unknown = calling(() -> ami.command("what"));
        asterisk.respond(
                asterisk.action("Command"), "Error", "Message: Command output follows", "Output: No such command");

        assertThat(outcome(known)).containsExactly("Asterisk 16");
        assertThat(outcome(unknown)).isEmpty();
    }

    @Test
    void anAsteriskThatIsGoneIsSaidToBe() throws Exception {
        CompletableFuture<Void> end = doing(() -> ami.hangUp("SIP/a-1"));
        asterisk.action("Hangup");
        asterisk.hangUp();

        assertThatThrownBy(() -> outcome(end))
                .hasCauseInstanceOf(SetupException.class)
                .hasStackTraceContaining("Asterisk does not answer over AMI; see its log.");
    }
}
