package org.trunkproof.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;

/**
 * A call or a registration in one run, as far as its first request and its final response tell.
 *
 * @param lane who asks whom
 * @param request the first of the dialog
 * @param answer the last final response to it (RFC 3261 section 13.2.2.4), if there was one
 */
record WireCall(Lane lane, Action request, Optional<Action> answer) {

    private static final Pattern BEGINS = Pattern.compile("INVITE|REGISTER");
    private static final Pattern FINAL = Pattern.compile("([2-6]\\d\\d) to (INVITE|REGISTER)");
    private static final Pattern AUDIO = Pattern.compile("m=audio \\S+ \\S+ (.*)");
    private static final Pattern RTPMAP = Pattern.compile("a=rtpmap:(\\d+) ([^/\\s]+).*");
    private static final Pattern USER = Pattern.compile("sips?:([^@;>]+)@");

    /** Those of a run, in the order in which they began. */
    static List<WireCall> in(List<Lane.Deed> deeds) {
        Map<String, WireCall> calls = new LinkedHashMap<>();
        for (Lane.Deed deed : deeds) {
            Optional<String> dialog =
                    deed.action().message().flatMap(SipDatagram::message).map(SipMessage::callId);
            if (dialog.isEmpty() || deed.action().byChance()) {
                continue;
            }
            WireCall call = calls.get(dialog.get());
            if (call == null && BEGINS.matcher(deed.action().title()).matches()) {
                calls.put(dialog.get(), new WireCall(deed.lane(), deed.action(), Optional.empty()));
            } else if (call != null && FINAL.matcher(deed.action().title()).matches() && call.isAnsweredIn(deed)) {
                calls.put(dialog.get(), new WireCall(call.lane, call.request, Optional.of(deed.action())));
            }
        }
        return List.copyOf(calls.values());
    }

    /** What comes of a later request in the dialog is another matter. */
    private boolean isAnsweredIn(Lane.Deed deed) {
        return deed.lane().source().equals(lane.destination())
                && deed.action().title().endsWith(request.title())
                && !answer.map(earlier -> earlier.title().startsWith("2")).orElse(false);
    }

    Host from() {
        return lane.source();
    }

    Host to() {
        return lane.destination();
    }

    String method() {
        return request.title();
    }

    /** The status of the final response; 0 where there was none. */
    int status() {
        return answer.map(Action::title)
                .map(FINAL::matcher)
                .filter(Matcher::matches)
                .map(title -> Integer.parseInt(title.group(1)))
                .orElse(0);
    }

    /** Whether nobody said anything at all, for so long that it was sent again and again. */
    boolean isIgnored() {
        return answer.isEmpty() && request.fields().containsKey(SignallingStrands.SENT);
    }

    /** The codecs of the request's first audio stream, by name; empty where it has none. */
    List<String> offered() {
        return codecs(request);
    }

    List<String> answered() {
        return answer.map(WireCall::codecs).orElse(List.of());
    }

    /** Whose number it shows in From. */
    Optional<String> caller() {
        return user(request.fields().getOrDefault("From", ""));
    }

    /** Who is asked for. */
    Optional<String> called() {
        return user(request.fields().getOrDefault(Wording.REQUEST_URI, ""));
    }

    private static Optional<String> user(String text) {
        Matcher uri = USER.matcher(text);
        return uri.find() ? Optional.of(uri.group(1)) : Optional.empty();
    }

    private static List<String> codecs(Action message) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(message.fields().values());
        lines.stream()
                .map(RTPMAP::matcher)
                .filter(Matcher::matches)
                .forEach(map -> names.put(map.group(1), map.group(2)));
        return lines.stream()
                .map(AUDIO::matcher)
                .filter(Matcher::matches)
                .limit(1)
                .flatMap(audio -> Stream.of(audio.group(1).strip().split("\\s+")))
                .map(type -> names.getOrDefault(type, named(type)))
                .distinct()
                .collect(Collectors.toList());
    }

    private static String named(String payloadType) {
        return payloadType.matches("\\d{1,3}")
                ? Codec.statically(Integer.parseInt(payloadType))
                        .map(Codec::encodingName)
                        .orElse("payload type " + payloadType)
                : payloadType;
    }
}
