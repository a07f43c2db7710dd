package org.trunkproof.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.storage.Secrecy;

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
     * Where Maven prints, for what is said at the end of this Java, when Maven no longer prints what it is told: Ctrl-C ends
     * both. Where Maven has not started this Java, where that prints.
     */
    static PrintStream out() {
        return System.getProperty("trunk.interactive") == null
                ? System.out
                : above().flatMap(MavenProcess::out).orElse(System.out);
    }

    private static Optional<PrintStream> out(ProcessHandle maven) {
        try {
            OutputStream out = Files.newOutputStream(out(maven.pid()), StandardOpenOption.APPEND);
            return Optional.of(
                    Secrecy.terminal(new PrintStream(out, true, Charset.defaultCharset()), Charset.defaultCharset()));
        } catch (IOException e) {
            // it may be a socket, or Maven another user's
            return Optional.empty();
        }
    }

    /** The open file that a process prints to (proc(5)). */
    static Path out(long process) {
        return Path.of("/proc", String.valueOf(process), "fd/1");
    }
}
