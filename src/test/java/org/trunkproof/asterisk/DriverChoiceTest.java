package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverChoiceTest {

    private static final String NEITHER = "[other]";

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        if (text != null) {
            Files.writeString(folder.resolve(file), text.replace("|", "\n") + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "[flowroute],,,, chan_sip",
        ",[flowroute],,, chan_pjsip",
        ",,[flowroute],, chan_pjsip",
        "[flowroute]," + NEITHER + ",,, chan_sip",
        NEITHER + ",[flowroute],,, chan_pjsip",
        NEITHER + ",,[flowroute],, chan_pjsip",
        "[flowroute],[flowroute],,, chan_sip",
        NEITHER + "," + NEITHER + ",,, chan_sip",
        "[flowroute](!),[flowroute],,, chan_pjsip",
        // what modules.conf does not load is none
        "[flowroute],[flowroute],,[modules]|autoload=yes|noload=chan_sip.so, chan_pjsip",
        NEITHER + ",[flowroute],,[modules]|load=chan_sip.so, chan_sip",
        NEITHER + ",[flowroute],,[modules]|autoload=yes, chan_pjsip",
        "[flowroute],,,[modules]|load=chan_pjsip.so, chan_sip"
    })
    void theTrunkIsInTheFilesOfADriverThatIsLoaded(
            String sip, String pjsip, String wizard, String modules, String driver) throws IOException {
        write("sip.conf", sip);
        write("pjsip.conf", pjsip);
        write("pjsip_wizard.conf", wizard);
        write("modules.conf", modules);

        assertThat(new ConfigurationFolder(folder).ofTrunk("flowroute").driver().name())
                .isEqualTo(driver);
    }

    /** What is left behind by a move to the other driver is not what calls go through. */
    @ParameterizedTest
    @CsvSource({
        "[out]|exten => 1;1;Dial(PJSIP/1@flowroute), chan_pjsip",
        "[out]|exten => 1;1;Dial(SIP/flowroute/1), chan_sip",
        "[out]|exten => 1;1;Dial(PJSIP/other), chan_sip",
        "[globals]|OUT=PJSIP/flowroute|[out]|exten => 1;1;Dial(${OUT}), chan_pjsip"
    })
    void ofTwoThatHaveItItIsTheOneByWhichItIsDialled(String dialplan, String driver) throws IOException {
        write("sip.conf", "[flowroute]");
        write("pjsip.conf", "[flowroute]");
        write("extensions.conf", dialplan.replace(";", ","));

        assertThat(new ConfigurationFolder(folder).ofTrunk("flowroute").driver().name())
                .isEqualTo(driver);
    }

    /** A copy with a mistake in the trunk's name is for the driver that the folder is for. */
    @ParameterizedTest
    @CsvSource({"flowroute, chan_pjsip", "nobody, chan_sip"})
    void aCopyIsForTheSame(String trunk, String driver) throws IOException {
        write("sip.conf", NEITHER);
        write("pjsip.conf", "[flowroute]");
        ConfigurationFolder original = new ConfigurationFolder(folder).ofTrunk(trunk);
        write("pjsip.conf", "[flowrout]");

        assertThat(original.copied(folder).driver().name()).isEqualTo(driver);
    }
}
