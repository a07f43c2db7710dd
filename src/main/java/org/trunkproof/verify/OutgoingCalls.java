package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges the INVITEs that Asterisk sends. */
public final class OutgoingCalls {

    /** The desk phone's section says which number its calls have. */
    static final String CALLER = "caller-number";

    private OutgoingCalls() {}

    /** The first INVITE to the party is for this number at this host, from this caller. */
    public static Check invites(Party party, String number, String host, String callerNumber) {
        return trace -> {
            List<SipMessage> invites = Calls.invitesTo(party, trace);
            if (invites.isEmpty()) {
                return Judgement.about(Optional.empty())
                        .line("INVITE for " + number + " to " + party, "comes", "none")
                        .judged();
            }
            SipMessage invite = invites.get(0);
            String caller =
                    Optional.of(invite.from().uri()).flatMap(SipUri::user).orElse("none");
            return Judgement.about(Optional.of(invite))
                    .line("Request-URI", "sip:" + number + "@" + host, invite.requestUri())
                    .line("caller number (From)", callerNumber, caller)
                    .pointsTo(caller.equals(callerNumber) ? List.of() : List.of(CALLER))
                    .hopelessIf(true)
                    .timelessIf(true)
                    .judged();
        };
    }
}
