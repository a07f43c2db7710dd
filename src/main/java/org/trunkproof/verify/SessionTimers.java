package org.trunkproof.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges session timers (RFC 4028). */
public final class SessionTimers {

    private static final String EXPIRES = "Session-Expires";

    /** Of all that may be agreed on (RFC 4028 section 5), in seconds. */
    private static final int LEAST = 90;

    private static final Pattern TIMER = Pattern.compile("(\\d{1,9})(?:.*;\\s*refresher=(ua[cs]))?.*");

    private SessionTimers() {}

    /**
     * The 200 to the call's INVITE agrees to the timer that that asks for: the interval may be shorter, who refreshes is as
     * asked or, where nothing was, either, and a caller that refreshes is told to (RFC 4028 section 9).
     */
    public static Check agreed(String callId) {
        return trace -> agreed(Calls.begun(callId, trace), trace);
    }

    /** The 200 to the last UPDATE that Asterisk got in the call does the same (RFC 4028 sections 9 and 10). */
    public static Check agreedAgain(String callId) {
        return trace -> agreed(
                trace.exchangesTo(Party.ASTERISK)
                        .filter(exchange -> exchange.isOf("UPDATE")
                                && exchange.requested().callId().equals(callId))
                        .reduce((before, last) -> last),
                trace);
    }

    private static Judgement agreed(Optional<Exchange> exchange, Trace trace) {
        Optional<Matcher> asked = exchange.map(Exchange::requested).flatMap(SessionTimers::timer);
        Optional<SipMessage> response = exchange.flatMap(Exchange::finalResponse);
        Optional<Matcher> agreed = response.flatMap(SessionTimers::timer);
        Optional<String> refresher = agreed.map(timer -> timer.group(2));
        String wanted = asked.map(timer -> timer.group(2)).orElse("uac or uas");
        boolean isTold = response.flatMap(message -> message.header("Require"))
                .filter(value -> value.contains("timer"))
                .isPresent();
        return Calls.ends(response, trace, "200 OK", status -> status == 200)
                .line(
                        "interval",
                        LEAST + " to " + asked.map(timer -> timer.group(1)).orElse("none asked for"),
                        agreed.map(timer -> timer.group(1)).orElse("none"),
                        asked.isPresent() && agreed.isPresent() && isBetween(agreed.get(), asked.get()))
                .line(
                        "refresher",
                        wanted,
                        refresher.orElse("not said"),
                        refresher.filter(wanted::contains).isPresent())
                .line(
                        "Require",
                        "timer, where the caller refreshes",
                        isTold ? "timer" : "no timer",
                        isTold || refresher.filter("uac"::equals).isEmpty())
                .timelessIf(agreed.isPresent())
                .judged();
    }

    private static boolean isBetween(Matcher agreed, Matcher asked) {
        int interval = Integer.parseInt(agreed.group(1));
        return interval >= LEAST && interval <= Integer.parseInt(asked.group(1));
    }

    private static Optional<Matcher> timer(SipMessage message) {
        return message.header(EXPIRES).map(TIMER::matcher).filter(Matcher::matches);
    }
}
