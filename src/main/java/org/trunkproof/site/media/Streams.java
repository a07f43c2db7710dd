package org.trunkproof.site.media;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.media.RtpStream;

/**
 * All RTP of a Trace.
 *
 * @param start of the Trace, from which times are counted
 * @param streams in the order in which they began
 * @param notRtp how many datagrams on media sockets were not RTP
 */
public record Streams(Instant start, List<MediaStream> streams, int notRtp) {

    /** More than any scenario has, unless somebody floods it. */
    private static final int MOST_ROWS = 100;

    public static Streams of(Trace trace) {
        Map<MediaStream.Sockets, List<RtpStream.Arrival>> arrivals = new LinkedHashMap<>();
        int notRtp = 0;
        for (TraceEvent event : trace.events()) {
            if (event instanceof RtpDatagram datagram) {
                if (datagram.packet().isEmpty()) {
                    notRtp++;
                }
                datagram.packet().ifPresent(packet -> arrivals.computeIfAbsent(
                                new MediaStream.Sockets(datagram.source(), datagram.destination(), packet.ssrc()),
                                any -> new ArrayList<>())
                        .add(new RtpStream.Arrival(datagram.at(), packet)));
            }
        }
        DeclaredCodecs declared = DeclaredCodecs.in(trace);
        return new Streams(
                trace.events().isEmpty() ? Instant.EPOCH : trace.events().get(0).at(),
                arrivals.entrySet().stream()
                        .map(entry -> MediaStream.of(entry.getKey(), new RtpStream(entry.getValue()), trace, declared))
                        .toList(),
                notRtp);
    }

    /** What {@code streams.ftlh} shows. */
    public Map<String, Object> model() {
        Plots plots = Plots.of(this);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("rows", streams.stream().limit(MOST_ROWS).map(this::row).toList());
        model.put("more", Math.max(0, streams.size() - MOST_ROWS));
        model.put("notRtp", notRtp);
        model.put("plots", plots.figures());
        model.put("unplotted", plots.unplotted());
        model.put("keys", streams.stream().anyMatch(stream -> !stream.digits().isEmpty()));
        model.put(
                "losses", streams.stream().anyMatch(stream -> stream.reception().lost() > 0));
        model.put("audio", Audio.of(this).stream().map(Audio::row).toList());
        model.put("unheard", unheard());
        return model;
    }

    private List<String> unheard() {
        return streams.stream()
                .filter(stream -> !stream.isSound())
                .map(stream -> stream.name() + " (" + stream.codecNames() + ")")
                .distinct()
                .toList();
    }

    private Map<String, Object> row(MediaStream stream) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", stream.name());
        row.put("codecs", stream.codecNames());
        row.put("ssrc", stream.ssrc());
        row.put("packets", Integer.toString(stream.packets().size()));
        row.put("lost", Long.toString(stream.reception().lost()));
        row.put("remarks", remarks(stream));
        row.put("jitter", stream.measured("%.1f", stream.jitter().mean()));
        row.put("maximum", stream.measured("%.1f", stream.jitter().maximum()));
        row.put("first", seconds(stream.began()));
        row.put("last", seconds(stream.ended()));
        row.put(
                "digits",
                stream.digits().stream()
                        .map(digit -> Map.of("key", digit.key().toString(), "at", seconds(digit.at())))
                        .toList());
        return row;
    }

    private static List<String> remarks(MediaStream stream) {
        List<String> remarks = new ArrayList<>();
        if (stream.reception().duplicates() > 0) {
            remarks.add(stream.reception().duplicates() + " of them twice");
        }
        if (stream.reception().late() > 0) {
            remarks.add(stream.reception().late() + " of them late");
        }
        if (stream.isOutOfStep()) {
            remarks.add("timestamp out of step");
        }
        return remarks;
    }

    /** Seconds since the start, to the millisecond. */
    String seconds(Instant at) {
        return String.format(Locale.ROOT, "%.3f", Duration.between(start, at).toNanos() / 1e9);
    }
}
