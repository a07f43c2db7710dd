package org.trunkproof.steps;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.trunkproof.media.Recording;

/** What the parties of one scenario have played. No two recordings of a scenario have a frame in common. */
public final class Recordings {

    /** How long one lasts unless a step says otherwise. */
    static final Duration LENGTH = Duration.ofSeconds(1);

    private final Map<String, Recording> lastOf = new HashMap<>();
    private int count;

    /** A new one, which is the party's last from now on. */
    Recording next(String party, Duration length) {
        Recording recording = Recording.babble(++count, length);
        lastOf.put(party, recording);
        return recording;
    }

    /**
     * The last one that the party has played.
     *
     * @throws IllegalStateException if it has played none
     */
    Recording lastOf(String party) {
        Recording recording = lastOf.get(party);
        if (recording == null) {
            throw new IllegalStateException(party + " has played nothing; a step before should say so.");
        }
        return recording;
    }
}
