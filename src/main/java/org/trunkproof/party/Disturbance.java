package org.trunkproof.party;

import java.util.function.Predicate;
import org.trunkproof.sip.SipMessage;

/**
 * What the network does to messages between a party and everybody else. A message that is lost on its way to the party was
 * on the wire, so it is recorded; one that is lost on its way from it was not, as far as the other side can tell.
 *
 * @param way whether it concerns what the party sends, or what is sent to it
 * @param which messages
 * @param copies how many of each arrive: 0 loses it, 2 delivers it twice
 */
public record Disturbance(Way way, Predicate<SipMessage> which, int copies) {

    /** As the party sees it. */
    public enum Way {
        FROM,
        TO
    }

    public boolean concerns(Way direction, SipMessage message) {
        return way == direction && which.test(message);
    }
}
