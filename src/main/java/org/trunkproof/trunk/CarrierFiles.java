package org.trunkproof.trunk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trunkproof.spelling.Spelling;

/** Carrier files: those that come with the program, and an owner's own. */
final class CarrierFiles {

    /** By their names, in alphabetical order. */
    static final List<String> SHIPPED = List.of("flowroute", "generic");

    static final String GENERIC = "generic";

    private final Path folder;
    private final ValueSource values;

    /**
     * @param folder that paths of an owner's own files are relative to
     */
    CarrierFiles(Path folder, ValueSource values) {
        this.folder = folder;
        this.values = values;
    }

    /** One of which nothing is known but what RFC 3261 and G.711 have any carrier do. */
    Carrier generic() {
        return shipped(GENERIC);
    }

    /**
     * @param name of one that comes with the program, or the path of another
     * @throws IllegalArgumentException which says what is wrong with it, a line each
     */
    Carrier named(String name) {
        if (SHIPPED.contains(name)) {
            return shipped(name);
        }
        Path file = values.reading(folder.resolve(name));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no carrier '" + name + "'; " + Spelling.instead(name, SHIPPED)
                    + ", or give the path of a carrier file of your own.");
        }
        try {
            return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The carrier file " + file + " cannot be read; check that it is text in UTF-8.", e);
        }
    }

    private Carrier shipped(String name) {
        String file = "carriers/" + name + ".yml";
        try (InputStream in = CarrierFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("This program was built without " + file + ".");
            }
            return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Carrier read(String file, String text) {
        Objections objections = new Objections(file);
        Optional<Carrier> carrier = YamlReader.read(text, objections)
                .map(written -> new RecordReader(objections, values, this).read(Carrier.class, written));
        objections.refuse();
        return carrier.orElseThrow();
    }
}
