package org.trunkproof.verify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges whether who calls stays hidden who wants to (RFC 3323, RFC 3325). */
public final class HiddenCallers {

    private static final String ANONYMOUS = "anonymous";

    /** Of an address that says nothing (RFC 3323 section 4.1.1.3). */
    private static final String NOWHERE = "anonymous.invalid";

    /** Who receives these tells nobody who has not agreed to keep them (RFC 3325 section 9.3). */
    private static final Pattern PRIVATE = Pattern.compile("(?i)(?:.*;)?\\s*(?:id|full)\\s*(?:;.*)?");

    private static final List<String> IDENTITIES =
            List.of("P-Asserted-Identity", "P-Preferred-Identity", "Remote-Party-ID");

    /** A number, or a part of one by which somebody is known. */
    private static final Pattern NUMBER = Pattern.compile("sips?:[^@>]*\\d{3,}[^@>]*@");

    private HiddenCallers() {}

    /**
     * The first INVITE to the party says in From that it does not say who calls, and nowhere else who it is, unless as something
     * that is to be kept.
     */
    public static Check unknownTo(Party party) {
        return trace -> {
            Optional<SipMessage> first = Calls.invitesTo(party, trace).stream().findFirst();
            if (first.isEmpty()) {
                return Judgement.about(Optional.empty(), party)
                        .line("INVITE to " + party, "comes", "none")
                        .judged();
            }
            SipMessage invite = first.get();
            String from = invite.header("From").orElse("none");
            List<String> told = told(invite);
            return Judgement.about(first, party)
                    .line(
                            "From",
                            "anonymous",
                            from,
                            saysNothing(invite.from().uri())
                                    && !NUMBER.matcher(from).find())
                    .line("other headers that say who calls", List.of(), told)
                    .pointsTo(List.of(OutgoingCalls.CALLER))
                    .hopelessIf(true)
                    .timelessIf(true)
                    .judged();
        };
    }

    private static boolean saysNothing(SipUri uri) {
        return uri.host().equalsIgnoreCase(NOWHERE)
                || uri.user().filter(ANONYMOUS::equalsIgnoreCase).isPresent();
    }

    private static List<String> told(SipMessage invite) {
        boolean isPrivate = invite.header("Privacy")
                .filter(value -> PRIVATE.matcher(value).matches())
                .isPresent();
        Stream<String> names =
                isPrivate ? Stream.of("Contact") : Stream.concat(Stream.of("Contact"), IDENTITIES.stream());
        return names.flatMap(name -> invite
                        .header(name)
                        .filter(value -> NUMBER.matcher(value).find()
                                && !value.toLowerCase(Locale.ROOT).contains("privacy=full"))
                        .map(value -> name + ": " + value)
                        .stream())
                .toList();
    }
}
