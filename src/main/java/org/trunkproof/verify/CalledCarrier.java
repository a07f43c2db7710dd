package org.trunkproof.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;

/** What a carrier's answers to Asterisk's calls say of the trunk, whatever it is that is judged in the end. */
record CalledCarrier(Party carrier, Trace trace) {

    /** Aspects of the configuration. */
    List<String> aspects() {
        List<String> aspects = new ArrayList<>();
        if (last().anyMatch(CalledCarrier::isNotLetIn)) {
            aspects.add("credentials");
        }
        if (last().anyMatch(CalledCarrier::isAnsweredOtherwise)) {
            aspects.add("codecs");
        }
        return aspects;
    }

    /** The last INVITE of each call, by which an answered challenge has been left behind. */
    private Stream<Exchange> last() {
        Map<String, Exchange> calls = new LinkedHashMap<>();
        trace.exchangesTo(carrier)
                .filter(exchange -> exchange.isOf("INVITE") && exchange.isOutsideDialog())
                .forEach(exchange -> calls.put(exchange.requested().callId(), exchange));
        return calls.values().stream();
    }

    /** A challenge was the carrier's last word, or a refusal of the credentials (RFC 3261 section 22.1). */
    private static boolean isNotLetIn(Exchange call) {
        boolean hasCredentials = Stream.of("Authorization", "Proxy-Authorization")
                .anyMatch(name -> call.requested().header(name).isPresent());
        return call.finalResponse()
                .filter(response -> Calls.isChallenge(response) || hasCredentials && response.statusCode() == 403)
                .isPresent();
    }

    /** Nothing that it was offered will do, or its answer has no codec of that. */
    private static boolean isAnsweredOtherwise(Exchange call) {
        if (call.finalResponse().filter(Calls::isNotAcceptable).isPresent()) {
            return true;
        }
        List<Codec> offer = speech(call.requested().sdp());
        return call.responses(183, 299)
                .flatMap(sent -> sent.message().stream())
                .map(SipMessage::sdp)
                .filter(Optional::isPresent)
                .map(CalledCarrier::speech)
                .anyMatch(answer -> !offer.isEmpty()
                        && !answer.isEmpty()
                        && answer.stream().noneMatch(codec -> offer.stream().anyMatch(codec::sameEncoding)));
    }

    private static List<Codec> speech(Optional<SessionDescription> description) {
        return description.stream()
                .flatMap(sdp -> sdp.media().stream())
                .filter(media -> media.type().equals("audio"))
                .flatMap(media -> media.codecs().stream())
                .filter(codec -> !codec.sameEncoding(Codec.TELEPHONE_EVENT))
                .toList();
    }
}
