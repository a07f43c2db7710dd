package org.trunkproof.asterisk;

import java.util.List;

/** Asterisk's command line. */
@FunctionalInterface
public interface CommandLine {

    /** What it prints for a command, line by line; nothing when it knows none of the name. */
    List<String> lines(String command);
}
