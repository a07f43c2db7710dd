package org.trunkproof.comparison;

import static org.trunkproof.comparison.Manner.Rule.of;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All manners that are known. What is not here is a difference: better one too many than one that is folded away wrongly. */
final class Manners {

    /** The provisional response that goes no further than to who sent the request. */
    static final String TRYING = "100 to ";

    /** Requests, and responses to them, that change neither the dialog nor where its next request goes. */
    private static final Pattern ENDS_OR_CONFIRMS = Pattern.compile("(\\d{3} to )?(ACK|BYE|CANCEL)");

    /** What makes a dialog, or moves where its requests go (RFC 3261 sections 12.1 and 12.2.1.1). */
    private static final Pattern MAKES_DIALOG =
            Pattern.compile("((1|2)\\d\\d to )?(INVITE|UPDATE|SUBSCRIBE|NOTIFY|REFER)");

    /** More than a packet of the most usual sizes, so that nobody sends others because of the limit. */
    private static final int LONG_ENOUGH = 60;

    private static final Pattern MAXPTIME = Pattern.compile("a=maxptime:(\\d{1,4})");

    private static final Set<String> USUAL_PTIME = Set.of("", "a=ptime:20");
    private static final Set<String> USUAL_DIRECTION = Set.of("", "a=sendrecv");
    private static final Set<String> OF_TIMER = Set.of("", "timer");

    private static final String TIMERS = "Session timers";
    private static final String FREE_TIMERS =
            "each side may propose them or not, and refresh or leave that to the other (RFC 4028 sections 7 and 9)";

