package org.trunkproof.run;

/** It could not be found out whether the trunk does what it must; this says nothing about the trunk. */
final class Undecided extends AssertionError {

    private static final long serialVersionUID = 1;

    Undecided(String message) {
        super(message);
    }
}
