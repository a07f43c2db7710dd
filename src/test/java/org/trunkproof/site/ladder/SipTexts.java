package org.trunkproof.site.ladder;

import java.util.Locale;

/** Writes messages of a call, with no more in them than the drawing reads. */
final class SipTexts {

    static final String OFFER =
            "v=0\nc=IN IP4 10.0.0.1\nm=audio 10000 RTP/AVP 0 101\na=rtpmap:101 telephone-event/8000\na=fmtp:101 0-16";

    private SipTexts() {}

    static String request(String method, String branch, String callId, int number, String... headers) {
        return message(method + " sip:12065550100@10.0.0.1 SIP/2.0", branch, callId, number + " " + method, headers);
    }

    static String response(String status, String branch, String callId, String cseq, String... headers) {
        return message("SIP/2.0 " + status, branch, callId, cseq, headers);
    }

    private static String message(String startLine, String branch, String callId, String cseq, String... headers) {
        return String.format(
                Locale.ROOT,
                "%s%nVia: SIP/2.0/UDP 10.0.0.2:5060;branch=%s%nCall-ID: %s%nCSeq: %s%n%s%n",
                startLine,
                branch,
                callId,
                cseq,
                String.join("\n", headers));
    }

    /** With a session description; its header is the last. */
    static String with(String message, String description) {
        return message.stripTrailing() + "\nContent-Type: application/sdp\n\n" + description + "\n";
    }
}
