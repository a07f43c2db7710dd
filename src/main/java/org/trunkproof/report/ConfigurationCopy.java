package org.trunkproof.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.FolderFile;
import org.trunkproof.configuration.Masking;
import org.trunkproof.storage.WholeFile;

/** The configuration that a run was about, beside its results, without the secrets in it. */
public final class ConfigurationCopy {

    /** Its folder in that of the report. */
    public static final String NAME = "configuration";

    /** What stands in the place of a file; to Asterisk's reader a comment. */
    private static final String LEFT_OUT = "; Left out of this report: ";

    /** How each kind of them ends its first line (RFC 7468 section 10). */
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private ConfigurationCopy() {}

    /**
     * Copies the files of a folder into a report, in the place of what an earlier run has left there. Of one that a link out of
     * the folder leads to, of a private key and of what is no text, it has the name alone.
     *
     * @throws IOException if the report cannot be written
     */
    public static void write(Path folder, Path report) throws IOException {
        Path copy = report.resolve(NAME);
        for (FolderFile file : FolderContents.of(folder).files().values()) {
            byte[] text = text(file).getBytes(StandardCharsets.ISO_8859_1);
            WholeFile.write(copy.resolve(file.name()), out -> out.write(text));
        }
    }

    private static String text(FolderFile file) throws IOException {
        if (file.isOutside()) {
            return LEFT_OUT + "a link leads out of the folder, to " + file.path() + ".\n";
        }
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            return LEFT_OUT + "it is no text.\n";
        }
        return text.contains(PRIVATE_KEY) ? LEFT_OUT + "it holds a private key.\n" : withoutSecrets(text);
    }

    /** Whether a text is there in the place of one that a report does not have. */
    public static boolean isLeftOut(String text) {
        return text.startsWith(LEFT_OUT);
    }

    /** The text of a configuration file, or a part of it, in which nobody can read a secret. */
    public static String withoutSecrets(String text) {
        return Masking.of(text);
    }
}
