package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trunkproof.evidence.AmiMessage;

/** What is told at once is told long before an action's deadline, which is five seconds. */
@Timeout(20)
class AmiConnectionTest {

    private static final long AT_ONCE_MILLIS = 3000;
    private static final AmiMessage COMMAND = AmiMessage.of("Action", "Command");

    private final BlockingQueue<AmiMessage> events = new LinkedBlockingQueue<>();
    private LoopbackAmi asterisk;
    private AmiConnection connection;

    @BeforeEach
    void connect() throws IOException {
        asterisk = new LoopbackAmi();
        connection = AmiConnection.to(asterisk.address(), (from, event) -> events.add(event));
        asterisk.greet();
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        asterisk.close();
    }

    private CompletableFuture<AmiMessage> sent(AmiMessage action) {
        CompletableFuture<AmiMessage> response = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        response.complete(connection.send(action));
                    } catch (IOException e) {
                        response.completeExceptionally(e);
                    }
                })
                .start();
        return response;
    }

    private static AmiMessage now(CompletableFuture<AmiMessage> response)
            throws InterruptedException, ExecutionException, TimeoutException {
        return response.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private AmiMessage nextEvent() throws InterruptedException {
        return events.poll(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Test
    void eachIsToldWhatItAskedFor() throws Exception {
        CompletableFuture<AmiMessage> first = sent(COMMAND.with("Command", "one"));
        AmiMessage one = asterisk.action("Command");
        CompletableFuture<AmiMessage> second = sent(COMMAND.with("Command", "two"));
        AmiMessage two = asterisk.action("Command");
        asterisk.respond(two, "Success", "Output: a", "Output:  b", "Output: ");
        asterisk.respond(one, "Error", "Message: No such command");

        assertThat(one.field("Command")).hasValue("one");
        assertThat(now(second).all("Output")).containsExactly("a", " b", "");
        assertThat(now(first).field("Message")).hasValue("No such command");
    }

    @Test
    void whatIsNoResponseIsHandedOnAsItCame() throws Exception {
        String unheardOf = "Event: NobodyKnowsThis\nPrivilege: call,all\nKey: 1\nkey: 2\nno field at all";
        asterisk.say(unheardOf + "\n\n");
        asterisk.say("Response: Success\nActionID: of nobody\n\n");
        asterisk.say("\u0000garbage\n\n");
        asterisk.say("Event: OriginateResponse\nResponse: Failure\nActionID: 1\n\n");

        assertThat(nextEvent()).isEqualTo(new AmiMessage(unheardOf));
        assertThat(nextEvent()).isEqualTo(new AmiMessage("\u0000garbage"));
        assertThat(nextEvent().name()).isEqualTo("OriginateResponse");
    }

    @Test
    void whoWaitsIsToldAtOnceThatTheConnectionIsLost() throws Exception {
        List<CompletableFuture<AmiMessage>> waiting =
                IntStream.range(0, 3).mapToObj(i -> sent(COMMAND)).toList();
        for (int i = 0; i < 3; i++) {
            asterisk.action("Command");
        }
        asterisk.say("Response: Succ");
        asterisk.hangUp();

        for (CompletableFuture<AmiMessage> response : waiting) {
            assertThatThrownBy(() -> now(response))
                    .hasCauseInstanceOf(IOException.class)
                    .hasStackTraceContaining("Asterisk has closed the connection.");
        }
        assertThatThrownBy(() -> now(sent(COMMAND)))
                .hasCauseInstanceOf(IOException.class)
                .hasStackTraceContaining("Asterisk has closed the connection.");
    }

    @Test
    void whoWaitsIsToldAtOnceThatAnotherThreadHasClosed() throws Exception {
        CompletableFuture<AmiMessage> waiting = sent(COMMAND);
        asterisk.action("Command");
        connection.close();

        assertThatThrownBy(() -> now(waiting)).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> now(sent(COMMAND))).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void whoIsInterruptedWaitsNoMore() throws Exception {
        Thread here = Thread.currentThread();
        CompletableFuture<Void> interrupted = CompletableFuture.runAsync(() -> {
            try {
                asterisk.action("Command");
                here.interrupt();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThatThrownBy(() -> connection.send(COMMAND)).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
        interrupted.get();
    }

    @Test
    void asteriskIsWokenWhenItIsSilent() throws Exception {
        AmiMessage ping = asterisk.action();
        asterisk.respond(ping, "Success", "Ping: Pong");

        assertThat(ping.field("Action")).hasValue("Ping");
        assertThat(asterisk.action().field("Action")).hasValue("Ping");
        assertThat(events).isEmpty();
    }

    /** Which is told by the second ping that it lets go by, and not by a clock. */
    @Test
    void thatItDidNotAnswerAPingIsKnown() throws Exception {
        asterisk.action("Ping");
        AmiMessage second = asterisk.action("Ping");
        assertThat(connection.silences()).isEmpty();
        asterisk.respond(second, "Success", "Ping: Pong");

        asterisk.event(AmiMessage.of("Event", "Now"));
        nextEvent();
        assertThat(connection.silences()).singleElement().satisfies(silence -> assertThat(silence.length())
                .isGreaterThanOrEqualTo(Duration.ofMillis(250)));
    }

    @Test
    void anEventThatComesInPiecesIsWhole() throws Exception {
        asterisk.say("Event: Hang");
        asterisk.action("Ping");
        asterisk.say("up\nCause: 16\r");
        asterisk.action("Ping");
        asterisk.say("\n\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(nextEvent()).isEqualTo(new AmiMessage("Event: Hangup\nCause: 16"));
    }

    @Test
    void whereNobodyListensThereIsNoConnection() throws IOException {
        // bound, so that nobody else is given the port meanwhile, and does not listen
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            InetSocketAddress silent = new InetSocketAddress(held.getLocalAddress(), held.getLocalPort());

            assertThatThrownBy(() -> AmiConnection.to(silent, (from, event) -> events.add(event)))
                    .isInstanceOf(IOException.class);
        }
    }
}
