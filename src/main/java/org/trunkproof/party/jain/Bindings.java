package org.trunkproof.party.jain;

import java.util.Iterator;
import javax.sip.InvalidArgumentException;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.message.Message;
import javax.sip.message.Request;
import javax.sip.message.Response;

/** What a REGISTER binds to an address of record, and for how long (RFC 3261 sections 10.2.1 and 10.3). */
final class Bindings {

    /** Where the request leaves it to the registrar. */
    private static final int USUAL_SECONDS = 3600;

    private Bindings() {}

    /** For how many seconds it asks; what stands in Contact counts. */
    static int asked(Request request) {
        return request.getHeader(ContactHeader.NAME) instanceof ContactHeader contact && contact.getExpires() >= 0
                ? contact.getExpires()
                : expires(request, USUAL_SECONDS);
    }

    private static int expires(Message message, int otherwise) {
        return message.getHeader(ExpiresHeader.NAME) instanceof ExpiresHeader header ? header.getExpires() : otherwise;
    }

    /** Says in the 200 what is bound, for as long as that says or else was asked; what is no longer bound is not said. */
    static void sayBack(Request request, Response response) throws InvalidArgumentException {
        int granted = expires(response, asked(request));
        for (Iterator<?> asked = request.getHeaders(ContactHeader.NAME); asked.hasNext(); ) {
            if (asked.next() instanceof ContactHeader contact && !contact.isWildCard() && granted > 0) {
                ContactHeader bound = (ContactHeader) contact.clone();
                bound.setExpires(granted);
                response.addHeader(bound);
            }
        }
    }
}
