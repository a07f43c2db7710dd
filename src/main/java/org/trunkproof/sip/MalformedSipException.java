package org.trunkproof.sip;

/** What came is not what the RFC's grammar allows. The message is one sentence that says what is wrong. */
public final class MalformedSipException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MalformedSipException(String message) {
        super(message);
    }
}
