package org.trunkproof.site.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.site.text.Legible;

/**
 * What a message is, in a few words.
 *
 * @param title such as {@code INVITE 12065550100} or {@code 200 OK (INVITE)}
 * @param note what tells it from others of its kind: credentials, and codecs of a session description; may be empty
 */
record MessageLabel(String title, String note) {

    private static final Pattern USER = Pattern.compile("(?i)(?:sips?|tel):(?:([^@:;]+)(?:[:;][^@]*)?@)?([^;?]*).*");
    private static final Set<String> ONE_WAY = Set.of("sendonly", "recvonly", "inactive");

    static MessageLabel of(Transmission sent) {
        return sent.message()
                .map(message -> new MessageLabel(
                        message.isRequest() ? request(message, sent.isInDialog()) : response(message), note(message)))
                .orElseGet(() -> new MessageLabel(
                        "(not SIP) "
                                + Legible.lineOfBytes(firstLine(sent.first().toString())),
                        ""));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String request(SipMessage message, boolean inDialog) {
        Matcher uri = USER.matcher(message.requestUri());
        String who = uri.matches() ? (uri.group(1) == null ? uri.group(2) : uri.group(1)) : message.requestUri();
        String again = message.isRequest("INVITE") && inDialog ? "re-" : "";
        return again + Legible.lineOfBytes(message.method() + " " + who);
    }

    private static String response(SipMessage message) {
        return Legible.lineOfBytes(message.startLine().replaceFirst("^SIP/2\\.0 ", "")) + " ("
                + Legible.line(message.cseq().method()) + ")";
    }

    private static String note(SipMessage message) {
        List<String> notes = new ArrayList<>();
        if (message.header("Authorization").isPresent()
                || message.header("Proxy-Authorization").isPresent()) {
            notes.add("credentials");
        }
        message.sdp().ifPresent(description -> notes.add("SDP " + media(description)));
        return String.join(", ", notes);
    }

    /** A description of one audio stream, the usual, goes without saying so. */
    private static String media(SessionDescription description) {
        boolean audioAlone = description.media().size() == 1
                && description.media().get(0).type().equals("audio");
        return Legible.line(description.media().stream()
                .map(stream -> (audioAlone ? "" : stream.type() + " ") + stream(stream))
                .collect(Collectors.joining("; ")));
    }

    private static String stream(MediaDescription stream) {
        if (stream.port() == 0) {
            return "refused";
        }
        List<String> words = new ArrayList<>(
                stream.codecs().stream().map(Codec::encodingName).toList());
        stream.attributes().stream().filter(ONE_WAY::contains).forEach(words::add);
        return String.join(", ", words);
    }
}
