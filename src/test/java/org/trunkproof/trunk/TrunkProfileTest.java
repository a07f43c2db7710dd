package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrunkProfileTest {

    @TempDir
    private Path folder;

    private Path profile(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.properties"), text);
    }

    @Test
    void flowrouteIsTheTrunkOfTheFolderInTheProject() {
        TrunkProfile profile = TrunkProfile.flowroute();

        assertThat(profile.host()).isEqualTo("sip.flowroute.com");
        assertThat(profile.account()).isEqualTo(new Account("12345678", "password"));
        assertThat(profile.did()).isEqualTo("15551234567");
    }

    @Test
    void whatAProfileLeavesOutIsAsForFlowroute() throws IOException {
        TrunkProfile profile = TrunkProfile.read(profile("carrier.password = s3cret\n"));

        assertThat(profile.account()).isEqualTo(new Account("12345678", "s3cret"));
        assertThat(profile.host()).isEqualTo("sip.flowroute.com");
    }

    @Test
    void anUnknownKeyIsRefused() throws IOException {
        Path file = profile("carrier.pasword=x\n");

        assertThatThrownBy(() -> TrunkProfile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The profile " + file + " has an unknown key 'carrier.pasword'; known are ");
    }

    @Test
    void anEmptyValueIsRefused() throws IOException {
        Path file = profile("carrier.did=\n");

        assertThatThrownBy(() -> TrunkProfile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The profile " + file + " gives no value for 'carrier.did'.");
    }

    @Test
    void aBackslashThatMeansNothingIsRefused() throws IOException {
        Path file = profile("carrier.password=\\" + "u12\n");

        assertThatThrownBy(() -> TrunkProfile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The profile " + file + " has a backslash ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none");

        assertThatThrownBy(() -> TrunkProfile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The profile " + file + " cannot be read; check -Dtrunk.profile.");
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(TrunkProfile.flowroute().toString()).contains("12345678").doesNotContain("password");
    }
}
