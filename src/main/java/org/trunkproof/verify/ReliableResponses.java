package org.trunkproof.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SentMessage;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipAddress;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/** Judges what Asterisk makes of provisional responses that are to be acknowledged with PRACK (RFC 3262). */
public final class ReliableResponses {

    private ReliableResponses() {}

    /** Whether who sent the request acknowledges provisional responses (RFC 3262 section 4). */
    public static boolean areKnownTo(SipMessage request) {
        return Stream.of("Supported", "Require").anyMatch(name -> names(request, name, "100rel"));
    }

    private static boolean names(SipMessage message, String header, String extension) {
        return message.headers().stream()
                .filter(one -> SipMessage.Header.isSameName(one.name(), header))
                .flatMap(one -> Stream.of(one.value().split(",")))
                .anyMatch(one -> one.strip().equalsIgnoreCase(extension));
    }

    /**
     * Each reliable response with the status that the party sends to a call, however often it comes, is acknowledged with one PRACK,
     * which names it in RAck and is a request of the dialog that the response began (RFC 3262 section 4, RFC 3261 section
     * 12.2.1.1); and none acknowledges what was not sent.
     */
    public static Check acknowledged(Party party, int status) {
        return trace -> {
            List<SipMessage> all = reliable(party, trace).toList();
            List<SipMessage> responses =
                    all.stream().filter(one -> one.statusCode() == status).toList();
            List<SipMessage> pracks = Messages.requestsTo(party, "PRACK", trace);
            List<SipMessage> others = pracks.stream()
                    .filter(prack -> all.stream().noneMatch(one -> isFor(prack, one)))
                    .toList();
            Judgement.Builder judgement = Judgement.about(
                            others.stream().findFirst().or(() -> responses.stream()
                                    .findFirst()),
                            party)
                    .line("reliable " + status + "s", "at least one", responses.size(), !responses.isEmpty());
            boolean isWrong = !others.isEmpty();
            boolean isTooMuch = false;
            for (SipMessage response : responses) {
                List<SipMessage> own =
                        pracks.stream().filter(prack -> isFor(prack, response)).toList();
                judgement.line("PRACKs with RAck " + rackFor(response), 1, own.size());
                isTooMuch |= own.size() > 1;
                isWrong |= !own.isEmpty() && !isWithin(response, own.get(0), judgement);
            }
            return judgement
                    .line(
                            "RAck of other PRACKs",
                            List.of(),
                            others.stream().map(ReliableResponses::rack).toList())
                    .hopelessIf(isWrong || isTooMuch)
                    .tooMuchIf(isTooMuch)
                    .timelessIf(isWrong)
                    .judged();
        };
    }

    /** The reliable responses to calls to the party, each once. */
    private static Stream<SipMessage> reliable(Party party, Trace trace) {
        return trace.exchangesTo(party)
                .filter(exchange -> exchange.isOf("INVITE") && exchange.isOutsideDialog())
                .flatMap((Exchange invite) -> invite.responses(101, 199))
                .flatMap((SentMessage sent) -> sent.message().stream())
                .filter(response -> response.header("RSeq").isPresent() && names(response, "Require", "100rel"));
    }

    private static boolean isFor(SipMessage prack, SipMessage response) {
        return prack.callId().equals(response.callId()) && rack(prack).equals(rackFor(response));
    }

    private static String rackFor(SipMessage response) {
        return response.header("RSeq").orElse("") + " " + response.cseq().number() + " "
                + response.cseq().method();
    }

    private static String rack(SipMessage prack) {
        return prack.header("RAck")
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .orElse("no RAck");
    }

    /** Says in lines whether the PRACK belongs to the dialog that the response began. */
    private static boolean isWithin(SipMessage response, SipMessage prack, Judgement.Builder judgement) {
        Optional<SipUri> target =
                response.header("Contact").map(SipAddress::parse).map(SipAddress::uri);
        boolean isToTarget =
                target.filter(contact -> leadsTo(prack.requestUri(), contact)).isPresent();
        boolean isLater = prack.cseq().number() > response.cseq().number();
        judgement
                .line(
                        "its tag in From",
                        response.fromTag().orElse("none"),
                        prack.fromTag().orElse("none"))
                .line(
                        "its tag in To",
                        response.toTag().orElse("none"),
                        prack.toTag().orElse("none"))
                .line(
                        "its Request-URI",
                        target.map(SipUri::toString).orElse("no Contact in the response"),
                        prack.requestUri(),
                        isToTarget)
                .line(
                        "its CSeq number",
                        "above " + response.cseq().number(),
                        prack.cseq().number(),
                        isLater);
        return isToTarget
                && isLater
                && prack.fromTag().equals(response.fromTag())
                && prack.toTag().equals(response.toTag());
    }

    private static boolean leadsTo(String requestUri, SipUri contact) {
        try {
            SipUri uri = SipUri.parse(requestUri);
            return uri.user().equals(contact.user())
                    && uri.host().equals(contact.host())
                    && uri.port().equals(contact.port());
        } catch (MalformedSipException e) {
            return false;
        }
    }
}
