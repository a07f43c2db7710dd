package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.AmiMessage;

/**
 * A connection to the Asterisk Manager Interface. A thread of its own reads: it hands each response to who waits for it, and
 * all else to a listener, in the order in which it came.
 */
final class AmiConnection implements AutoCloseable {

    private static final int CONNECT_TIMEOUT_MILLIS = 1000;
    private static final long ACTION_TIMEOUT_MILLIS = 5000;

    /**
     * Asterisk may miss that there is an event to be sent (main/manager.c, get_input): it then lies until the next action
     * comes in, which has been seen to take five seconds. So an action goes out when nothing has come for so long.
     */
    private static final int SILENCE_MILLIS = 250;

    private static final AmiMessage PING = AmiMessage.of("Action", "Ping");
    private static final String RESPONSE = "Response";
    private static final String ID = "ActionID";

    private final Socket socket;
    private final BiConsumer<AmiConnection, AmiMessage> events;
    private final Map<String, CompletableFuture<AmiMessage>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong actions = new AtomicLong();
    private final Queue<Unanswered> silences = new ConcurrentLinkedQueue<>();

    /** When the ping was sent that nothing has followed yet; of the thread that reads. */
    private @Nullable Instant pinged;

    private volatile @Nullable IOException end;

    /** A time in which Asterisk said nothing although it was asked. */
    record Unanswered(Instant since, Instant until) {

        Duration length() {
            return Duration.between(since, until);
        }
    }

    private AmiConnection(Socket socket, BiConsumer<AmiConnection, AmiMessage> events) {
        this.socket = socket;
        this.events = events;
    }

    /**
     * @param events hears of all that is no response; on the thread that reads, so it must not {@link #send}
     * @throws IOException if nobody listens there
     */
    static AmiConnection to(InetSocketAddress address, BiConsumer<AmiConnection, AmiMessage> events)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, CONNECT_TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(SILENCE_MILLIS);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        AmiConnection connection = new AmiConnection(socket, events);
        Thread reader = new Thread(connection::read, "ami-" + address.getHostString());
        reader.setDaemon(true);
        reader.start();
        return connection;
    }

    private void read() {
        IOException reason = new IOException("The connection is closed.");
        try (socket) {
            AmiReader reader = new AmiReader(socket.getInputStream());
            boolean isGreeted = false;
            while (true) {
                try {
                    if (isGreeted) {
                        AmiMessage message = reader.message();
                        noteSilence();
                        take(message);
                    } else {
                        reader.line();
                        isGreeted = true;
                    }
                } catch (SocketTimeoutException e) {
                    ping(isGreeted);
                }
            }
        } catch (IOException e) {
            reason = e;
        } finally {
            // whoever comes from now on sees that it has ended, and whoever came before is told
            end = reason;
            for (CompletableFuture<AmiMessage> answer : waiting.values()) {
                answer.completeExceptionally(reason);
            }
        }
    }

    private void ping(boolean isGreeted) throws IOException {
        if (isGreeted) {
            pinged = pinged == null ? Instant.now() : pinged;
            write(PING);
        }
    }

    private void noteSilence() {
        if (pinged != null) {
            Unanswered silence = new Unanswered(pinged, Instant.now());
            if (silence.length().toMillis() >= SILENCE_MILLIS) {
                silences.add(silence);
            }
            pinged = null;
        }
    }

    /**
     * The times of a quarter of a second and more in which Asterisk, which answers a ping at once, did not: it was stopped,
     * cut off or starved. One that goes on is not among them.
     */
    List<Unanswered> silences() {
        return List.copyOf(silences);
    }

    private void take(AmiMessage message) {
        // an event may have a field of that name as well
        if (!message.name().isEmpty() || message.field(RESPONSE).isEmpty()) {
            events.accept(this, message);
        } else {
            message.field(ID).map(waiting::get).ifPresent(answer -> answer.complete(message));
        }
    }

    /**
     * @return what Asterisk responds, which may be that it refuses
     * @throws IOException if it does not respond in five seconds, or the connection is lost or closed meanwhile
     */
    AmiMessage send(AmiMessage action) throws IOException {
        String id = String.valueOf(actions.incrementAndGet());
        CompletableFuture<AmiMessage> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            IOException over = end;
            if (over != null) {
                throw new IOException(over);
            }
            write(action.with(ID, id));
            return answer.get(ACTION_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            waiting.remove(id);
        }
    }

    /** Sends an action whose response nobody waits for. */
    void post(AmiMessage action) {
        try {
            write(action);
        } catch (IOException e) {
            // whoever sends next is told
        }
    }

    private void write(AmiMessage action) throws IOException {
        byte[] bytes = (action.text().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        synchronized (socket) {
            socket.getOutputStream().write(bytes);
        }
    }

    /** Whoever waits for a response is told that none will come. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more, one way or the other
        }
    }
}
