package org.trunkproof.party;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/**
 * What a party says when it calls.
 *
 * @param number the user part of Request-URI and To; empty for none
 * @param fromUser the user part of From and Contact; their host is the party's own address
 * @param headers that replace those of the same name, or come in addition; in {@code Request-URI} the whole of it
 * @param credentials to answer a challenge with; without, a challenge ends the call
 */
public record Invitation(
        String number,
        String fromUser,
        Description offer,
        List<SipMessage.Header> headers,
        Optional<Account> credentials) {

    public Invitation {
        headers = List.copyOf(headers);
    }

    public static Invitation of(String number, String fromUser, Description offer) {
        return new Invitation(number, fromUser, offer, List.of(), Optional.empty());
    }

    public Invitation offering(Description other) {
        return new Invitation(number, fromUser, other, headers, credentials);
    }

    public Invitation with(List<SipMessage.Header> others) {
        return new Invitation(number, fromUser, offer, others, credentials);
    }

    /** The same with others besides, in whose place its own stand. */
    public Invitation beside(List<SipMessage.Header> others) {
        return others.isEmpty()
                ? this
                : with(Stream.concat(others.stream(), headers.stream()).toList());
    }

    public Invitation as(Account account) {
        return new Invitation(number, fromUser, offer, headers, Optional.of(account));
    }
}
