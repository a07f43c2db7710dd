package org.trunkproof.run;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.trunkproof.asterisk.ChannelDriver;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.trunk.DescriptionFile;

/** What comes with the program: as it lies in the working directory, or where that has none, as it lies in the program itself. */
final class Shipped {

    /** All features: a folder of those for any trunk, and one for each dialplan of ours. */
    static final Path FEATURES = Path.of(DescriptionFile.FEATURES);

    /** The features that state what any trunk must do. */
    static final Path FOR_ANY_TRUNK = FEATURES.resolve("trunk");

    /** What the Asterisk image is built from. */
    static final Path DOCKERFILE = Path.of("asterisk-image/Dockerfile");

    private static final String RESOURCES = "/shipped";

    private Shipped() {}

    /** Those that state what a channel driver makes of what others leave open, which no configuration changes, if there are. */
    static Optional<Path> forDriver(ChannelDriver driver) {
        return Optional.of(FEATURES.resolve(driver.name())).filter(path -> Files.exists(found(path)));
    }

    /**
     * Where a file or folder is to be read: in the working directory, but for those above where it has nothing of the name;
     * a folder {@code features} that has no such folders is somebody else's.
     *
     * @param path as it was typed, or one of those above
     */
    static Path found(Path path) {
        boolean isHere = path.isAbsolute() || Files.exists(path.subpath(0, Math.min(2, path.getNameCount())));
        return isHere || !Files.exists(Unpacked.root().resolve(path))
                ? path
                : Unpacked.root().resolve(path);
    }

    /** As a person finds it: below the working directory, or else by the name that it has in the project. */
    static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        boolean isUnpacked =
                !absolute.startsWith(here) && !Files.exists(FOR_ANY_TRUNK) && absolute.startsWith(Unpacked.root());
        return (isUnpacked ? Unpacked.root() : here).relativize(absolute).toString();
    }

    /** When it is first asked for. */
    private static final class Unpacked {

        private static @Nullable Path root;

        /**
         * @throws SetupException if there is no room for it
         */
        static synchronized Path root() {
            if (root == null) {
                root = unpacked();
            }
            return root;
        }

        private static Path unpacked() {
            URL resources = Shipped.class.getResource(RESOURCES);
            if (resources == null) {
                throw new IllegalStateException("This program was built without its features.");
            }
            try {
                return resources.getProtocol().equals("jar")
                        ? ofJar(resources.toURI())
                        : Path.of(resources.toURI()).toAbsolutePath();
            } catch (IOException e) {
                throw new SetupException(
                        "The features cannot be unpacked in " + System.getProperty("java.io.tmpdir") + " ("
                                + e.getMessage() + "); give Java another folder, with -Djava.io.tmpdir=DIR.",
                        e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Docker and Cucumber read files, and not what lies in a jar. */
        private static Path ofJar(URI resources) throws IOException {
            Path root = Files.createTempDirectory("trunkproof").toRealPath();
            try (FileSystem jar = FileSystems.newFileSystem(resources, Map.of())) {
                PathUtils.copyDirectory(jar.getPath(RESOURCES), root);
            }
            FileUtils.forceDeleteOnExit(root.toFile());
            return root;
        }
    }
}
