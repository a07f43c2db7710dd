package org.trunkproof.party;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/** A SIP user agent on an address of its own (RFC 3261 section 6). */
public interface UserAgent extends AutoCloseable {

    InetSocketAddress address();

    /** Forgets all that it was told, for the next scenario: it is busy to callers and answers all else with 200. */
    void reset();

    /** What requests of the method meet that arrive from now on; those within a call only if it begins after this. */
    void reactTo(String method, List<Reaction> script);

    /**
     * What requests of the method meet in the calls that begin from now on, an act each: what the first reaches up to the next last
     * word ({@link Script}) in the first of them, and so on; calls after the last act meet that.
     */
    void reactCallAfterCall(String method, List<Reaction> script);

    /**
     * Takes registrations of the account, too, from now on, also when it has forgotten all else, unless it is told what else REGISTER
     * is to meet.
     *
     * @param realm that it challenges for
     */
    void takeRegistrations(Account account, String realm);

    /** Headers that its responses to INVITEs have from now on besides the usual ones. */
    void addToResponses(List<SipMessage.Header> headers);

    /** Headers that its INVITEs have from now on besides the usual ones, also when it has forgotten all else. */
    void addToCalls(List<SipMessage.Header> headers);

    /** Has the network treat some messages to or from this party as the disturbance says. */
    void disturb(Disturbance disturbance);

    /** Has the media of calls that begin from now on at another address of this machine than its SIP. */
    void takeMediaAt(InetAddress address);

    /** Sends its SIP from a port of the same address on which it does not listen, as from behind a second interface. */
    void sendFromAnotherPort();

    /** Sends an INVITE and returns at once. */
    Call call(InetSocketAddress server, Invitation invitation);

    /**
     * Sends a request outside any dialog and returns at once.
     *
     * @param number the user part of Request-URI and To
     * @return its Call-ID
     */
    String send(InetSocketAddress server, String method, String number, List<SipMessage.Header> headers);

    /** Sends a REGISTER and, when challenged, one with credentials. @return the final status code */
    CompletableFuture<Integer> register(InetSocketAddress server, Account account);

    /** The calls of this agent that are not over, oldest first. */
    List<Call> calls();

    /** Hangs up whatever is still up. */
    void hangUpAll();

    @Override
    void close();
}
