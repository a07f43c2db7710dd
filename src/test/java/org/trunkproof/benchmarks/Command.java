package org.trunkproof.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A program that is run to its end. */
final class Command {

    private Command() {}

    /**
     * What it prints.
     *
     * @throws IOException if it cannot be run, or fails
     */
    static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " fails: " + output);
        }
        return output;
    }
}
