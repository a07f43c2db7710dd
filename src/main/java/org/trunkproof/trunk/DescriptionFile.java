package org.trunkproof.trunk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.configuration.ConfigurationFiles;

/**
 * The description of a trunk as it was written.
 *
 * @param name the file, as it was given; for the one that comes with the program, its name in that
 * @param description what it says
 * @param remarks what in it may be a mistake and need not be one, a sentence each
 * @param read the files that it has values from, itself among them
 */
public record DescriptionFile(String name, TrunkDescription description, List<String> remarks, List<Path> read) {

    private static final String SHIPPED = "/shipped/asterisk-image/flowroute/" + ConfigurationFiles.DESCRIPTION;

    /** Where the program has its features, in its jar and in the project. */
    public static final String FEATURES = "features";

    /** Those of its features that are about one dialplan, by their names. */
    private static final List<String> SHIPPED_FEATURES = List.of("flowroute", "office");

    public DescriptionFile {
        remarks = List.copyOf(remarks);
        read = List.copyOf(read);
    }

    /**
     * What of a folder is here for the sake of the description, and not for Asterisk's: the names, relative to the folder, of
     * files that it has values from, and of the owner's features.
     */
    public Set<String> namesIn(Path folder) {
        return Stream.concat(read.stream(), features().stream())
                .flatMap(file -> within(folder, file).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> within(Path folder, Path file) {
        Path relative = real(folder).relativize(real(file));
        return relative.startsWith("..") || relative.toString().isEmpty()
                ? Optional.empty()
                : Optional.of(relative.toString());
    }

    /** Whether it is the one that comes with the program. */
    public boolean isShipped() {
        return name.equals(SHIPPED);
    }

    /** Where the features are that it names: those that come with the program, and the owner's own beside the file. */
    public List<Path> features() {
        return description.features().stream()
                .map(feature -> SHIPPED_FEATURES.contains(feature)
                        ? Path.of(FEATURES, feature)
                        : Path.of(name).resolveSibling(feature))
                .toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // whoever reads it says so
            return path.toAbsolutePath().normalize();
        }
    }

    /** That of a folder, if it has one. */
    public static Optional<Path> in(Path folder) {
        return Optional.of(folder.resolve(ConfigurationFiles.DESCRIPTION))
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Of the trunk that {@code asterisk-image/flowroute} is meant for. */
    public static DescriptionFile shipped() {
        try (InputStream in = DescriptionFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("This program was built without " + SHIPPED + ".");
            }
            return read(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8), Path.of(""), name -> null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads YAML, or properties as they were written before it, where the name does not end as that of YAML.
     *
     * @throws IllegalArgumentException if it cannot be read, which names all that is wrong in it
     */
    public static DescriptionFile read(Path file) {
        return read(file, System::getenv);
    }

    /**
     * The same with another environment.
     *
     * @param environment the value of a name; null where it has none
     * @throws IllegalArgumentException if it cannot be read, which names all that is wrong in it
     */
    public static DescriptionFile read(Path file, Function<String, @Nullable String> environment) {
        if (!file.toString().matches("(?i).*\\.ya?ml")) {
            return new DescriptionFile(file.toString(), ProfileText.read(file), List.of(), List.of(file));
        }
        try {
            Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
            return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8), folder, environment);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The description " + file + " cannot be read; check -Dtrunk.profile, and that it is text in UTF-8.",
                    e);
        }
    }

    private static DescriptionFile read(
            String name, String text, Path folder, Function<String, @Nullable String> environment) {
        Objections objections = new Objections(name);
        ValueSource values = new ValueSource(folder, environment);
        Optional<Yaml.Mapping> whole = YamlReader.read(text, objections);
        if (whole.isEmpty()) {
            objections.refuse();
        }
        Yaml.Mapping written = whole.orElseThrow();
        TrunkDescription description = new RecordReader(objections, values, new CarrierFiles(folder, values))
                .read(TrunkDescription.class, written);
        new Agreed(description, written, objections).check();
        objections.refuse();
        Objections remarks = new Objections(name);
        new CarrierRemarks(description, written, remarks).add();
        new UnaskedRemarks(description, written, remarks).add();
        return new DescriptionFile(
                name,
                description,
                remarks.sentences(),
                Stream.concat(Stream.of(Path.of(name)), values.read().stream()).toList());
    }
}
