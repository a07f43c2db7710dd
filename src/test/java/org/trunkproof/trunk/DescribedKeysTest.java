package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every key it is said what it is, with an example that can be read. */
class DescribedKeysTest {

    @TempDir
    private Path folder;

    private record Bare(String unsaid) {}

    static Stream<DescribedKey> keys() {
        return Stream.of(
                        TrunkDescription.class,
                        Trunk.class,
                        Account.class,
                        TrunkNumber.class,
                        Phone.class,
                        CallOut.class,
                        Nat.class,
                        Carrier.class,
                        Fact.class)
                .flatMap(type -> DescribedKey.of(type).stream());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void eachHasASentenceAndSaysWhatHoldsWithoutIt(DescribedKey key) {
        YamlKey says = key.says();

        assertThat(says.says()).matches("[A-Z].{10,}\\.");
        boolean isFact = key.type() == Fact.class;
        assertThat(says.otherwise().isEmpty())
                .as("what holds where it is left out")
                .isEqualTo(says.isNeeded() || says.isName() || isFact);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void eachExampleCanBeRead(DescribedKey key) throws IOException {
        Files.writeString(folder.resolve("deskphone.password"), "s3cret");
        Class<? extends Record> type = key.component().getDeclaringRecord().asSubclass(Record.class);
        Objections objections = new Objections("example");
        ValueSource values = new ValueSource(folder, name -> "s3cret");
        String example = key.type() == Fact.class
                ? "{is: " + key.says().example() + ", source: us, date: 2026-11}"
                : key.says().example();

        if (key.says().isName()) {
            assertThat(key.says().form().objection(example)).isEmpty();
            return;
        }
        YamlReader.read(key.name() + ": " + example, objections)
                .ifPresent(written ->
                        new RecordReader(objections, values, new CarrierFiles(folder, values)).read(type, written));
        assertThat(objections.sentences())
                .allMatch(sentence -> sentence.contains("' is missing here; "))
                .noneMatch(sentence -> sentence.contains("'" + key.name() + "'"));
    }

    @Test
    void aComponentOfWhichNothingIsSaidIsNamed() {
        assertThatThrownBy(() -> DescribedKey.of(Bare.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Bare.unsaid lacks a YamlKey.");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyCarrierFileThatComesWithTheProgramIsRead(String name) {
        Carrier carrier = new CarrierFiles(folder, new ValueSource(folder, any -> null)).named(name);

        assertThat(carrier.codecs().is()).isNotEmpty();
    }

    static List<String> shipped() {
        return CarrierFiles.SHIPPED;
    }

    @Test
    void allCarrierFilesAreKnownByName() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/trunkproof/trunk/carriers"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yml", "")))
                    .containsExactlyInAnyOrderElementsOf(CarrierFiles.SHIPPED);
        }
    }
}
