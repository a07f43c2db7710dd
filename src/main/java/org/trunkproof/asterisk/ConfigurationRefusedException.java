package org.trunkproof.asterisk;

/** Asterisk does not run on the configuration under test. Its message says what Asterisk complains of. */
public final class ConfigurationRefusedException extends SetupException {

    private static final long serialVersionUID = 1;

    public ConfigurationRefusedException(String message) {
        super(message);
    }
}