    static final List<Manner.Rule> ALL = List.of(
            of(
                    "What the program is called",
                    "a person may read it, and nothing follows from it (RFC 3261 sections 20.35 and 20.41)",
                    "User-Agent, Server",
                    (title, before, after) -> true),
            of(
                    "What else a 100 says",
                    "it stops the retransmissions of the request, and goes no further (RFC 3261 section 8.2.6.1)",
                    "Allow, Supported, Contact, Session-Expires, Require, Unsupported, Max-Forwards",
                    (title, before, after) -> title.startsWith(TRYING)),
            of(
                    "rport in Via, and the order of its parameters",
                    "who is asked by it to answer to where the request came from does so, or answers to where Via says; in an"
                            + " answer it is a parameter more (RFC 3581 section 4)",
                    "Via",
                    (title, before, after) ->
                            HeaderValue.sorted(before).equals(HeaderValue.sorted(HeaderValue.without("rport", after)))),
            of(
                    "The user in Contact",
                    "it comes back as it was sent, and nobody but Asterisk reads it (RFC 3261 sections 8.1.1.8 and"
                            + " 12.2.1.1)",
                    "Contact",
                    (title, before, after) -> ENDS_OR_CONFIRMS.matcher(title).matches()
                            || MAKES_DIALOG.matcher(title).matches()
                                    && HeaderValue.leadsTo(before).isPresent()
                                    && HeaderValue.leadsTo(before).equals(HeaderValue.leadsTo(after))),
            of(
                    "A second of a registration",
                    "who registers does so again long before it is over (RFC 3261 section 10.2.4)",
                    "Contact",
                    (title, before, after) ->
                            title.equals("200 to REGISTER") && HeaderValue.isSameBinding(before, after)),
            of(
                    "The port in To and From",
                    "they say who is meant, and not where (RFC 3261 section 8.1.1.2)",
                    "To, From",
                    (title, before, after) -> HeaderValue.withoutPort(before).equals(HeaderValue.withoutPort(after))),
            of(
                    "What else may be asked of it",
                    "whoever makes use of it gets the answers that scenarios ask for (RFC 3261 sections 20.5 and 20.37)",
                    "Allow, Supported",
                    (title, before, after) -> true),
            of(TIMERS, FREE_TIMERS, "Session-Expires, Min-SE", (title, before, after) -> true),
            of(
                    TIMERS,
                    FREE_TIMERS,
                    "Require",
                    (title, before, after) ->
                            title.startsWith("2") && OF_TIMER.contains(before) && OF_TIMER.contains(after)),
            of(
                    "The cause beside the status",
                    "the status says what has come of the call; the cause is for lists of calls (RFC 3326 section 2)",
                    "Reason, X-Asterisk-HangupCause, X-Asterisk-HangupCauseCode",
                    (title, before, after) -> true),
            of(
                    "The words behind a status",
                    "they are for persons, and the three digits for programs (RFC 3261 section 7.2)",
                    Wording.STATUS_LINE,
                    (title, before, after) -> status(before).equals(status(after))),
            of(
                    "How a challenge is worded",
                    "it asks for the same password in the same realm; a phone that can answer the one can answer the other"
                            + " (RFC 2617 section 3.2.1, RFC 3261 section 22.4)",
                    "WWW-Authenticate, Proxy-Authenticate",
                    (title, before, after) -> HeaderValue.isSameDigest(before, after, Set.of("realm", "stale"))),
            of(
                    "How credentials are worded",
                    "they prove the same account for the same request (RFC 2617 section 3.2.2)",
                    "Authorization, Proxy-Authorization",
                    (title, before, after) ->
                            HeaderValue.isSameDigest(before, after, Set.of("username", "realm", "uri"))),
            of(
                    "Who a session description says it is of",
                    "it tells sessions apart, and where media go says another line (RFC 4566 sections 5.2 and 5.3)",
                    "SDP o",
                    (title, before, after) -> ofWhom(before).equals(ofWhom(after))),
            of(
                    "What a session is called",
                    "it is for persons (RFC 4566 section 5.3)",
                    "SDP s",
                    (title, before, after) -> true),
            of(
                    "The longest packet that it takes",
                    "packets of " + LONG_ENOUGH + " ms fit into both (RFC 4566 section 6, maxptime)",
                    "SDP maxptime",
                    (title, before, after) -> isLongEnough(before) && isLongEnough(after)),
            of(
                    "A length of packets that goes without saying",
                    "20 ms is the default of the codecs of telephony (RFC 3551 section 4.2)",
                    "SDP ptime",
                    (title, before, after) -> USUAL_PTIME.contains(before) && USUAL_PTIME.contains(after)),
            of(
                    "A direction that goes without saying",
                    "sendrecv is the default (RFC 3264 section 6.1)",
                    "SDP direction",
                    (title, before, after) -> USUAL_DIRECTION.contains(before) && USUAL_DIRECTION.contains(after)),
            of(
                    "How the dialplan names whom it dials",
                    "each channel driver has a form of its own for the same peer and number",
                    "with, DIALEDPEERNUMBER",
                    (title, before, after) -> ChannelNames.dialled(before).equals(ChannelNames.dialled(after))),
            of(
                    "What a channel is called",
                    "the name of the channel driver stands before it",
                    "",
                    (title, before, after) ->
                            ChannelNames.withoutDriver(before).equals(ChannelNames.withoutDriver(after))),
            of(
                    "A variable that only newer releases set",
                    "no dialplan that was written before it reads it (apps/app_dial.c)",
                    "CHANLOCALSTATUS",
                    (title, before, after) -> before.isEmpty()));

    /** The manner of who leaves a 100 out, or sends one. */
    static final Manner OF_TRYING = new Manner(
            "Whether a 100 comes first", "it may be left out where the answer comes at once (RFC 3261 section 17.2.1)");

    private Manners() {}

    private static String status(String line) {
        return line.split(" ", 3).length > 1 ? line.split(" ", 3)[1] : line;
    }

    /** Without the user. */
    private static Optional<String> ofWhom(String origin) {
        return origin.isEmpty() ? Optional.empty() : Optional.of(origin.replaceFirst("^o=\\S+", ""));
    }

    private static boolean isLongEnough(String line) {
        Matcher limit = MAXPTIME.matcher(line);
        return line.isEmpty() || limit.matches() && Integer.parseInt(limit.group(1)) >= LONG_ENOUGH;
    }
}
