package org.trunkproof.regression;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Results as they come, each a line of JSON in a file, so that a run that was interrupted goes on where it stopped. Its
 * first line says what the results are of; with another one, the file begins anew.
 */
public final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final int total;
    private final PrintStream terminal;
    private final List<MutationResult> results = new ArrayList<>();
    private final long started = System.nanoTime();
    private final int before;

    /**
     * @param subject what the results are of: it changes with the folder, the features and the harness
     * @param total how many results there will be
     * @throws IOException if the file cannot be read or written
     */
    public Journal(Path file, String subject, int total, PrintStream terminal) throws IOException {
        this.file = file;
        this.total = total;
        this.terminal = terminal;
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        if (lines.isEmpty() || !lines.get(0).equals(subject)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, subject + "\n");
        } else {
            for (String line : lines.subList(1, lines.size())) {
                results.add(JSON.readValue(line, MutationResult.class));
            }
        }
        this.before = results.size();
    }

    /** Those that are known, oldest first. */
    public synchronized List<MutationResult> results() {
        return List.copyOf(results);
    }

    /**
     * @throws IOException if the file cannot be written
     */
    public synchronized void add(MutationResult result) throws IOException {
        results.add(result);
        Files.writeString(file, JSON.writeValueAsString(result) + "\n", StandardOpenOption.APPEND);
        terminal.println(progress());
    }

    private String progress() {
        long done = results.size() - before;
        Duration left = Duration.ofNanos((System.nanoTime() - started) / done * (total - results.size()));
        return String.format(
                Locale.ROOT,
                "%d of %d mutants: %d killed, %d survived, %d equivalent, %d not loadable, %d errors; %d:%02d left",
                results.size(),
                total,
                count(Outcome.KILLED),
                count(Outcome.SURVIVED),
                count(Outcome.EQUIVALENT),
                count(Outcome.NOT_LOADABLE),
                count(Outcome.ERROR),
                left.toMinutes(),
                left.toSecondsPart());
    }

    private long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
