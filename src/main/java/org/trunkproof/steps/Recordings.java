package org.trunkproof.steps;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.Recording;

/** What the parties of one scenario have played. No two recordings of a scenario have a frame in common. */
public final class Recordings {

    /** How long one lasts unless a step says otherwise. */
    static final Duration LENGTH = Duration.ofSeconds(1);

    private final Map<ListeningPoint, Recording> lastOf = new EnumMap<>(ListeningPoint.class);
    private int count;

    /** A new one, which is the party's last from now on. */
    Recording next(ListeningPoint who, Duration length) {
        Recording recording = Recording.babble(++count, length);
        lastOf.put(who, recording);
        return recording;
    }

    /**
     * The last one that the party has played.
     *
     * @throws IllegalStateException if it has played none
     */
    Recording lastOf(ListeningPoint who) {
        Recording recording = lastOf.get(who);
        if (recording == null) {
            throw new IllegalStateException(who + " has played nothing; a step before should say so.");
        }
        return recording;
    }
}
