package org.trunkproof.lab;

import java.util.Collection;
import java.util.function.Consumer;

/**
 * Does the same to several things at a time, on threads of their own: a parallel stream has a thread for each core, and
 * all that these would do is wait for Docker.
 */
final class SideBySide {

    private SideBySide() {}

    /** Returns when it is done to all of them. */
    static <T> void each(Collection<T> things, Consumer<T> action) {
        join(things.stream().map(thing -> begun(() -> action.accept(thing))).toList());
    }

    /** Begins it on a thread of its own. */
    static Thread begun(Runnable action) {
        Thread thread = new Thread(action, "lab-closing");
        thread.start();
        return thread;
    }

    /** Returns when all of them have ended. */
    static void join(Collection<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
