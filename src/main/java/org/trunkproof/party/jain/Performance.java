package org.trunkproof.party.jain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trunkproof.party.Reaction;
import org.trunkproof.party.Script;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.DigestCredentials;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;

/** Performs a script on requests as they come. */
final class Performance {

    private static final Logger LOG = LoggerFactory.getLogger(Performance.class);

    private final JainStack stack;
    private final Requests requests;
    private final Script script;
    private final Stage stage;
    private Reaction.@Nullable Challenge outstanding;
    private List<DigestChallenge> sent = List.of();

    /** Gives the reactions that need to know more than the request. */
    interface Stage {

        void respond(ServerTransaction transaction, Request request, Reaction.Respond reaction) throws Exception;

        void describe(ServerTransaction transaction, Request request, Reaction.Describe reaction) throws Exception;

        void answerTwice(ServerTransaction transaction, Request request, Reaction.AnswerTwice reaction)
                throws Exception;

        /**
         * @param then what follows: once the response is acknowledged, or at once where it is sent plainly
         */
        void reliably(ServerTransaction transaction, Request request, Reaction.Reliably reaction, Continuation then)
                throws Exception;
    }

    /** What is still to be performed. */
    interface Continuation {
        void goOn() throws Exception;
    }

    Performance(JainStack stack, Requests requests, Script script, Stage stage) {
        this.stack = stack;
        this.requests = requests;
        this.script = script;
        this.stage = stage;
    }

    /** Whether a request to come would meet nothing that has not been met before. */
    boolean isOver() {
        return script.isUsedUp();
    }

    void perform(ServerTransaction transaction, Request request) throws Exception {
        Reaction.Challenge challenge = outstanding;
        if (challenge != null && !proven(challenge, request)) {
            stage.respond(transaction, request, new Reaction.Respond(Response.FORBIDDEN));
            return;
        }
        outstanding = null;
        perform(script.next(), transaction, request);
    }

    private void perform(List<Reaction> act, ServerTransaction transaction, Request request) throws Exception {
        for (int i = 0; i < act.size(); i++) {
            Reaction reaction = act.get(i);
            if (reaction instanceof Reaction.Pause pause) {
                after(pause.length(), act.subList(i + 1, act.size()), transaction, request);
                return;
            } else if (reaction instanceof Reaction.Reliably reliably) {
                List<Reaction> rest = act.subList(i + 1, act.size());
                stage.reliably(transaction, request, reliably, () -> perform(rest, transaction, request));
                return;
            } else if (reaction instanceof Reaction.Respond respond) {
                stage.respond(transaction, request, respond);
            } else if (reaction instanceof Reaction.AskForLonger) {
                int least = 2 * Bindings.asked(request);
                stage.respond(
                        transaction,
                        request,
                        new Reaction.Respond(
                                Response.INTERVAL_TOO_BRIEF,
                                List.of(new SipMessage.Header("Min-Expires", String.valueOf(least)))));
            } else if (reaction instanceof Reaction.Describe describe) {
                stage.describe(transaction, request, describe);
            } else if (reaction instanceof Reaction.AnswerTwice answer) {
                stage.answerTwice(transaction, request, answer);
            } else if (reaction instanceof Reaction.Challenge challenge) {
                challenge(transaction, request, challenge);
            }
        }
    }

    private void after(Duration pause, List<Reaction> rest, ServerTransaction transaction, Request request) {
        stack.later(pause, () -> {
            try {
                perform(rest, transaction, request);
            } catch (Exception e) {
                LOG.warn("{} could not act on {}", stack.address, request.getMethod(), e);
            }
        });
    }

    private void challenge(ServerTransaction transaction, Request request, Reaction.Challenge challenge)
            throws Exception {
        sent = challenge.challenges().stream()
                .map(template -> template.nonce().equals(Reaction.Challenge.ANEW)
                        ? template.withNonce(UUID.randomUUID().toString())
                        : template)
                .toList();
        outstanding = challenge;
        Response response = requests.response(request, challenge.status(), Requests.token());
        for (DigestChallenge one : sent) {
            response.addHeader(stack.headers.createHeader(
                    challenge.status() == Response.UNAUTHORIZED ? "WWW-Authenticate" : "Proxy-Authenticate",
                    one.format()));
        }
        transaction.sendResponse(response);
    }

    private boolean proven(Reaction.Challenge challenge, Request request) {
        SipMessage message = SipMessage.parse(request.toString().getBytes(StandardCharsets.UTF_8));
        return message.header(challenge.status() == Response.UNAUTHORIZED ? "Authorization" : "Proxy-Authorization")
                .flatMap(Performance::credentials)
                .filter(credentials ->
                        credentials.username().equals(challenge.account().username()))
                .filter(credentials -> sent.stream().anyMatch(credentials::answers))
                .filter(credentials ->
                        credentials.provesKnowledgeOf(challenge.account().password(), message.method(), message.body()))
                .isPresent();
    }

    private static Optional<DigestCredentials> credentials(String header) {
        try {
            return Optional.of(DigestCredentials.parse(header));
        } catch (MalformedSipException e) {
            return Optional.empty();
        }
    }
}
