package org.trunkproof.evidence;

import java.util.Optional;
import org.trunkproof.sip.SipMessage;

/**
 * What a request, its repetitions and its responses have in common, and no other request has: the branch and the sent-by of
 * the topmost Via, and the method (RFC 3261 sections 17.1.3 and 17.2.3). Call-ID and the number in CSeq, which are the same in
 * all of them (section 8.2.6.2), are asked as well: what has another is another message whatever its branch says, and some
 * peers keep the branch when they answer a challenge (against sections 8.1.1.7 and 22.2).
 *
 * <p>The ACK of a refusal has the branch of the INVITE, so it has its transaction as well (section 17.1.1.3); that of a 2xx
 * has a branch, and so a transaction, of its own (section 13.2.2.4).
 *
 * @param method that of CSeq; INVITE for an ACK
 * @param fromTag where the branch need not be unlike any other, as before RFC 3261, the tag in From, which told requests
 *     apart (section 17.2.3); the Request-URI, which did as well, is in no response
 */
record TransactionId(
        String branch, String sentBy, String callId, long cseqNumber, String method, Optional<String> fromTag) {

    static TransactionId of(SipMessage message) {
        return new TransactionId(
                message.via().branch(),
                message.via().sentBy(),
                message.callId(),
                message.cseq().number(),
                message.isRequest("ACK") ? "INVITE" : message.cseq().method(),
                message.via().isUnique() ? Optional.empty() : message.fromTag());
    }
}
