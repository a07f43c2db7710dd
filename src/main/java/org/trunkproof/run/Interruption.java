package org.trunkproof.run;

/** What is done when the user ends a run, by Ctrl-C or by a signal, before it is over. */
final class Interruption implements AutoCloseable {

    private volatile Runnable answer;

    /**
     * @param answer as nothing more is known yet
     */
    Interruption(Runnable answer) {
        this.answer = answer;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> this.answer.run(), "interrupted"));
    }

    /** Has something else done from now on. */
    void answerWith(Runnable other) {
        answer = other;
    }

    /** The run is over, and nothing is left to be done. */
    @Override
    public void close() {
        answer = () -> {};
    }
}
