package org.trunkproof.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import org.trunkproof.storage.WholeFile;

/** A record in a file of a report. Moments are written as in ISO 8601, durations as in PT0.25S. */
final class JsonFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonFile() {}

    /**
     * @throws IOException if the file, or the folder it is to lie in, cannot be written
     */
    static void write(Path file, Record content) throws IOException {
        WholeFile.write(file, out -> JSON.writeValue(out, content));
    }

    /**
     * @throws IOException if the file cannot be read, or holds something else
     */
    static <R extends Record> R read(Path file, Class<R> type) throws IOException {
        return JSON.readValue(file.toFile(), type);
    }
}
