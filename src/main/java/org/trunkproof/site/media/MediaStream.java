package org.trunkproof.site.media;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.AudioLevel;
import org.trunkproof.media.DtmfDigit;
import org.trunkproof.media.G711;
import org.trunkproof.media.Jitter;
import org.trunkproof.media.Reading;
import org.trunkproof.media.Reception;
import org.trunkproof.media.RtpStream;
import org.trunkproof.sip.Codec;

/**
 * RTP of one source from one socket to another (RFC 3550 section 3), and what it amounts to.
 *
 * @param from the party that sent it
 * @param to the party that was sent it
 * @param packets at least one
 * @param codecs of those of its payload types that are known
 * @param digits keys pressed in it, in the order in which they began
 */
public record MediaStream(
        Host from,
        Host to,
        Sockets sockets,
        RtpStream packets,
        Map<Integer, Codec> codecs,
        Reception reception,
        Jitter jitter,
        List<DtmfDigit> digits) {

    /** 65535 samples, and a second for what else is late. */
    private static final double LONGEST_KEY_MILLIS = 65_535 * 1000.0 / Codec.TELEPHONE_EVENT.clockRate() + 1000;

    /** What tells one stream from another. */
    public record Sockets(InetSocketAddress source, InetSocketAddress destination, long ssrc) {}

    static MediaStream of(Sockets sockets, RtpStream packets, Trace trace, DeclaredCodecs declared) {
        Map<Integer, Codec> codecs = new HashMap<>();
        for (int type : packets.payloadTypes()) {
            declared.of(type, sockets.source(), sockets.destination()).ifPresent(codec -> codecs.put(type, codec));
        }
        return new MediaStream(
                trace.host(sockets.source().getAddress()),
                trace.host(sockets.destination().getAddress()),
                sockets,
                packets,
                Map.copyOf(codecs),
                Reception.of(packets),
                Jitter.of(packets, type -> clockRate(Optional.ofNullable(codecs.get(type)))),
                codecs.values().stream()
                        .filter(Codec.TELEPHONE_EVENT::sameEncoding)
                        .flatMap(codec -> DtmfDigit.gather(packets, codec.payloadType()).stream())
                        .sorted(Comparator.comparing(DtmfDigit::at))
                        .toList());
    }

    /** The timestamp of telephone-events stands still (RFC 4733 section 2.2.1). */
    private static int clockRate(Optional<Codec> codec) {
        return codec.filter(known -> !known.encodingName().equalsIgnoreCase(Codec.TELEPHONE_EVENT.encodingName()))
                .map(Codec::clockRate)
                .orElse(0);
    }

    /** As in {@code asterisk to carrier}; other streams may have the same name. */
    String name() {
        return from.label() + " to " + to.label();
    }

    public Instant began() {
        return packets.packets().get(0).at();
    }

    /** When the last of its packets came. */
    public Instant ended() {
        return packets.packets().get(packets.size() - 1).at();
    }

    /** As Wireshark writes it, without its 0x. */
    String ssrc() {
        return String.format(Locale.ROOT, "%08X", sockets.ssrc());
    }

    /** The names of its codecs in the order of their payload types. */
    String codecNames() {
        return packets.payloadTypes().stream()
                .map(type -> codecs.containsKey(type) ? codecs.get(type).encodingName() : "payload type " + type)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The law of a payload type; empty for what is no G.711. */
    Optional<G711> law(int payloadType) {
        return Optional.ofNullable(codecs.get(payloadType)).flatMap(codec -> G711.named(codec.encodingName()));
    }

    /** Whether any of it can be heard. */
    boolean isSound() {
        return packets.payloadTypes().stream().anyMatch(type -> law(type).isPresent());
    }

    List<Reading> levels() {
        return AudioLevel.of(packets, this::law);
    }

    /**
     * Whether a packet is so far from its timestamp that no key can have been held meanwhile (RFC 4733 section 2.3.5). Its
     * jitter is a figure then, but none that tells of the network.
     */
    boolean isOutOfStep() {
        return jitter.maximum() > LONGEST_KEY_MILLIS / 16;
    }

    /** What it amounts to on a line, as in {@code PCMU, 250 packets, 0 lost, jitter 0.4 ms}; the jitter is the mean. */
    public String caption() {
        return codecNames()
                + (packets.size() == 1 ? ", 1 packet" : ", " + packets.size() + " packets")
                + ", " + reception.lost() + " lost"
                + (isOutOfStep() ? ", timestamp out of step" : measured(", jitter %.1f ms", jitter.mean()));
    }

    /** The figure of a jitter; empty when there was nothing to measure. */
    String measured(String format, double millis) {
        return jitter.readings().isEmpty() ? "" : String.format(Locale.ROOT, format, millis);
    }
}
