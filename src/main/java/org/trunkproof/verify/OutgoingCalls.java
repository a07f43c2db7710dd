package org.trunkproof.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges the INVITEs that Asterisk sends. */
public final class OutgoingCalls {

    /** The desk phone's section says which number its calls have. */
    static final String CALLER = "caller-number";

    private OutgoingCalls() {}

    /** There is nothing in the dialplan that a call to the number could run. */
    public static Judgement leadsNowhere(String number, String context) {
        return Judgement.about(new Subject.JudgedExtension(number, context))
                .line("extension for " + number + " in [" + context + "]", "one", "none")
                .pointsTo(List.of("outbound-dialplan"))
                .hopelessIf(true)
                .timelessIf(true)
                .judged();
    }

    /** How many calls Asterisk has sent the party. */
    public static int to(Party party, Trace trace) {
        return (int) Calls.invitesTo(party, trace).stream()
                .map(SipMessage::callId)
                .distinct()
                .count();
    }

    /** The first INVITE to the party is for this number at this host, from this caller. */
    public static Check invites(Party party, String number, String host, String callerNumber) {
        return invites(party, number, host, callerNumber, 0);
    }

    /**
     * The same of the first INVITE of a later call.
     *
     * @param before how many calls the party had before
     */
    public static Check invites(Party party, String number, String host, String callerNumber, int before) {
        return trace -> {
            Set<String> calls = new HashSet<>();
            Optional<SipMessage> first = Calls.invitesTo(party, trace).stream()
                    .filter(invite -> calls.add(invite.callId()))
                    .skip(before)
                    .findFirst();
            if (first.isEmpty()) {
                return Judgement.about(Optional.empty(), party)
                        .line("INVITE for " + number + " to " + party, "comes", "none")
                        .judged();
            }
            SipMessage invite = first.get();
            String caller =
                    Optional.of(invite.from().uri()).flatMap(SipUri::user).orElse("none");
            String wanted = "sip:" + number + "@" + host;
            return Judgement.about(Optional.of(invite), party)
                    .line(
                            "Request-URI",
                            wanted,
                            invite.requestUri(),
                            HeaderMeaning.isSame("Request-URI", wanted, invite.requestUri()))
                    .line("caller number (From)", callerNumber, caller)
                    .pointsTo(caller.equals(callerNumber) ? List.of() : List.of(CALLER))
                    .hopelessIf(true)
                    .timelessIf(true)
                    .judged();
        };
    }
}
