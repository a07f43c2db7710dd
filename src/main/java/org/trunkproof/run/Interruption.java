package org.trunkproof.run;

import java.io.PrintStream;
import java.util.function.Consumer;

/** What is done when the user ends a run, by Ctrl-C or by a signal, before it is over. */
final class Interruption implements AutoCloseable {

    private final PrintStream out = MavenProcess.out();
    private volatile Consumer<PrintStream> answer;
    private volatile boolean isOver;

    /**
     * @param answer as nothing more is known yet; told where to say so
     */
    Interruption(Consumer<PrintStream> answer) {
        this.answer = answer;
        Runtime.getRuntime().addShutdownHook(new Thread(this::meet, "interrupted"));
    }

    private void meet() {
        if (!isOver) {
            // a terminal shows ^C, with no line break
            out.println();
            answer.accept(out);
        }
    }

    /** Has something else done from now on. */
    void answerWith(Consumer<PrintStream> other) {
        answer = other;
    }

    /** The run is over, and nothing is left to be done. */
    @Override
    public void close() {
        isOver = true;
    }
}
