package org.trunkproof.party.jain;

import gov.nist.javax.sip.SipStackImpl;
import java.util.Properties;
import javax.sip.PeerUnavailableException;

/**
 * A stack that is gone with the last who has use for it. One of a SipFactory is known to that for ever; and one of JAIN-SIP's
 * own is stopped once more by Java's finalizer, which sleeps a second over each (SIPTransactionStack.stopStack), while all
 * that could be forgotten waits behind it.
 */
final class ForgettableStack extends SipStackImpl {

    ForgettableStack(Properties properties) throws PeerUnavailableException {
        super(properties);
    }

    /** Nothing: whoever is done with a stack stops it. */
    @Override
    @SuppressWarnings({"deprecation", "Finalize"})
    protected void finalize() {}
}
