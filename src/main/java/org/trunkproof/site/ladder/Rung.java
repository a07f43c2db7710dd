package org.trunkproof.site.ladder;

import java.time.Instant;
import java.util.List;

/** One row of a ladder: something that happened at a moment. The set is closed: the drawing handles each kind. */
sealed interface Rung {

    Instant at();

    /** When it is past; the same moment for all that has no length. */
    default Instant ended() {
        return at();
    }

    /** The messages that it stands for. */
    default List<Transmission> transmissions() {
        return List.of();
    }

    /**
     * A SIP message.
     *
     * @param call which of several calls between the same two parties it belongs to, from 1; 0 where there is one at most
     */
    record Signal(Transmission sent, int call) implements Rung {
        @Override
        public Instant at() {
            return sent.at();
        }

        @Override
        public List<Transmission> transmissions() {
            return List.of(sent);
        }
    }

    /** A request that goes on at its own pace, whatever the calls do, with its answer. */
    record Background(Transmission request, Transmission response) implements Rung {
        @Override
        public Instant at() {
            return request.at();
        }

        @Override
        public List<Transmission> transmissions() {
            return List.of(request, response);
        }
    }

    /**
     * Something that Asterisk did.
     *
     * @param text the application of a dialplan's step, or that a channel was hung up
     * @param channel the name of its channel
     */
    record DialplanStep(Instant at, String text, String channel) implements Rung {}

    /** The first packet of a stream. */
    record StreamStart(StreamBar bar) implements Rung {
        @Override
        public Instant at() {
            return bar.began();
        }
    }

    /** Keys that were pressed in a stream with nothing else in between. */
    record Keys(StreamBar bar, List<StreamBar.KeyPress> digits) implements Rung {
        public Keys {
            digits = List.copyOf(digits);
        }

        @Override
        public Instant at() {
            return digits.get(0).at();
        }

        @Override
        public Instant ended() {
            return digits.get(digits.size() - 1).at();
        }
    }

    /** The scenario is over, and what follows is cleaning up. */
    record Over(Instant at) implements Rung {}

    /**
     * What is left out because it would be too much to draw.
     *
     * @param rows how many rows it would be
     */
    record More(Instant at, int rows) implements Rung {}
}
