package org.trunkproof.regression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trunkproof.storage.Secrecy;
import org.trunkproof.storage.UnwritableException;
import org.trunkproof.storage.WholeFile;

/**
 * Results as they come, each a line of JSON in a file, so that a run that was interrupted goes on where it stopped. Those
 * of another subject teach which scenarios kill what, until there is a result of this one for the same mutant.
 */
public final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Consumer<List<MutationResult>> listener;
    private final List<MutationResult> earlier;
    private final List<MutationResult> results = new ArrayList<>();
    private boolean isClosed;

    /**
     * @param subject what the results are of
     * @param listener told of all results so far whenever there is one more
     * @throws IOException if the file cannot be read or written
     */
    public Journal(Path file, String subject, Consumer<List<MutationResult>> listener) throws IOException {
        this.file = file;
        this.listener = listener;
        this.earlier = latest(file);
        earlier.stream().filter(result -> result.subject().equals(subject)).forEach(results::add);
        WholeFile.write(file, earlier.stream().map(Journal::written).collect(Collectors.joining()));
    }

    /**
     * What a file has, of whatever subject; one result for each mutant. Nothing, if it is not there.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<MutationResult> latest(Path file) throws IOException {
        Map<String, MutationResult> latest = new LinkedHashMap<>();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        lines.forEach(line ->
                read(line).ifPresent(result -> latest.put(result.mistake().id(), result)));
        return List.copyOf(latest.values());
    }

    /** Empty for the line that was being written when a run was killed, and for one that is written otherwise than now. */
    private static Optional<MutationResult> read(String line) {
        try {
            return Optional.of(JSON.readValue(line, MutationResult.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String written(MutationResult result) {
        try {
            return JSON.writeValueAsString(result) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was known when it was opened, of whatever subject; one for each mutant. */
    public List<MutationResult> earlier() {
        return earlier;
    }

    /** Those of the subject, oldest first. */
    public synchronized List<MutationResult> results() {
        return List.copyOf(results);
    }

    /**
     * Does nothing once it is closed.
     *
     * @throws IOException if the file cannot be written
     */
    public synchronized void add(MutationResult result) throws IOException {
        if (!isClosed) {
            append(Secrecy.masked(written(result)));
            results.add(result);
            listener.accept(List.copyOf(results));
        }
    }

    /** All of a line or nothing, or the next one would continue it and both be lost. */
    private void append(String line) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.APPEND)) {
            long before = out.size();
            try {
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                cutBack(out, before);
                throw e;
            }
        } catch (IOException e) {
            throw UnwritableException.of(file, e);
        }
    }

    private static void cutBack(FileChannel out, long size) {
        try {
            out.truncate(size);
        } catch (IOException e) {
            // why it could not be written is told
        }
    }

    /** Whatever comes after this, such as what mutants look like when their labs are taken away, is not written down. */
    public synchronized void close() {
        isClosed = true;
    }
}
