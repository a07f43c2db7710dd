package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.trunk.DescriptionFile;

class ChosenAsteriskTest {

    private static final ConfigurationFolder OURS = new ConfigurationFolder(Path.of("asterisk-image/flowroute"));

    private static DescriptionFile saying(Path folder, String asterisk) throws IOException {
        return DescriptionFile.read(Files.writeString(
                folder.resolve("trunkproof.yml"), "carrier: flowroute\ntrunk: mine\n" + asterisk + "\n"));
    }

    @Test
    void whereNobodyHasChosenItIsTheNewestForTheFolder() {
        assertThat(ChosenAsterisk.NEWEST.or(DescriptionFile.shipped()).nameFor(OURS))
                .isEqualTo("Asterisk 16");
    }

    @ParameterizedTest
    @CsvSource({"asterisk:16, Asterisk 16", "image:mine:1, the image mine:1"})
    void whatWasTypedGoesBeforeWhatTheDescriptionSays(String typed, String name, @TempDir Path folder)
            throws IOException {
        ChosenAsterisk chosen = ChosenAsterisk.ofBaseline(typed).orElseThrow();

        assertThat(chosen.or(saying(folder, "asterisk: 22")).nameFor(OURS)).isEqualTo(name);
    }

    @Test
    void otherBaselinesNameNoAsterisk() {
        assertThat(ChosenAsterisk.ofBaseline("git:HEAD~1")).isEmpty();
        assertThat(ChosenAsterisk.ofBaseline("asterisk-image/flowroute")).isEmpty();
    }

    /** It is the description that is to be corrected. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    22 | is for chan_sip, which ended with Asterisk 20; leave that out to have Asterisk 16, or give \
                    -Dtrunk.config its form for another channel driver, and -Dtrunk.baseline=asterisk-image/flowroute to see \
                    what that does otherwise.
                    18 | there is no image of that Asterisk, only of 16 and 22; give one of these, or -Dtrunk.image=NAME for \
                    an image of your own.
                    """)
    void whatTheDescriptionSaysWrongIsSaidOfIt(String number, String sentence, @TempDir Path folder)
            throws IOException {
        DescriptionFile described = saying(folder, "asterisk: " + number);

        assertThatThrownBy(() -> ChosenAsterisk.NEWEST.or(described).nameFor(OURS))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(folder + "/trunkproof.yml: asterisk: " + number + ": ")
                .hasMessageEndingWith(sentence);
    }
}
