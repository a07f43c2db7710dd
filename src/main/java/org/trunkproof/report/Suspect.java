package org.trunkproof.report;

import java.nio.file.Path;

/**
 * A line of the configuration that may be to blame for a failure.
 *
 * @param file its path, as the user gave it
 * @param line its number, from 1; 0 where the file as a whole is meant, because it lacks something
 * @param text what stands there, or what does not
 */
public record Suspect(String file, int line, String text) {

    /**
     * One of a folder, without secrets.
     *
     * @param folder as the user gave it
     * @param file its path in the folder
     */
    public static Suspect in(Path folder, String file, int line, String text) {
        return new Suspect(folder.resolve(file).toString(), line, ConfigurationCopy.withoutSecrets(text.strip()));
    }

    /** As a person finds it. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + text;
    }
}
