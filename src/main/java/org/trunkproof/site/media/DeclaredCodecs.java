package org.trunkproof.site.media;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;

/** What payload types stand for, as the session descriptions of a Trace say. */
final class DeclaredCodecs {

    private final Map<String, Map<Integer, Codec>> bySocket = new HashMap<>();
    private final Map<Integer, Codec> anywhere = new HashMap<>();

    private DeclaredCodecs() {}

    static DeclaredCodecs in(Trace trace) {
        DeclaredCodecs declared = new DeclaredCodecs();
        trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .flatMap(message -> message.sdp().stream())
                .forEach(declared::add);
        return declared;
    }

    private void add(SessionDescription description) {
        for (MediaDescription media : description.media()) {
            String socket = description.connectionAddress(media).orElse("") + ":" + media.port();
            for (Codec codec : media.codecs()) {
                bySocket.computeIfAbsent(socket, any -> new HashMap<>()).put(codec.payloadType(), codec);
                anywhere.put(codec.payloadType(), codec);
            }
        }
    }

    /**
     * The codec of a packet: the receiver's word for it, for each side says what it wants to receive (RFC 3264 section
     * 5.1), or else the sender's, or anybody's, for behind a NAT neither socket is the one declared.
     *
     * @return empty for a dynamic payload type that nobody has declared
     */
    Optional<Codec> of(int payloadType, InetSocketAddress source, InetSocketAddress destination) {
        return by(destination, payloadType)
                .or(() -> by(source, payloadType))
                .or(() -> Optional.ofNullable(anywhere.get(payloadType)))
                .or(() -> Codec.statically(payloadType));
    }

    private Optional<Codec> by(InetSocketAddress socket, int payloadType) {
        String declared = socket.getAddress().getHostAddress() + ":" + socket.getPort();
        return Optional.ofNullable(bySocket.getOrDefault(declared, Map.of()).get(payloadType));
    }
}
