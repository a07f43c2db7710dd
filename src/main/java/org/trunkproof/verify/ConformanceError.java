package org.trunkproof.verify;

/** The trunk does not meet a requirement. Its message is a {@link FailureText}. */
public final class ConformanceError extends AssertionError {

    private static final long serialVersionUID = 1;

    public ConformanceError(FailureText text) {
        super(text.toString());
    }
}
