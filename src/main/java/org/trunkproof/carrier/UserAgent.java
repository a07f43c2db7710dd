package org.trunkproof.carrier;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.trunkproof.sip.Codec;

/** A SIP user agent on an address of its own (RFC 3261 section 6). It answers OPTIONS with 200. */
public interface UserAgent extends AutoCloseable {

    InetSocketAddress address();

    /** What calls that arrive from now on meet. */
    void reactWith(List<Reaction> script);

    /**
     * Sends an INVITE and returns at once. A challenge is answered when there is an account to answer it with.
     *
     * @param fromUser the user part of the From header; its host is this agent's own address
     * @param offer the codecs to offer, in order
     */
    Call call(
            InetSocketAddress server, String number, String fromUser, List<Codec> offer, Optional<Account> credentials);

    /** Sends a REGISTER and, when challenged, one with credentials. @return the final status code */
    CompletableFuture<Integer> register(InetSocketAddress server, Account account);

    /** The calls of this agent that are not over, oldest first. */
    List<Call> calls();

    /** Hangs up whatever is still up. */
    void hangUpAll();

    @Override
    void close();
}
