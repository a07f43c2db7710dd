package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Capture;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.storage.WholeFile;

/**
 * Where the evidence of one scenario lies: its Trace, a capture, and Asterisk's log.
 *
 * @param report the folder of the whole report
 * @param name of the folder in it
 */
public record EvidenceFolder(Path report, String name) {

    private static final String TRACE = "trace.json.gz";
    private static final String CAPTURE = "capture.pcap";
    private static final String LOG = "asterisk.log";
    private static final String PROCEEDINGS = "scenario.json";

    /**
     * The folder of a scenario, the same in every run.
     *
     * @param requirement its id
     * @param scenario its title
     * @param line where it stands in its feature, which tells apart scenarios of one title
     */
    public static EvidenceFolder of(Path report, String requirement, String scenario, int line) {
        String slug =
                scenario.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = slug.length() > 60 ? slug.substring(0, 60) : slug;
        String id = requirement.replaceAll("[^A-Za-z0-9_-]", "_");
        return new EvidenceFolder(report, "scenarios/" + id + "-" + shortened + "-" + line);
    }

    public Path path() {
        return report.resolve(name);
    }

    /**
     * @throws IOException if the folder cannot be written
     */
    public void write(Trace trace) throws IOException {
        Path folder = path();
        TraceFile.save(trace.withoutMedia(), folder.resolve(TRACE));
        Capture.write(trace, folder.resolve(CAPTURE));
        WholeFile.write(
                folder.resolve(LOG), trace.log().map(line -> line.text() + "\n").collect(Collectors.joining()));
    }

    /**
     * What was written; empty if the scenario did not come so far.
     *
     * @throws IOException if a file cannot be read, or is none of ours
     */
    public Optional<Trace> trace() throws IOException {
        Path file = path().resolve(TRACE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Trace withoutMedia = TraceFile.load(file);
        return Optional.of(withoutMedia.with(Capture.media(path().resolve(CAPTURE), withoutMedia)));
    }

    /**
     * @throws IOException if the folder cannot be written
     */
    public void write(Proceedings proceedings) throws IOException {
        JsonFile.write(proceedingsFile(), proceedings);
    }

    /**
     * What was done; nothing if nothing was written down.
     *
     * @throws IOException if the file is none of ours
     */
    public Proceedings proceedings() throws IOException {
        Path file = proceedingsFile();
        return Files.exists(file) ? JsonFile.read(file, Proceedings.class) : Proceedings.NONE;
    }

    /** Where that is written, when all other files are there. */
    Path proceedingsFile() {
        return path().resolve(PROCEEDINGS);
    }

    /** Whether the files of a scenario are all that were to be written: what was done is written down last. */
    static boolean isComplete(List<String> files) {
        return files.stream().anyMatch(file -> file.endsWith("/" + PROCEEDINGS));
    }

    /** The files in it, relative to the report; none if the scenario did not come so far. */
    public List<String> files() throws IOException {
        if (!Files.isDirectory(path())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path())) {
            return files.map(file -> name + "/" + file.getFileName()).sorted().toList();
        }
    }
}
