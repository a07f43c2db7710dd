package org.trunkproof.party.jain;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.trunkproof.party.Reaction;
import org.trunkproof.party.Script;
import org.trunkproof.sip.SipMessage;

/** What a party was told to do in a scenario. */
final class Instructions {

    private static final List<Reaction> BUSY = List.of(new Reaction.Respond(Response.BUSY_HERE));
    private static final List<Reaction> AGREED = List.of(new Reaction.Respond(Response.OK));

    private final InetAddress usual;
    private final Map<String, Supplier<Script>> scripts = new ConcurrentHashMap<>();
    private volatile List<SipMessage.Header> responseHeaders = List.of();
    private volatile InetAddress mediaAddress;

    /**
     * @param usual where it has its media unless it is told otherwise
     */
    Instructions(InetAddress usual) {
        this.usual = usual;
        this.mediaAddress = usual;
    }

    /** Forgets them all. */
    void reset() {
        scripts.clear();
        responseHeaders = List.of();
        mediaAddress = usual;
    }

    void reactTo(String method, List<Reaction> script) {
        List<Reaction> whole = List.copyOf(script);
        scripts.put(method, () -> new Script(whole));
    }

    void reactCallAfterCall(String method, List<Reaction> script) {
        Script whole = new Script(script);
        scripts.put(method, () -> new Script(whole.next()));
    }

    /** Whether it was told what requests of the method meet. */
    boolean isFor(String method) {
        return scripts.containsKey(method);
    }

    /** What requests of the method meet in a call that begins now, or outside calls from now on. */
    Script script(String method) {
        Supplier<Script> told = scripts.get(method);
        return told != null ? told.get() : new Script(method.equals(Request.INVITE) ? BUSY : AGREED);
    }

    void addToResponses(List<SipMessage.Header> headers) {
        responseHeaders = List.copyOf(headers);
    }

    /** What its responses to INVITEs have besides the usual headers. */
    List<SipMessage.Header> responseHeaders() {
        return responseHeaders;
    }

    void takeMediaAt(InetAddress address) {
        mediaAddress = address;
    }

    InetAddress mediaAddress() {
        return mediaAddress;
    }
}
