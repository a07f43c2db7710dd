package org.trunkproof.run;

import java.util.Locale;

/** What can be done; the way to start it is {@link Main}'s. */
enum Job {
    COMPARE("mvn verify -Dtrunk.baseline=WHAT"),
    DRAW("mvn verify -Preport"),
    INIT("mvn verify -Pinit"),
    MUTATE("mvn verify -Pmutation"),
    PREMISES("mvn verify -Dtrunk.premises"),
    VERIFY("mvn verify");

    private final String command;

    Job(String command) {
        this.command = command;
    }

    /** What starts it with Maven. */
    String command() {
        return command;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
