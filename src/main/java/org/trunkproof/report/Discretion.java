package org.trunkproof.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationFiles;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.FolderContents;
import org.trunkproof.configuration.FolderSecrets;
import org.trunkproof.configuration.Secret;
import org.trunkproof.storage.Confidential;
import org.trunkproof.storage.Secrecy;

/** Keeps what a folder has that nobody may read out of all that is written. */
public final class Discretion {

    private Discretion() {}

    /**
     * About a folder like {@code /etc/asterisk}.
     *
     * @param names of what is no secret, such as the carrier's and the phone's
     * @return what ends it
     * @throws IOException if a file cannot be read
     */
    public static Secrecy.Vow about(Path folder, Collection<String> names) throws IOException {
        return about(FolderSecrets.of(ConfigurationFiles.of(FolderContents.of(folder)), names));
    }

    /** About a file by itself. */
    public static Secrecy.Vow about(ConfigurationText file) {
        return about(FolderSecrets.in(file));
    }

    static Secrecy.Vow about(FolderSecrets secrets) {
        return Secrecy.keep(secrets.all().stream()
                .flatMap(secret -> confidential(secret, secrets))
                .distinct()
                .toList());
    }

    /**
     * About passwords that stand in no folder, such as those of a profile. One that does not stand out is said by nobody, or
     * it would be in a folder as well.
     */
    public static Secrecy.Vow about(List<String> passwords, Collection<String> names) {
        return Secrecy.keep(passwords.stream()
                .filter(password -> FolderSecrets.standsOut(password, names))
                .map(Confidential::anywhere)
                .toList());
    }

    private static Stream<Confidential> confidential(Secret secret, FolderSecrets secrets) {
        return secret.parts().stream().flatMap(part -> {
            if (secrets.standsOut(part)) {
                return Stream.of(Confidential.anywhere(part));
            }
            // a part of one tells nothing without the others
            return part.equals(secret.value())
                    ? secret.contexts().stream()
                            .map(context -> new Confidential(context.before(), part, context.after()))
                    : Stream.empty();
        });
    }
}
