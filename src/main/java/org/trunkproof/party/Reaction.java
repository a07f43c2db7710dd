package org.trunkproof.party;

import java.time.Duration;
import java.util.List;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/** What a party does with a request; a {@link Script} is made of these. */
public sealed interface Reaction {

    /** Whether the request meets nothing more after it: a final response, a challenge, or silence. */
    default boolean isLastWord() {
        return true;
    }

    /**
     * A response without a session description.
     *
     * @param status 100 to 699
     * @param headers it has besides the usual ones
     */
    record Respond(int status, List<SipMessage.Header> headers) implements Reaction {
        public Respond {
            headers = List.copyOf(headers);
        }

        public Respond(int status) {
            this(status, List.of());
        }

        @Override
        public boolean isLastWord() {
            return status >= 200;
        }
    }

    /** 423 to a REGISTER, with a Min-Expires of twice as long as that asks for (RFC 3261 section 10.3). */
    record AskForLonger() implements Reaction {}

    /**
     * A response with a session description: 200 answers the call, 183 gives early media.
     *
     * @param status 183 or 200
     */
    record Describe(int status, Description description) implements Reaction {
        @Override
        public boolean isLastWord() {
            return status >= 200;
        }
    }

    /**
     * 200 OK, and another with another To tag, as from two phones behind a forking proxy (RFC 3261 section 13.2.2.4).
     */
    record AnswerTwice(Description description) implements Reaction {}

    /**
     * A challenge with a nonce of its own. The request that follows meets the next reaction only if its credentials prove
     * that the sender knows the account's password; otherwise it gets 403 Forbidden.
     *
     * @param status 401 (WWW-Authenticate) or 407 (Proxy-Authenticate)
     * @param challenges a header each, whose nonce is made anew each time where it is {@link #ANEW}; none is a challenge that
     *     cannot be answered
     */
    record Challenge(int status, List<DigestChallenge> challenges, Account account) implements Reaction {

        /** In the place of a nonce: another each time. */
        public static final String ANEW = "made anew";

        public Challenge {
            if (status != 401 && status != 407) {
                throw new IllegalArgumentException("A challenge is 401 or 407, not " + status + ".");
            }
            challenges = List.copyOf(challenges);
        }
    }

    /**
     * A provisional response that comes again until it is acknowledged with PRACK, before which nothing follows it; where the
     * request does not say that its sender knows of that, a plain one (RFC 3262 section 3).
     *
     * @param response 101 to 199, with or without a session description
     */
    record Reliably(Reaction response) implements Reaction {
        public Reliably {
            if (response.isLastWord() || !(response instanceof Respond || response instanceof Describe)) {
                throw new IllegalArgumentException("What is sent reliably is a provisional response.");
            }
        }

        @Override
        public boolean isLastWord() {
            return false;
        }
    }

    /** Nothing for a while, then the next reaction. */
    record Pause(Duration length) implements Reaction {
        @Override
        public boolean isLastWord() {
            return false;
        }
    }

    /** No response at all. */
    record StaySilent() implements Reaction {}
}
