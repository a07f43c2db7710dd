package org.trunkproof.configuration;

import java.nio.file.Path;

/**
 * What Asterisk is given of a folder.
 *
 * @param name relative to the folder
 * @param path where it is; of a link where it leads to, relative to the folder that it is in
 */
public record FolderEntry(String name, Kind kind, Path path) {

    /** What it is to Asterisk. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK
    }
}
