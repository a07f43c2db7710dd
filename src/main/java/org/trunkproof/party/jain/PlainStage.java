package org.trunkproof.party.jain;

import java.util.function.ObjIntConsumer;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.trunkproof.party.Reaction;

/**
 * Responds to requests that are no INVITE, where there is nothing to describe: a description is left out.
 *
 * @param said told the method and the status of each response
 */
record PlainStage(Requests requests, ObjIntConsumer<String> said) implements Performance.Stage {

    @Override
    public void respond(ServerTransaction transaction, Request request, Reaction.Respond reaction) throws Exception {
        Response response = requests.response(request, reaction.status(), Requests.token());
        requests.add(reaction.headers(), response);
        if (request.getMethod().equals(Request.REGISTER) && reaction.status() / 100 == 2) {
            Bindings.sayBack(request, response);
        }
        transaction.sendResponse(response);
        said.accept(request.getMethod(), reaction.status());
    }

    @Override
    public void describe(ServerTransaction transaction, Request request, Reaction.Describe reaction) throws Exception {
        respond(transaction, request, new Reaction.Respond(reaction.status()));
    }

    @Override
    public void answerTwice(ServerTransaction transaction, Request request, Reaction.AnswerTwice reaction)
            throws Exception {
        respond(transaction, request, new Reaction.Respond(Response.OK));
    }

    /** Only responses to INVITE can be reliable (RFC 3262 section 3). */
    @Override
    public void reliably(
            ServerTransaction transaction, Request request, Reaction.Reliably reaction, Performance.Continuation then)
            throws Exception {
        if (reaction.response() instanceof Reaction.Describe describe) {
            describe(transaction, request, describe);
        } else if (reaction.response() instanceof Reaction.Respond respond) {
            respond(transaction, request, respond);
        }
        then.goOn();
    }
}
