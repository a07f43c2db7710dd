package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleChoiceTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void sipConf() throws IOException {
        Files.writeString(folder.resolve("sip.conf"), "[general]\n");
    }

    private ModuleChoice choice(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return ModuleChoice.of(new ConfigurationFolder(folder));
    }

    private String loaded(ModuleChoice choice) {
        return new String(choice.text(new ConfigurationFolder(folder)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk-image/flowroute", "asterisk-image/flowroute-hardened"})
    void oursNeedsFew(String ours) {
        ModuleChoice choice = ModuleChoice.of(new ConfigurationFolder(Path.of(ours)));

        assertThat(choice.description()).startsWith("the few ");
        assertThat(loaded(choice)).contains("autoload=no").endsWith("load=chan_sip.so\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "exten => 1,1,Macro(ring); extensions.conf:2 uses Macro",
                "exten => 1,1,gosub(ring,s,1); extensions.conf:2 uses gosub",
                "exten => 1,1,Set(GROUP()=out); extensions.conf:2 uses GROUP",
                "exten => 1,1,GotoIf($[${DB(a/b)}]?2); extensions.conf:2 uses DB",
                " same => n,Queue(sales); extensions.conf:2 uses Queue",
                "switch => Realtime/office@extensions; extensions.conf:2 has a switch",
            })
    void aDialplanMayNeedAll(String line, String because) throws IOException {
        ModuleChoice choice = choice("extensions.conf", "[inbound]\n" + line + "\n");

        assertThat(choice.description())
                .isEqualTo("all of the image's, because " + because + "; the folder has no modules.conf");
        assertThat(loaded(choice)).contains("autoload=yes").endsWith("load=chan_sip.so\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extensions.ael", "extensions.lua", "extconfig.conf", "queues.conf", "musiconhold.conf"})
    void aFileThatNoneOfTheFewReadsNeedsAll(String file) throws IOException {
        assertThat(choice(file, "").description()).contains("because it has " + file + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"encryption=yes", "transport=udp,ws", "allow=ulaw,g722", "allow=g729:40"})
    void aSettingMayNeedAll(String setting) throws IOException {
        assertThat(choice("sip.conf", "[general]\n" + setting + "\n").description())
                .contains("because sip.conf:2 has " + setting + ";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exten => 1,1,Dail(SIP/1)",
                "exten => 1,1,Set(CALLERID(num)=${FILTER(0-9,${EXTEN})})",
                "exten => 1,1,Set(NOSUCH(num)=1)",
                "exten => 1,1,VoiceMail(100)",
            })
    void whatNoModuleBringsNeedsNone(String line) throws IOException {
        assertThat(choice("extensions.conf", "[inbound]\n" + line + "\n").description())
                .startsWith("the few ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"encryption=no", "transport=udp,tcp", "allow=ulaw,alaw:20", "allow=all"})
    void theFewDoThatToo(String setting) throws IOException {
        assertThat(choice("sip.conf", "[general]\n" + setting + "\n").description())
                .startsWith("the few ");
    }

    @Test
    void aFileThatAnotherIncludesIsReadByThat() throws IOException {
        Files.writeString(folder.resolve("phones.conf"), "[201]\n");

        assertThat(choice("sip.conf", "[general]\n#include phones.conf\n").description())
                .startsWith("the few ");
    }

    @Test
    void theFoldersOwnCounts() throws IOException {
        ModuleChoice choice = choice("modules.conf", "[modules]\nautoload=yes\n");

        assertThat(choice.file()).isEmpty();
        assertThat(choice.description()).isEqualTo("those that its modules.conf loads");
    }

    private static final String PJSIP = "[flowroute]\ntype=endpoint\n";

    @Test
    void theOtherDriverGetsWhatItNeeds() throws IOException {
        Files.delete(folder.resolve("sip.conf"));
        ModuleChoice choice = choice("pjsip.conf", PJSIP);

        assertThat(choice.description()).startsWith("the few ");
        assertThat(loaded(choice))
                .contains("autoload=no", "load=res_pjsip.so\n", "load=chan_pjsip.so\n", "load=res_ari_events.so\n")
                .doesNotContain("chan_sip.so");
    }

    /** Both want port 5060. */
    @ParameterizedTest
    @CsvSource({"[flowroute], noload=res_pjsip.so, load=chan_sip.so", "[other], noload=chan_sip.so, load=chan_pjsip.so"
    })
    void ofTwoDriversOneIsLoaded(String sip, String without, String with) throws IOException {
        Files.writeString(folder.resolve("sip.conf"), sip + "\n");
        Files.writeString(folder.resolve("pjsip.conf"), PJSIP);
        ConfigurationFolder both = new ConfigurationFolder(folder).ofTrunk("flowroute");

        assertThat(new String(ModuleChoice.of(both).text(both), StandardCharsets.UTF_8).lines())
                .contains(without, with)
                .doesNotContain(without.substring(2), "no" + with);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "autoload=yes|, chan_sip among them, of which nothing is judged here: it is chan_pjsip that has the trunk",
                "load=chan_pjsip.so|''"
            })
    void whereTheFoldersOwnLoadsBothThatIsSaid(String line, String rest) throws IOException {
        Files.writeString(folder.resolve("pjsip.conf"), PJSIP);
        Files.writeString(folder.resolve("modules.conf"), "[modules]\n" + line + "\n");

        assertThat(ModuleChoice.of(new ConfigurationFolder(folder).ofTrunk("flowroute"))
                        .description())
                .isEqualTo("those that its modules.conf loads" + rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol=ws", "media_encryption=sdes", "webrtc=yes", "t38_udptl=yes", "allow=opus"})
    void aSettingOfTheOtherDriverMayNeedAll(String setting) throws IOException {
        Files.delete(folder.resolve("sip.conf"));

        assertThat(choice("pjsip.conf", "[x]\n" + setting + "\n").description())
                .contains("because pjsip.conf:2 has " + setting + ";");
    }
}
