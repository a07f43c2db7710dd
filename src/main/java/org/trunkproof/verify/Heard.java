package org.trunkproof.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.DtmfDigit;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.RtpStream;

/** What a party was sent as media, in a few words that do not depend on how long it went on. */
public final class Heard {

    private Heard() {}

    /** Payload types, packet sizes and digits, by name; empty when it was sent nothing. */
    public static Map<String, String> by(String party, Trace trace) {
        RtpStream stream = Media.received(party, trace);
        Map<String, String> heard = new LinkedHashMap<>();
        if (stream.size() > 0) {
            int events = Negotiation.telephoneEventPayloadType(party, trace);
            heard.put("payload types", stream.payloadTypes().toString());
            heard.put("keys", keys(DtmfDigit.gather(stream, events)));
        }
        return heard;
    }

    private static String keys(List<DtmfDigit> digits) {
        return digits.stream().map(DtmfDigit::key).map(DtmfKey::toString).collect(Collectors.joining(" "));
    }
}
