package org.trunkproof.carrier;

/** One leg of a call, as seen by a {@link UserAgent}. */
public interface Call {

    String callId();

    /** The media of this leg; it sends once the other side has said where to. */
    RtpSession media();

    /** BYE when the call is up, CANCEL when it is on its way out; nothing when it is over. */
    void hangUp();
}
