package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkProfileTest {

    @TempDir
    private Path folder;

    private Path profile(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.properties"), text);
    }

    private static TrunkProfile read(Path file) {
        return DescriptionFile.read(file).description().profile();
    }

    @Test
    void flowrouteIsTheTrunkOfTheFolderInTheProject() {
        TrunkProfile profile = TrunkProfile.flowroute();

        assertThat(profile.host()).isEqualTo("sip.flowroute.com");
        assertThat(profile.account()).isEqualTo(new Account("12345678", "password"));
        assertThat(profile.did()).isEqualTo("15551234567");
    }

    @Test
    void callsOutAreTheTrunksThatTheyAreTriedThroughFirst() throws IOException {
        TrunkProfile profile = read(Files.writeString(folder.resolve("two.yml"), """
                trunks:
                - {carrier: generic, trunk: a, host: sip.a.example, account: {username: one, password: 1}}
                - {carrier: generic, trunk: b, host: sip.b.example, codecs: PCMA}
                - {carrier: generic, trunk: c, host: sip.c.example}
                calls out: {1: {through: [b, a]}, 2: {through: [a, b]}, 3: {through: c}, 4: {}}
                """));

        assertThat(profile.callsOut()).extracting(CallOut::dialled).containsExactly("1", "2", "4");
        assertThat(profile.usualCallOut()).map(CallOut::dialled).hasValue("2");
        assertThat(profile.callsOut())
                .filteredOn(call -> profile.firstOther(call).isPresent())
                .extracting(CallOut::dialled)
                .containsExactly("1");
        assertThat(profile.ofOther()).hasValueSatisfying(other -> {
            assertThat(other.host()).isEqualTo("sip.b.example");
            assertThat(other.peer()).isEqualTo("b");
            assertThat(other.codecs()).containsExactly("PCMA");
        });
    }

    @Test
    void whatAProfileLeavesOutIsAsForFlowroute() throws IOException {
        TrunkProfile profile = read(profile("carrier.password = s3cret\n"));

        assertThat(profile.account()).isEqualTo(new Account("12345678", "s3cret"));
        assertThat(profile.host()).isEqualTo("sip.flowroute.com");
    }

    @Test
    void aProfileClaimsNothingThatItCannotSay() throws IOException {
        TrunkDescription description =
                DescriptionFile.read(profile("carrier.did = 4930123\n")).description();

        assertThat(description.numbers()).extracting(TrunkNumber::number).containsExactly("4930123");
        assertThat(description.callsOut()).isEmpty();
        assertThat(description.never()).isEmpty();
        assertThat(description.mailbox()).isEmpty();
        assertThat(description.clock()).isEmpty();
        assertThat(description.nat()).isEmpty();
        assertThat(description.features()).isEmpty();
    }

    /** No character of a value stands for another. */
    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "\\u12", "a\\", "C:\\dir\\", "p\\;a#b", "a=b:c", "ü€", "# ! \\\\"})
    void aValueIsWhatIsWritten(String password) throws IOException {
        TrunkProfile profile = read(profile("carrier.password=" + password + "\ncarrier.peer=x\n"));

        assertThat(profile.account().password()).isEqualTo(password);
        assertThat(profile.peer()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    carrier.pasword=x        | There is no key 'carrier.pasword'; the nearest is carrier.password.
                    did=1                    | There is no key 'did'; there are carrier.did, carrier.host, carrier.password, \
                    carrier.peer, carrier.username, deskphone.number, deskphone.password, deskphone.username, \
                    inbound.context, outbound.context.
                    carrier.did=             | 'carrier.did' has no value; give one, or delete the line for \
                    Flowroute's.
                    carrier.did 1            | This is not a key, an equals sign and a value, as in carrier.did=15551234567.
                    carrier.did=1 # mine     | '1 # mine' cannot be carrier.did; give the number as it is sent, without \
                    spaces and remarks.
                    deskphone.number=1 555   | '1 555' cannot be deskphone.number; give the number as it is sent, without \
                    spaces and remarks.
                    carrier.host=sip:a.b     | 'sip:a.b' cannot be carrier.host; give the name alone, without sip: and a port.
                    """)
    void aLineThatCannotBeUsedIsNamed(String line, String objection) throws IOException {
        Path file = profile("# mine\n" + line + "\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":2: " + objection);
    }

    @Test
    void allLinesThatCannotBeUsedAreNamed() throws IOException {
        Path file = profile("carrier.pear=a\ncarrier.host=a\n\ncarrier.host=b\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ":1: There is no key 'carrier.pear'; the nearest is carrier.peer.\n" + file
                        + ":4: 'carrier.host' has a line already, 2; delete one of the two.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The profile " + file + " cannot be read; check -Dtrunk.profile, and that it is text in"
                        + " UTF-8.");
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(TrunkProfile.flowroute().toString()).contains("12345678").doesNotContain("password");
    }
}
