package org.trunkproof.asterisk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.ChannelOfCall;
import org.trunkproof.evidence.Wiretap;

/**
 * The Asterisk REST Interface, of which only the events are heard, all of them: each has the channels that it is about, and
 * each channel the Call-ID of what it carries ({@code protocol_id}), from the second event of a channel to its last. Asked over
 * AMI instead, a channel may be gone before it answers.
 */
final class Ari implements Announcements {

    /** What is to be loaded for it; what a version of Asterisk does not have, it does not need. */
    static final List<String> MODULES = List.of(
            "res_http_websocket.so",
            "res_websocket_client.so",
            "res_stasis.so",
            "res_ari_model.so",
            "res_ari.so",
            "res_ari_events.so");

    /** Its configuration, the harness's own. */
    static final List<String> FILES = List.of("http.conf", "ari.conf");

    /** How variables are called that the harness sets. */
    private static final String OURS = "TRUNKPROOF_";

    private static final int PORT = 8088;
    private static final String EVENTS = "/ari/events?api_key=trunkproof:trunkproof&app=trunkproof&subscribeAll=true";
    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(CONNECT_DEADLINE).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final Wiretap wiretap;
    private final Map<String, String> callIds = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Boolean>> values = new ConcurrentHashMap<>();
    private @Nullable WebSocket socket;

    private Ari(Wiretap wiretap) {
        this.wiretap = wiretap;
    }

    /** One that is not connected. */
    static Ari into(Wiretap wiretap) {
        return new Ari(wiretap);
    }

    /**
     * Connects.
     *
     * @param load has Asterisk load a module, if it has not yet: a modules.conf of the folder's may have left it out
     * @throws IOException if it cannot be had
     */
    static Ari of(InetAddress asterisk, Consumer<String> load, Wiretap wiretap)
            throws IOException, InterruptedException {
        Ari ari = new Ari(wiretap);
        URI events = URI.create("ws://" + asterisk.getHostAddress() + ":" + PORT + EVENTS);
        try {
            ari.connect(events);
        } catch (IOException e) {
            MODULES.forEach(load);
            ari.connect(events);
        }
        return ari;
    }

    private void connect(URI events) throws IOException, InterruptedException {
        try {
            socket = HTTP.newWebSocketBuilder()
                    .buildAsync(events, new Reader())
                    .get(CONNECT_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Asterisk does not let the harness in over ARI.", e);
        }
    }

    private final class Reader implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Takes an event as it comes; which object of it a channel is, has a name of its own in each kind. */
    void hear(String event) {
        JsonNode json;
        try {
            json = JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ARI said what is no JSON: " + event, e);
        }
        json.forEach(this::hearOf);
        if (json.path("variable").asText().startsWith(OURS)) {
            value(json.path("value").asText()).complete(true);
        }
        if (json.path("type").asText().equals("ChannelDestroyed")) {
            callIds.remove(json.path("channel").path("name").asText());
        }
    }

    private void hearOf(JsonNode part) {
        String callId = part.path("protocol_id").asText();
        String channel = part.path("name").asText();
        if (!callId.isEmpty() && !callId.equals(callIds.put(channel, callId))) {
            wiretap.told(at -> new ChannelOfCall(at, channel, callId));
        }
    }

    private CompletableFuture<Boolean> value(String value) {
        return values.computeIfAbsent(value, later -> new CompletableFuture<>());
    }

    /** It comes the same way as what channels do, in order, and to whom it concerns besides AMI. */
    @Override
    public boolean isPast(String value, Duration deadline) throws InterruptedException {
        try {
            return value(value).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } finally {
            values.remove(value);
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
