package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges the INVITEs that Asterisk sends. */
public final class OutgoingCalls {

    private OutgoingCalls() {}

    /** The first INVITE to the party is for this number at this host, from this caller. */
    public static Check invites(String party, String number, String host, String callerNumber) {
        return trace -> {
            List<SipMessage> invites = Calls.invitesTo(party, trace);
            Optional<SipMessage> invite = invites.stream().findFirst();
            return Judgement.about(invite)
                    .line(
                            "Request-URI",
                            "sip:" + number + "@" + host,
                            invite.map(SipMessage::requestUri).orElse("no INVITE"))
                    .line(
                            "From user",
                            callerNumber,
                            invite.map(SipMessage::from)
                                    .flatMap(from -> Optional.of(from.uri()).flatMap(SipUri::user))
                                    .orElse("no INVITE"))
                    .hopelessIf(invite.isPresent())
                    .judged();
        };
    }
}
