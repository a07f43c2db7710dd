package org.trunkproof.steps;

import org.trunkproof.asterisk.Loss;

/**
 * Why what came of a scenario is no verdict on the trunk. It is run once more, in a new lab and alone, before anything is
 * said of it.
 *
 * @param why in a sentence, without its full stop
 */
public record Doubt(Ground ground, String why) {

    /** What may be to blame in place of the trunk. */
    public enum Ground {
        /** Asterisk crashed or ran in circles, which if it does so again in another lab is the verdict. */
        ITS_OWN_DOING,
        /** Something befell the lab. */
        LOST_LAB,
        /** This machine, or the harness on it, was too slow. */
        PACE
    }

    static Doubt of(Loss loss) {
        return new Doubt(loss.isItsOwnDoing() ? Ground.ITS_OWN_DOING : Ground.LOST_LAB, loss.what());
    }
}
