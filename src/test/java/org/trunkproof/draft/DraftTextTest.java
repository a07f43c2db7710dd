package org.trunkproof.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.Phone;
import org.trunkproof.trunk.TrunkDescription;
import org.trunkproof.trunk.TrunkNumber;

class DraftTextTest {

    /** What YAML may take for a number, a date, a truth, nothing, a comment, a list or another place. */
    private static final List<String> NAMES = List.of(
            "0911",
            "1e5",
            "0x1F",
            "0o17",
            "010",
            "1_000",
            "1.5",
            ".5",
            "-1",
            "+1",
            "12e03",
            "2026-11-26",
            "190",
            "null",
            "Null",
            "~",
            "yes",
            "no",
            "on",
            "off",
            "true",
            "False",
            "y",
            "n",
            "?",
            "-",
            "--",
            "---",
            "...",
            "#",
            "#1",
            "a#b",
            "*",
            "*97",
            "!",
            "!x",
            "%",
            "|",
            ">",
            "'",
            "''",
            "\"",
            "\\",
            "a\\n",
            "{",
            "}",
            "[",
            "]",
            "{}",
            "[1]",
            "`",
            "=",
            "<<",
            "$",
            "${X",
            "é",
            "a'b\"c",
            ".inf",
            ".nan",
            "0b1",
            "1__2",
            "101");

    @TempDir
    private Path folder;

    @Test
    void whateverANameOrANumberIsItIsReadBackAsTheSameText() throws IOException {
        Random random = new Random(16);
        List<String> names = Stream.concat(NAMES.stream(), any(random, "!\"#$%'()*+-.;<=>?[\\]^_`{|}~019aezAEZ"))
                .distinct()
                .filter(name -> !name.matches("\\$\\{.+}"))
                .toList();
        List<String> numbers = Stream.concat(
                        Stream.of("0911", "*97", "#31#", "+442075550100", "00", "0", "010", "08", "190", "**"),
                        any(random, "0123456789*#"))
                .distinct()
                .toList();
        List<String> lines = new ArrayList<>(List.of("carrier: generic", "trunk: the-trunk", "host: sip.example.org"));
        lines.add("numbers:");
        numbers.forEach(number -> lines.add("  " + DraftText.scalar(number) + ": {context: x}  # ? #"));
        lines.add("phones:");
        names.forEach(name -> lines.add("  " + DraftText.scalar(name) + ": {context: " + DraftText.scalar(name) + "}"));
        lines.add("calls out: {12065550100: {by: " + DraftText.list(names) + "}}");
        lines.add("never: " + DraftText.list(numbers));

        TrunkDescription read = DescriptionFile.read(
                        Files.writeString(folder.resolve("trunkproof.yml"), String.join("\n", lines)))
                .description();

        assertThat(read.numbers()).extracting(TrunkNumber::number).containsExactlyElementsOf(numbers);
        assertThat(read.phones()).extracting(Phone::name).containsExactlyElementsOf(names);
        assertThat(read.phones()).extracting(Phone::context).containsExactlyElementsOf(names);
        assertThat(read.callsOut().get(0).by()).containsExactlyElementsOf(names);
        assertThat(read.never()).containsExactlyElementsOf(numbers);
    }

    private static Stream<String> any(Random random, String letters) {
        return IntStream.range(0, 500).mapToObj(i -> random.ints(1 + random.nextInt(6), 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .collect(Collectors.joining()));
    }
}
