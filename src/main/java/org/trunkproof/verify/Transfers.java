package org.trunkproof.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges what becomes of a REFER (RFC 3515). */
public final class Transfers {

    private static final Pattern REPORT = Pattern.compile("SIP/2\\.0 ([2-6]\\d\\d)[\\s\\S]*");

    private static final Pattern TARGET = Pattern.compile("sips?:([^@;>]+)@");

    private Transfers() {}

    /** The party's REFER is refused, or taken and then reported to have failed (RFC 3515 section 2.4.5). */
    public static Check failed(Party party) {
        return ends(party, "fails, 300 to 699", status -> status >= 300);
    }

    /** The party's REFER is taken and then reported to have succeeded (RFC 3515 section 2.4.5). */
    public static Check succeeded(Party party) {
        return ends(party, "succeeds, 200 to 299", status -> status < 300);
    }

    /** A report counts once the party has answered it: what Asterisk makes of the call's end depends on that. */
    private static Check ends(Party party, String expected, IntPredicate wanted) {
        return trace -> {
            Optional<SipMessage> refused = trace.sipTo(party)
                    .filter(message -> message.isResponse("REFER", 300, 699))
                    .findFirst();
            Optional<SipMessage> notify = trace.exchangesTo(party)
                    .filter(exchange ->
                            exchange.isOf("NOTIFY") && exchange.finalResponse().isPresent())
                    .map(Exchange::requested)
                    .filter(message -> report(message).isPresent())
                    .findFirst();
            Optional<Integer> status = refused.map(SipMessage::statusCode).or(() -> notify.flatMap(Transfers::report));
            boolean isWanted = status.filter(wanted::test).isPresent();
            boolean isTaken = status.filter(code -> code < 300).isPresent();
            return Judgement.about(refused.or(() -> notify))
                    .line("the transfer", expected, status.map(String::valueOf).orElse("no report"), isWanted)
                    .hopelessIf(status.isPresent())
                    .tooMuchIf(isTaken && !isWanted)
                    .judged();
        };
    }

    /** The number that the party's REFER asks to have called, as far as it names one. */
    public static Optional<String> target(Party party, Trace trace) {
        return trace.sipFrom(party)
                .filter(message -> message.isRequest("REFER"))
                .flatMap(message -> message.header("Refer-To").stream())
                .map(TARGET::matcher)
                .filter(Matcher::find)
                .map(target -> target.group(1))
                .findFirst();
    }

    private static Optional<Integer> report(SipMessage notify) {
        Matcher matcher = REPORT.matcher(new String(notify.body(), StandardCharsets.UTF_8));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
