package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionFileTest {

    private static final String LEAST = "carrier: flowroute\ntrunk: mine\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("trunkproof.yml"), text);
    }

    private TrunkDescription read(String text) throws IOException {
        return DescriptionFile.read(file(text), Map.of("TRUNK_PASSWORD", "s3cret", "EMPTY", "")::get)
                .description();
    }

    /** As it was before there were descriptions. */
    @ParameterizedTest
    @ValueSource(strings = {"asterisk-image/flowroute", "asterisk-image/flowroute-hardened"})
    void ourFoldersAreDescribed(Path ours) throws IOException {
        Path file = DescriptionFile.in(ours).orElseThrow();
        DescriptionFile read = DescriptionFile.read(file);

        assertThat(read.description().profile())
                .isEqualTo(new TrunkProfile(
                        "sip.flowroute.com",
                        "flowroute",
                        List.of("PCMU"),
                        new Account("12345678", "password"),
                        "15551234567",
                        "inbound",
                        "outbound",
                        new Account("deskphone", "deskphone-password"),
                        List.of(),
                        Map.of(),
                        "15551234567",
                        read.description().callsOut(),
                        List.of("411", "9911", "011442075550100", "+442075550100", "12061550100"),
                        "15551234568",
                        Optional.empty(),
                        Recognition.NONE));
        assertThat(read.remarks()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void thatNotAllHostsAreCalledFromIsSaid() throws IOException {
        String hosts = IntStream.rangeClosed(1, 9).mapToObj(i -> "10.0.0." + i).collect(Collectors.joining(", "));

        assertThat(DescriptionFile.read(
                                file("carrier: generic\ntrunk: mine\nhost: a.example\ncalls from: [" + hosts + "]\n"))
                        .remarks())
                .containsExactly(
                        folder + "/trunkproof.yml:4: Scenarios call from the first 8 of these 9 alone; put addresses"
                                + " that lie beside each other into one network, or those first that matter.");
    }

    @Test
    void itTellsWhatOfAFolderIsThereForItsSake(@TempDir Path elsewhere) throws IOException {
        Files.writeString(folder.resolve("password"), "s3cret\n");
        Files.writeString(elsewhere.resolve("other"), "s3cret\n");
        Files.createDirectory(folder.resolve("own"));
        Path file = file("""
                carrier: flowroute
                trunk: mine
                account: {username: 1, password: "${file:password}"}
                phones:
                  201: {password: "${file:%s/other}"}
                features: [own]
                """.formatted(elsewhere));

        assertThat(DescriptionFile.read(file).namesIn(folder))
                .containsExactlyInAnyOrder("trunkproof.yml", "password", "own");
        assertThat(DescriptionFile.shipped().namesIn(folder)).isEmpty();
    }

    @Test
    void aFolderThatHasNoneIsFlowroutes() throws IOException {
        assertThat(DescriptionFile.shipped().isShipped()).isTrue();
        assertThat(DescriptionFile.read(Path.of("asterisk-image/flowroute/trunkproof.yml"))
                        .isShipped())
                .isFalse();
        assertThat(DescriptionFile.in(folder)).isEmpty();
        assertThat(DescriptionFile.shipped().description())
                .isEqualTo(DescriptionFile.read(Path.of("asterisk-image/flowroute/trunkproof.yml"))
                        .description());
    }

    @Test
    void whatIsLeftOutIsAsThePageSays() throws IOException {
        TrunkDescription description = read(LEAST);

        assertThat(description.trunk().host()).isEqualTo("sip.flowroute.com");
        assertThat(description.trunk().account()).isEmpty();
        assertThat(description.trunk().knownBy()).containsExactly("address");
        assertThat(description.trunk().codecs()).containsExactly("PCMU", "G729");
        assertThat(description.numbers()).isEmpty();
        assertThat(description.usualPhone()).isEmpty();
        assertThat(description.nat()).isEmpty();
    }

    @Test
    void allThatThereIsToSay() throws IOException {
        TrunkDescription description =
                read("""
                trunks:
                  - carrier: flowroute
                    trunk: mine
                    account: {username: u, password: "${TRUNK_PASSWORD}"}
                    known by: [digest, registration]
                  - {carrier: generic, trunk: other, host: sip.example.com, codecs: [alaw, G722]}
                numbers:
                  15551234567: {rings: [101, 102], context: in}
                  15551234568: {is: answered, trunk: other}
                  15551234569: {is: refused}
                phones:
                  101: {password: "${file:101.password}", number: 15551234567, context: out}
                  102: {calls out: no}
                calls out:
                  92065550100: {by: 101, asks for: 12065550100, as: 15551234568, through: [other, mine]}
                  911:
                never: [9011442075550100]
                nat: {public address: 203.0.113.7, public name: pbx.example.com, public port: 5070, local networks: [192.168.0.0/16]}
                mailbox: 100@default
                clock: Monday 10:00
                features: [own]
                """.replace("{password: \"${file:101.password}\"", "{password: \"${file:" + secretFile() + "}\""));

        assertThat(description.trunks()).extracting(Trunk::trunk).containsExactly("mine", "other");
        assertThat(description.trunk().account()).contains(new Account("u", "s3cret"));
        assertThat(description.trunk().registers()).isTrue();
        assertThat(description.trunks().get(1).codecs()).containsExactly("PCMA", "G722");
        assertThat(description.numbers())
                .containsExactly(
                        new TrunkNumber("15551234567", List.of("101", "102"), "", "in", ""),
                        new TrunkNumber("15551234568", List.of(), "answered", "", "other"),
                        new TrunkNumber("15551234569", List.of(), "refused", "", ""));
        assertThat(description.phones())
                .containsExactly(
                        new Phone("101", "from a file", "15551234567", "out", "", List.of()),
                        new Phone("102", "", "", "", "no", List.of()));
        assertThat(description.phoneThatCallsOut()).map(Phone::name).contains("101");
        assertThat(description.callsOut())
                .containsExactly(
                        new CallOut(
                                "92065550100", List.of("101"), "12065550100", "15551234568", List.of("other", "mine")),
                        new CallOut("911", List.of(), "911", "", List.of()));
        assertThat(description.never()).containsExactly("9011442075550100");
        assertThat(description.nat())
                .contains(new Nat("203.0.113.7", "pbx.example.com", "5070", List.of("192.168.0.0/16")));
        assertThat(description.mailbox()).isEqualTo("100@default");
        assertThat(description.clock()).isEqualTo("Monday 10:00");
        assertThat(description.features()).containsExactly("own");
        assertThat(description.secrets()).containsExactly("s3cret", "from a file");
    }

    private String secretFile() throws IOException {
        return Files.writeString(folder.resolve("101.password"), "from a file\n")
                .getFileName()
                .toString();
    }

    /** What YAML itself would take for another number, a date, a truth or a time of day. */
    @ParameterizedTest
    @CsvSource({
        "phones, 0101",
        "phones, 0o17",
        "phones, 1_000",
        "phones, 1e5",
        "phones, 0x1F",
        "phones, 2026-11-26",
        "phones, yes",
        "phones, no",
        "phones, off",
        "phones, null",
        "phones, true",
        "phones, .5",
        "phones, 101.0",
        "numbers, 0441234567",
        "numbers, +15551234567",
        "numbers, 15551234567",
        "numbers, 190100",
        "numbers, 12345678901234567890123",
        "calls out, 00",
        "calls out, 017",
        "calls out, 0555",
    })
    void whatIsWrittenWithoutQuotesIsAsItIsWritten(String key, String written) throws IOException {
        TrunkDescription description = read(LEAST + key + ":\n  " + written + ": {}\n");

        assertThat(
                        switch (key) {
                            case "phones" -> description.phones().get(0).name();
                            case "numbers" -> description.numbers().get(0).number();
                            default -> description.callsOut().get(0).dialled();
                        })
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123", "+1555", "1_0", "0x1F", "1e5", "yes", "~x", "2026-11-26", "12:30", "\"*97\"", "'#31#'"})
    void aValueIsAsItIsWritten(String written) throws IOException {
        assertThat(read(LEAST + "account: {username: u, password: " + written + "}\n")
                        .trunk()
                        .account()
                        .orElseThrow()
                        .password())
                .isEqualTo(written.replaceAll("^[\"']|[\"']$", ""));
    }

    @Test
    void passwordsAreNotShown() throws IOException {
        assertThat(read(LEAST + "account: {username: u, password: hidden}\nphones: {a: {password: hidden}}\n")
                        .toString())
                .contains("account u", "phone a")
                .doesNotContain("hidden");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path none = folder.resolve("none.yml");

        assertThatThrownBy(() -> DescriptionFile.read(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The description " + none + " cannot be read; check -Dtrunk.profile, and that it is text in"
                        + " UTF-8.");
    }
}
