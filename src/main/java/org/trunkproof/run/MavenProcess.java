package org.trunkproof.run;

import java.util.Optional;
import java.util.stream.Stream;

/** The Maven that has started this Java for its tests, if one has. */
final class MavenProcess {

    private MavenProcess() {}

    /** The nearest process above that is a Java; between it and this one there may be a shell. */
    static Optional<ProcessHandle> above() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst();
    }

    /**
     * Has this Java end, as by a signal, when its Maven is gone, which may have been killed: nobody would read what came
     * of the run, and its labs would keep the machine busy. Does nothing for a Java that Maven has not started, which may
     * have been left behind on purpose, as by nohup.
     */
    static void endWith() {
        if (System.getProperty("trunk.interactive") != null) {
            above().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(1)));
        }
    }
}
