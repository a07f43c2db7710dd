package org.trunkproof.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.spelling.NearestPath;
import org.trunkproof.trunk.DescriptionFile;

/** The file that says what the carrier and its customer agreed on, read when first asked for and then no more. */
final class GivenDescription {

    private final Path config;
    private final Optional<Path> profile;
    private @Nullable DescriptionFile file;

    /**
     * @param config the folder under test, which may have one
     * @param profile the file that was given, which goes before that
     */
    GivenDescription(Path config, Optional<Path> profile) {
        this.config = config;
        this.profile = profile;
    }

    /** That of another folder, unless one was given. */
    GivenDescription of(Path otherConfig) {
        return profile.isPresent() ? this : new GivenDescription(otherConfig, profile);
    }

    /** The file that was given. */
    Optional<Path> profile() {
        return profile;
    }

    /**
     * The one that was given, or else that of the folder, or else ours.
     *
     * @throws SetupException if the file cannot be read, or does not say what it must
     */
    synchronized DescriptionFile file() {
        DescriptionFile known = file;
        if (known == null) {
            known = read();
            file = known;
        }
        return known;
    }

    private DescriptionFile read() {
        profile.filter(given -> !Files.exists(given)).flatMap(NearestPath::to).ifPresent(nearest -> {
            throw new SetupException("There is no profile " + profile.orElseThrow() + "; the nearest that exists is "
                    + nearest + "; correct " + Option.PROFILE + ".");
        });
        return Given.read(() -> profile.or(() -> DescriptionFile.in(config))
                .map(DescriptionFile::read)
                .orElseGet(DescriptionFile::shipped));
    }
}
