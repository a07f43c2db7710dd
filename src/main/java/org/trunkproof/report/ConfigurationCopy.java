package org.trunkproof.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.FolderSecrets;
import org.trunkproof.storage.Secrecy;
import org.trunkproof.storage.WholeFile;

/** The configuration that a run was about, beside its results, without the secrets in it. */
public final class ConfigurationCopy {

    /** Its folder in that of the report. */
    public static final String NAME = "configuration";

    /** What stands in the place of a file; to Asterisk's reader a comment. */
    private static final String LEFT_OUT = "; Left out of this report: ";

    private ConfigurationCopy() {}

    /**
     * Copies what Asterisk reads of a folder as its configuration into a report, in the place of what an earlier run has left
     * there. Of what is not shown of that, it has the name and the reason.
     *
     * @throws IOException if the report cannot be written
     */
    public static void write(FolderContents folder, Path report) throws IOException {
        ConfigurationFiles files = ConfigurationFiles.of(folder);
        FolderSecrets secrets = FolderSecrets.of(files, List.of());
        Path copy = report.resolve(NAME);
        try (Secrecy.Vow kept = Discretion.about(secrets)) {
            for (String name : files.all().keySet()) {
                String why = files.whyHidden(name);
                byte[] text = why.isEmpty()
                        ? secrets.bytes(name)
                        : (LEFT_OUT + why + ".\n").getBytes(StandardCharsets.ISO_8859_1);
                WholeFile.write(copy.resolve(name), out -> out.write(text));
            }
            Withheld.of(files, secrets).write(report);
        }
    }

    /** A part of a configuration file as a person may read it, of a folder that a run is about. */
    public static String withoutSecrets(String text) {
        return Secrecy.masked(ConfigurationText.legible(text));
    }

    /** Whether a text is there in the place of one that a report does not have. */
    public static boolean isLeftOut(String text) {
        return text.startsWith(LEFT_OUT);
    }
}
