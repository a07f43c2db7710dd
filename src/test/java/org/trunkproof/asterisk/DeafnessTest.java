package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nobody is heard, it is said by which line. */
class DeafnessTest {

    private static final String LOGGED = "[2026-11-27 21:00:00.000] ERROR[1]: ";

    @TempDir
    private Path folder;

    private Optional<String> why(String pjsip, Optional<Listening> listening, String log) throws IOException {
        Files.writeString(folder.resolve("pjsip.conf"), pjsip.replace(' ', '\n'));
        return new Deafness(new ConfigurationFolder(folder), listening, log)
                .reason(5060)
                .map(reason -> reason.getMessage().replace("With " + folder + " Asterisk ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [a] type=transport protocol=tcp bind=0.0.0.0 | listens for SIP, but not over UDP (pjsip.conf:3: protocol=tcp), \
            and the carriers and phones of a lab speak UDP alone so far; give its pjsip.conf a section with type=transport, \
            protocol=udp and bind=0.0.0.0:5060.
            [a] type=transpotr bind=0.0.0.0 | listens nowhere: chan_pjsip knows no type 'transpotr', and leaves [a] out; the \
            nearest that it knows is transport (pjsip.conf:2: type=transpotr); correct that.
            [a] bind=0.0.0.0 | listens nowhere: [a] has no type, and chan_pjsip leaves such a section out (pjsip.conf:1: \
            [a]); correct that.
            [a] type=endpoint | has no transport and listens nowhere; give its pjsip.conf a section with type=transport, \
            protocol=udp and bind=0.0.0.0:5060.
            [a type=endpoint | runs without chan_pjsip: No ] closes the name of the section, so that Asterisk takes nothing \
            of pjsip.conf (pjsip.conf:1: [a); close it.
            """)
    void whatListensNowhereIsNamed(String pjsip, String sentence) throws IOException {
        assertThat(why(pjsip, Optional.empty(), "")).hasValue(sentence);
    }

    @Test
    void anAddressThatNoLabHasIsNamed() throws IOException {
        assertThat(why(
                        "[a] type=transport bind=203.0.113.9:5060",
                        Optional.empty(),
                        LOGGED
                                + "res_pjsip/config_transport.c:728 transport_apply: Transport 'a' could not be started:"
                                + " Cannot assign requested address\n"
                                + LOGGED
                                + "res_sorcery_config.c:422 sorcery_config_internal_load: Could not create an object of type"
                                + " 'transport' with id 'a' from configuration file 'pjsip.conf'\n"))
                .hasValue(
                        "has left out the transport [a] and listens nowhere: Transport 'a' could not be started: Cannot"
                                + " assign requested address (pjsip.conf:3: bind=203.0.113.9:5060); leave that address out of the"
                                + " folder under test, for a lab has others.");
    }

    @Test
    void itIsSaidWhereItListensInstead() throws IOException {
        String pjsip = "[a] type=transport bind=[::]:5060";

        assertThat(why(pjsip, Optional.of(new Listening("[::]:5060")), ""))
                .hasValue(
                        "listens for SIP on [::]:5060 (pjsip.conf:3: bind=[::]:5060), which is IPv6 alone, and a lab has"
                                + " IPv4; give its pjsip.conf a section with type=transport, protocol=udp and bind=0.0.0.0:5060.");
        assertThat(why(pjsip.replace("[::]:5060", "0.0.0.0:5062"), Optional.of(new Listening("0.0.0.0:5062")), ""))
                .hasValue(
                        "listens for SIP on 0.0.0.0:5062 (pjsip.conf:3: bind=0.0.0.0:5062), where the carrier does not"
                                + " look for it; give its pjsip.conf a section with type=transport, protocol=udp and"
                                + " bind=0.0.0.0:5060.");
        assertThat(why(pjsip.replace("[::]", "0.0.0.0"), Optional.of(new Listening("0.0.0.0:5060")), ""))
                .isEmpty();
    }

    /** It boots, and the other driver is heard. */
    @Test
    void bothLinesAreNamedThatClaimAPort() throws IOException {
        Files.writeString(folder.resolve("sip.conf"), "[general]\nbindport=5060\n");
        Files.writeString(folder.resolve("modules.conf"), "[modules]\nautoload=yes\npreload=chan_sip.so\n");
        Files.writeString(folder.resolve("pjsip.conf"), "[trunk]\ntype=endpoint\n[a]\ntype=transport\nbind=0.0.0.0\n");

        assertThat(new Deafness(
                                new ConfigurationFolder(folder).ofTrunk("trunk"),
                                Optional.empty(),
                                LOGGED
                                        + "res_pjsip/config_transport.c:728 transport_apply: Transport 'a' could not be"
                                        + " started: Address already in use\n")
                        .reason(5060)
                        .map(Throwable::getMessage))
                .hasValue(
                        "With " + folder + " Asterisk listens nowhere. Two lines claim UDP port 5060: chan_sip has it,"
                                + " and chan_pjsip's transport [a] is without (pjsip.conf:5: bind=0.0.0.0) (sip.conf:2:"
                                + " bindport=5060); give one of them another port, or have modules.conf keep out the channel"
                                + " driver that has no trunk (noload).");
    }
}
