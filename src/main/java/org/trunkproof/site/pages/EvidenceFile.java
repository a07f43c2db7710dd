package org.trunkproof.site.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file in the folder of a scenario.
 *
 * @param what it is
 * @param bytes of it
 */
public record EvidenceFile(String name, String what, long bytes) {

    /** What is worth a link. */
    private static final List<Map.Entry<String, String>> FILES = List.of(
            Map.entry("capture.pcap", "all SIP and RTP, for Wireshark"),
            Map.entry("asterisk.log", "what Asterisk logged meanwhile"),
            Map.entry("trace.json.gz", "all that was seen but media, for programs"),
            Map.entry("scenario.json", "what was done and judged, for programs"));

    /**
     * Those that are there.
     *
     * @throws IOException if the folder cannot be read
     */
    static List<EvidenceFile> in(Path folder) throws IOException {
        List<EvidenceFile> files = new ArrayList<>();
        for (Map.Entry<String, String> file : FILES) {
            Path path = folder.resolve(file.getKey());
            if (Files.exists(path)) {
                files.add(new EvidenceFile(file.getKey(), file.getValue(), Files.size(path)));
            }
        }
        return files;
    }

    public String size() {
        return bytes < 1000 ? bytes + " bytes" : bytes < 1_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
