package org.trunkproof.party;

import java.util.List;
import org.trunkproof.sip.SipMessage;

/** One leg of a call, as seen by a {@link UserAgent}. */
public interface Call {

    String callId();

    /** The media of this leg; it sends once the other side has said where to. */
    RtpSession media();

    /**
     * INVITE within the dialog, to change the media.
     *
     * @throws IllegalStateException if the call is not up
     */
    void reinvite(Description offer);

    /**
     * UPDATE within the dialog, to change the media while nobody is asked (RFC 3311 section 5.1).
     *
     * @throws IllegalStateException if the call is not up
     */
    void update(Description offer);

    /**
     * Another request within the dialog.
     *
     * @param body of the type that the header Content-Type among the headers names; empty for none
     * @throws IllegalStateException if the call is not up
     */
    void send(String method, List<SipMessage.Header> headers, String body);

    /**
     * What names its dialog to whom Asterisk is to have take its place, as a header Replaces that Asterisk gets has it (RFC 3891
     * section 6.1).
     *
     * @throws IllegalStateException if the call has never been up
     */
    String replaces();

    /** BYE when the call is up, CANCEL when it is on its way out; nothing when it is over. */
    void hangUp();

    /** CANCEL, whatever has come of the INVITE; nothing for a call that came in. */
    void cancel();
}
