package org.trunkproof.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file by a name that Asterisk may open it by.
 *
 * @param name relative to the folder
 * @param path where it is
 * @param isOutside whether a link out of the folder leads to it, so that it is nothing for a report
 */
public record FolderFile(String name, Path path, boolean isOutside) {

    /**
     * @throws IOException if it cannot be read
     */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }
}
