package org.trunkproof.party.jain;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sip.Dialog;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.header.OptionTag;
import javax.sip.header.RequireHeader;
import javax.sip.header.SupportedHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

/**
 * What of a call's provisional responses waits to be acknowledged with PRACK (RFC 3262 section 3). JAIN-SIP numbers them, sends
 * each again until its PRACK comes, and drops a PRACK that is for none of them.
 */
final class Acknowledgements {

    private static final String RELIABLE = "100rel";

    private final AtomicReference<Performance.Continuation> waiting = new AtomicReference<>();

    /** Whether who sent the request acknowledges provisional responses. */
    static boolean areKnownTo(Request request) {
        return List.of(SupportedHeader.NAME, RequireHeader.NAME).stream()
                .anyMatch(name -> hasTag(request.getHeaders(name)));
    }

    private static boolean hasTag(Iterator<?> headers) {
        while (headers.hasNext()) {
            if (headers.next() instanceof OptionTag header && RELIABLE.equalsIgnoreCase(header.getOptionTag())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sends a response that is to be acknowledged.
     *
     * @param then what follows the acknowledgement
     */
    void await(ServerTransaction transaction, Response response, Performance.Continuation then) throws SipException {
        Dialog early = Optional.ofNullable(transaction.getDialog())
                .orElseThrow(
                        () -> new IllegalStateException("A reliable response begins a dialog, and there is none."));
        waiting.set(then);
        early.sendReliableProvisionalResponse(response);
    }

    /** A PRACK has come, and been answered. */
    void came() throws Exception {
        Performance.Continuation then = waiting.getAndSet(null);
        if (then != null) {
            then.goOn();
        }
    }
}
