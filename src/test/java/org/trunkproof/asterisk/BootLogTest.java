package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootLogTest {

    private static String logged(String level, String source, String text) {
        return "[2026-01-02 03:04:05.678] " + level + "[17]: " + source + ":123 some_function: " + text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config.c|The file 'missing.conf' was listed as a #include but it does not exist.",
                "config.c|parse error: No category context for line 3 of /etc/asterisk/sip.conf",
                "chan_sip.c|Unknown insecure mode 'very' on line 12",
                "chan_sip.c|Section 'office' lacks type",
                "sip/config_parser.c|Format for registration is [transport://]user[:secret]@domain at line 4",
                "pbx.c|Context 'inbound' tries to include nonexistent context 'after-hours'",
                "pbx_config.c|The use of '_.' for an extension is strongly discouraged at line 8",
            })
    void whatSpeaksOfTheFilesIsKept(String complaint) {
        String[] parts = complaint.split("\\|");

        assertThat(BootLog.of(logged("WARNING", parts[0], parts[1])))
                .extracting(Complaint::text)
                .containsExactly(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config_options.c|Unable to load config file 'udptl.conf'",
                "loader.c|Module 'chan_sip' has been loaded but will be deprecated in Asterisk version 17",
                "acl.c|Unable to lookup 'A.ROOT-SERVERS.NET'",
                "netsock2.c|getaddrinfo(\"a8dd2f4a353a\", \"(null)\", ...): Temporary failure in name resolution",
                "sip/config_parser.c|nat=yes is deprecated, use nat=force_rport,comedia instead",
                "pbx_lua.c|Error loading extensions.lua: cannot open '/etc/asterisk/extensions.lua' for reading: No such file"
                        + " or directory",
                "ael/pval.c|Warning: file /etc/asterisk/extensions.ael, line 5-14: The macro ring does not end with a return;"
                        + " I will insert one.",
            })
    void whatTheImageOrTheLabHasNotIsNoLineOfTheFolders(String complaint) {
        String[] parts = complaint.split("\\|");

        assertThat(BootLog.of(logged("ERROR", parts[0], parts[1]))).isEmpty();
    }

    /** As Asterisk 16 logs it of three phones. */
    @Test
    void aNoteOfSeveralLinesIsToldInOneAndOnce() {
        String log = Stream.of("101", "102", "103")
                .flatMap(name -> Stream.of(
                        "!!! PLEASE NOTE: Setting 'nat' for a peer/user that differs from the  global setting can make",
                        "!!! the name of that peer/user discoverable by an attacker.",
                        "!!! use the global 'nat' setting and do not set 'nat' per peer/user.",
                        "!!! (config category='" + name + "' global force_rport='No' peer/user force_rport='Yes')"))
                .map(text -> logged("WARNING", "chan_sip.c", text))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(BootLog.of(log + logged("WARNING", "chan_sip.c", "Section 'office' lacks type")))
                .extracting(Complaint::text)
                .containsExactly(
                        "PLEASE NOTE: Setting 'nat' for a peer/user that differs from the global setting can make the name of"
                                + " that peer/user discoverable by an attacker. use the global 'nat' setting and do not set"
                                + " 'nat' per peer/user.",
                        "Section 'office' lacks type");
    }

    @Test
    void aLineThatIsNamedIsKnownAndWhatComesLaterIsNoComplaint() {
        String log = logged("ERROR", "chan_sip.c", "Bad port number 'x' on line 7") + "\n"
                + logged("NOTICE", "chan_sip.c", "Peer 'flowroute' is now Reachable") + "\n"
                + "[2026-01-02 03:04:06.000] Asterisk Ready.\n"
                + logged("WARNING", "chan_sip.c", "Retransmission timeout");

        assertThat(BootLog.of(log))
                .containsExactly(new Complaint(true, "chan_sip.c", "Bad port number 'x' on line 7", OptionalInt.of(7)));
    }
}
