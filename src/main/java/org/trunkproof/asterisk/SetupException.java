package org.trunkproof.asterisk;

/**
 * The harness cannot do its work: Docker, the image, a port, or a folder. Its message is one sentence that says what is
 * wrong and what to do. Never a verdict on the trunk.
 */
public sealed class SetupException extends RuntimeException permits ConfigurationRefusedException {

    private static final long serialVersionUID = 1;

    public SetupException(String message) {
        super(message);
    }

    public SetupException(String message, Throwable cause) {
        super(message, cause);
    }
}
