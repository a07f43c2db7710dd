package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipAddress;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges what a party can find out by asking the same of one name after the other. */
public final class Probes {

    /** Headers that repeat what the party itself said, or tell the time. */
    private static final Set<String> ECHOES = Set.of("via", "from", "to", "call-id", "cseq", "date");

    private static final Set<String> ANSWERED_WHEN_CHALLENGED = Set.of("INVITE", "REGISTER");

    private Probes() {}

    /** Asterisk answers all requests outside a dialog that the party sent in the same way, header by header, but for what each challenge has its own of. */
    public static Check cannotBeToldApart(Party party) {
        return trace -> {
            List<String> callIds = trace.sipFrom(party)
                    .filter(SipMessage::isRequest)
                    .map(SipMessage::callId)
                    .distinct()
                    .toList();
            if (callIds.size() < 2) {
                return Judgement.about(Optional.empty())
                        .line("requests to compare", "two or more", callIds.size())
                        .judged();
            }
            Judgement.Builder judgement =
                    Judgement.about(answers(party, callIds.get(callIds.size() - 1), trace).stream()
                            .reduce((before, last) -> last));
            List<SipMessage> model = answers(party, callIds.get(0), trace);
            boolean over = true;
            for (String callId : callIds) {
                List<SipMessage> answers = answers(party, callId, trace);
                over &= isOver(answers, trace);
                judgement
                        .line(subject(trace.sip(callId).findFirst().orElseThrow()), statuses(model), statuses(answers))
                        .line("  headers beside", without(model, answers), without(answers, model));
            }
            return judgement
                    .line("exchanges", "over", over ? "over" : "going on")
                    .hopelessIf(over)
                    .timelessIf(over && callIds.stream().allMatch(callId -> isOfItself(answers(party, callId, trace))))
                    .judged();
        };
    }

    /**
     * Answers to what the party asked, up to the final one. How the party ends a call when the scenario is over is not
     * compared: a CANCEL has an answer of its own, and chan_sip may answer the INVITE once more.
     */
    private static List<SipMessage> answers(Party party, String callId, Trace trace) {
        String method = trace.sip(callId).findFirst().orElseThrow().method();
        return trace.exchangesFrom(party)
                .filter(exchange ->
                        exchange.isOf(method) && exchange.requested().callId().equals(callId))
                .flatMap(exchange -> Stream.concat(
                        exchange.responses(100, 199).flatMap(response -> response.message().stream()),
                        exchange.finalResponse().stream()))
                .toList();
    }

    /** A party answers challenges to INVITE and REGISTER; another request that is challenged is left at that. */
    private static boolean isOver(List<SipMessage> answers, Trace trace) {
        return answers.stream()
                .filter(message -> message.statusCode() >= 200)
                .reduce((before, last) -> last)
                .filter(last -> !ANSWERED_WHEN_CHALLENGED.contains(last.method()) || Calls.isLastWord(last, trace))
                .isPresent();
    }

    private static boolean isOfItself(List<SipMessage> answers) {
        return Calls.isOfItself(answers.stream().reduce((before, last) -> last));
    }

    private static String statuses(List<SipMessage> answers) {
        return answers.stream()
                .map(message -> message.startLine().replaceFirst("SIP/2.0 ", ""))
                .collect(Collectors.joining(", then "));
    }

    private static String subject(SipMessage request) {
        return request.method() + " from " + user(request.from()) + " to " + user(request.to());
    }

    private static String user(SipAddress address) {
        return Optional.of(address.uri()).flatMap(SipUri::user).orElse("nobody");
    }

    /** Headers of the one that the other has not. */
    private static List<String> without(List<SipMessage> answers, List<SipMessage> others) {
        return headers(answers)
                .filter(header -> headers(others).noneMatch(header::equals))
                .distinct()
                .toList();
    }

    private static Stream<String> headers(List<SipMessage> answers) {
        return answers.stream()
                .flatMap(message -> message.headers().stream())
                .filter(header -> !ECHOES.contains(header.longName()))
                .map(header -> header.name() + ": " + header.value().replaceAll("\\b(nonce|opaque)=\"[^\"]*\"", "$1"));
    }
}
