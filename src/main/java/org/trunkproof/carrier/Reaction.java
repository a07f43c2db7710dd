package org.trunkproof.carrier;

import java.util.List;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.DigestChallenge;

/**
 * What a party does with an INVITE. A script is a list of these: {@link Ring} goes on to the next one at once, each of
 * the others is the party's last word on that INVITE, and the caller's next INVITE of the same call meets the one after.
 * When a script is used up, its last reaction is repeated.
 */
public sealed interface Reaction {

    /** 180 Ringing. */
    record Ring() implements Reaction {}

    /**
     * 200 OK with a session description.
     *
     * @param codecs what the party can do, in its order of preference; it answers with those that were offered too
     */
    record Answer(List<Codec> codecs) implements Reaction {
        public Answer {
            codecs = List.copyOf(codecs);
        }
    }

    /** A final response other than 2xx. */
    record Reject(int status) implements Reaction {}

    /**
     * 401 or 407 with a challenge. The INVITE that follows meets the next reaction only if its credentials prove that
     * the caller knows the account's password; otherwise it gets 403 Forbidden.
     *
     * @param status 401 (WWW-Authenticate) or 407 (Proxy-Authenticate)
     */
    record Challenge(int status, DigestChallenge challenge, Account account) implements Reaction {
        public Challenge {
            if (status != 401 && status != 407) {
                throw new IllegalArgumentException("A challenge is 401 or 407, not " + status + ".");
            }
        }
    }

    /** No response at all. */
    record StaySilent() implements Reaction {}
}
