package org.trunkproof.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.FolderFile;
import org.trunkproof.configuration.FolderSecrets;
import org.trunkproof.report.ConfigurationCopy;

/** What Asterisk reads of a folder as its configuration, or of the copy of one in a report. */
record ReadableFolder(ConfigurationFiles files, FolderSecrets secrets) {

    /**
     * @throws IOException if a file cannot be read
     */
    static ReadableFolder of(Path folder) throws IOException {
        ConfigurationFiles files = ConfigurationFiles.of(FolderContents.of(folder));
        return new ReadableFolder(files, FolderSecrets.of(files, List.of()));
    }

    Set<String> names() {
        return files.all().keySet();
    }

    /** Whether nobody is shown what is in a file, or a report does not have it; one that is not there hides nothing. */
    boolean hides(String name) throws IOException {
        return !files.whyHidden(name).isEmpty() || lines(name).stream().limit(1).anyMatch(ConfigurationCopy::isLeftOut);
    }

    /** Without their ends, which mean nothing to Asterisk; none of a file that is not there. */
    List<String> lines(String name) throws IOException {
        FolderFile file = files.all().get(name);
        return file == null
                ? List.of()
                : new String(file.bytes(), StandardCharsets.ISO_8859_1).lines().toList();
    }

    /** The same lines as a person may read them. */
    List<String> shown(String name) {
        return new String(secrets.bytes(name), StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> ConfigurationText.legible(line.stripTrailing()))
                .toList();
    }

    /** Whether it is a copy in which secrets are masked. */
    boolean isMasked(String name) throws IOException {
        return lines(name).stream().anyMatch(line -> line.contains(ConfigurationText.MASK));
    }
}
