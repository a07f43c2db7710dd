package org.trunkproof.verify;

import java.util.Optional;
import org.trunkproof.sip.SipMessage;

/**
 * Judges what becomes of a call that somebody gives up while a phone rings: of one that is not answered, and of one that the
 * dialplan has answered itself, to let its caller hear something else meanwhile.
 */
public final class GivenUp {

    private static final int OK = 200;

    /** Of a request that was cancelled (RFC 3261 section 15.1.2). */
    private static final int TERMINATED = 487;

    private GivenUp() {}

    /** The caller has: 200 to the CANCEL and 487 to the INVITE, or 200 to the BYE (RFC 3261 sections 9.2 and 15.1.2). */
    public static Check byCaller(String callId) {
        return trace -> {
            Optional<SipMessage> response = Calls.finalResponse(callId, trace);
            if (Calls.isAnswered(response)) {
                return Messages.answers(callId, "BYE", OK).judge(trace);
            }
            Optional<SipMessage> ofCancel = Messages.answer(callId, "CANCEL", trace);
            return Calls.ends(response, trace, String.valueOf(TERMINATED), status -> status == TERMINATED)
                    .line(
                            "answer to CANCEL",
                            String.valueOf(OK),
                            Calls.statusOf(ofCancel),
                            ofCancel.filter(found -> found.statusCode() == OK).isPresent())
                    .judged();
        };
    }

    /**
     * Asterisk has: it refuses the call, or ends it with a BYE (RFC 3261 sections 13.3.1.3 and 15).
     *
     * @param answersChallenges whether its caller tries again, once, when it is challenged
     */
    public static Check byAsterisk(String callId, boolean answersChallenges) {
        return trace -> (Calls.isAnswered(Calls.finalResponse(callId, trace))
                        ? Calls.endedByAsterisk(callId)
                        : Calls.turnedAway(callId, answersChallenges))
                .judge(trace);
    }
}
