package org.trunkproof.party.jain;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Message;
import org.trunkproof.media.PacketTime;
import org.trunkproof.party.Description;
import org.trunkproof.party.RtpSession;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;

/** What a party says of the media of one call, and what it makes of what the other side says (RFC 3264). */
final class OfferAnswer {

    /** The address of who is to be sent no media (RFC 3264 section 8.4). */
    private static final String NOBODY = "0.0.0.0";

    private final Requests requests;
    private final RtpSession media;
    private final long sessionId = System.nanoTime() >>> 16;
    private int sessionVersion = 1;

    /** What this party has said last that it takes. */
    private List<Codec> own = List.of();

    /** Whether what it has said last lets it send, and whether what the other side has said last does. */
    private boolean isSent = true;

    private boolean isWanted = true;

    OfferAnswer(Requests requests, RtpSession media) {
        this.requests = requests;
        this.media = media;
    }

    /** Puts the description into the message's body. */
    void attach(Message message, Description description) throws ParseException {
        if (description instanceof Description.Codecs codecs) {
            own = codecs.codecs();
            isSent = true;
            requests.attachDescription(
                    message,
                    SessionDescription.audio(
                                    media.address().getAddress(),
                                    media.address().getPort(),
                                    own,
                                    PacketTime.MILLIS,
                                    sessionId,
                                    sessionVersion++)
                            .format());
        } else if (description instanceof Description.Verbatim verbatim) {
            requests.attachDescription(message, verbatim.body(media.address(), sessionId, sessionVersion++));
            Optional<MediaDescription> audio = description(message).flatMap(SessionDescription::audio);
            own = audio.map(MediaDescription::codecs).orElse(own);
            isSent = audio.map(MediaDescription::isSent).orElse(isSent);
        } else if (description instanceof Description.None none) {
            own = none.taken();
        }
        // who says that it is not going to send does not wait for the answer
        sendAsAgreed();
    }

    /**
     * Of these codecs the first that the other side offered and telephone-event, with the payload types it gave them (RFC 3264
     * section 6.1); empty where it offered no audio.
     */
    static Optional<List<Codec>> inCommon(List<Codec> ours, Message offer) {
        return description(offer).flatMap(SessionDescription::audio).map(offered -> {
            List<Codec> common = ours.stream()
                    .flatMap(one -> offered.codecs().stream()
                            .filter(theirs -> theirs.sameEncoding(one))
                            .limit(1))
                    .toList();
            return Stream.concat(
                            common.stream().filter(Codec::isSpeech).limit(1),
                            common.stream().filter(codec -> !codec.isSpeech()))
                    .toList();
        });
    }

    /** What of an offer this party takes that says the same as it did before. */
    Description answerTo(Message offer) {
        return new Description.Codecs(inCommon(own, offer).orElse(List.of()));
    }

    private static Optional<SessionDescription> description(Message message) {
        ContentTypeHeader type = (ContentTypeHeader) message.getHeader(ContentTypeHeader.NAME);
        return type == null
                ? Optional.empty()
                : SessionDescription.in(
                        type.getContentType() + "/" + type.getContentSubType(), message.getRawContent());
    }

    private void sendAsAgreed() {
        media.hold(!isSent || !isWanted);
    }

    /**
     * Sends media to where the other side's description says, if that wants any, as RFC 3264 section 5.1 has it; on where it
     * says nothing.
     */
    void follow(Message message) throws UnknownHostException {
        Optional<SessionDescription> description = description(message);
        Optional<MediaDescription> line = description.flatMap(SessionDescription::audio);
        Optional<String> host = description.flatMap(whole -> line.flatMap(whole::connectionAddress));
        if (description.isPresent()) {
            isWanted = line.filter(MediaDescription::isReceived).isPresent()
                    && host.filter(Predicate.not(NOBODY::equals)).isPresent();
            sendAsAgreed();
        }
        if (line.isEmpty() || host.isEmpty()) {
            return;
        }
        List<Codec> theirs = line.get().codecs();
        int payloadType = theirs.stream()
                .filter(Codec.TELEPHONE_EVENT::sameEncoding)
                .mapToInt(Codec::payloadType)
                .findFirst()
                .orElse(Codec.TELEPHONE_EVENT.payloadType());
        media.sendTo(
                new InetSocketAddress(
                        InetAddress.getByName(host.get()), line.get().port()),
                Stream.concat(own.stream().filter(Codec::isSpeech), Stream.of(Codec.PCMU))
                        .flatMap(one -> theirs.stream().filter(one::sameEncoding))
                        .findFirst()
                        .orElse(Codec.PCMU),
                payloadType);
    }
}
