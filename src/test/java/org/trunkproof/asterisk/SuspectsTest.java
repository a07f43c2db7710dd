package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspectsTest {

    private static final Agreement AGREEMENT = new Agreement(
            "flowroute",
            "phone",
            "inbound",
            "outbound",
            Map.of("flowroute", Map.of("username", "12345678", "secret", "password", "context", "inbound")));

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> suspects(Map<String, Set<String>> ran, String... aspects) {
        return suspects(ran, Map.of(), aspects);
    }

    private List<String> suspects(Map<String, Set<String>> ran, Map<String, Set<String>> asked, String... aspects) {
        return new Suspects(new ConfigurationFolder(folder), AGREEMENT, ran, asked)
                .of(List.of(aspects)).stream()
                        .map(line -> line.toString().replace(folder + "/", ""))
                        .toList();
    }

    @Test
    void aSectionThatIsNotThereIsSaidToBeMissing() throws IOException {
        write("sip.conf", "");

        assertThat(suspects(Map.of(), "identity", "deskphone", "inbound-dialplan"))
                .containsExactly(
                        "sip.conf: there is no [flowroute]",
                        "sip.conf: there is no [phone]",
                        "extensions.conf: there is no [inbound]");
    }

    @Test
    void aspectsPointToTheLinesThatMakeThemUp() throws IOException {
        write(
                "sip.conf",
                "[general]\nallowguest=no\n[flowroute]\ntype=peer\nallow=ulaw\ndisallow=all\ninsecure=port\n");
        write("extensions.conf", "[general]\n[inbound]\nexten => s,1,Answer()\n");

        assertThat(suspects(Map.of(), "codecs", "guests", "inbound-dialplan", "weather", "identity"))
                .containsExactly(
                        "sip.conf:5: allow=ulaw",
                        "sip.conf:6: disallow=all",
                        "sip.conf:2: allowguest=no",
                        "sip.conf:7: insecure=port",
                        "sip.conf:4: type=peer");
    }

    @Test
    void whatIsMissingComesFirstAndWhatWasAgreedOnLast() throws IOException {
        write("sip.conf", "[flowroute]\nUserName => 12345678 ; ours\nsecret=passw0rd\ncontext=inbound\nallow=ulaw\n");

        assertThat(suspects(Map.of(), "context", "credentials", "dtmf", "codecs"))
                .containsExactly(
                        "sip.conf: [flowroute] has no disallow",
                        "sip.conf:3: secret=passw0rd",
                        "sip.conf:5: allow=ulaw",
                        "sip.conf:4: context=inbound",
                        "sip.conf:2: UserName => 12345678 ; ours",
                        "sip.conf: [flowroute] has no dtmfmode");
    }

    @Test
    void whatIsNotInASectionMayBeInItsTemplate() throws IOException {
        write("sip.conf", "[flowroute](trunk)\nsecret=passw0rd\n");

        assertThat(suspects(Map.of(), "credentials"))
                .containsExactly("sip.conf:1: [flowroute](trunk)", "sip.conf:2: secret=passw0rd");
    }

    @Test
    void aDialplanThatWasNotRunIsShownOnlyWhereNothingElseIs() throws IOException {
        write("sip.conf", "[flowroute]\ncontext=inbound\n");
        write("extensions.conf", "[inbound]\nexten => 100,1,Answer()\n");
        Map<String, Set<String>> asked = Map.of("inbound", Set.of("100"));

        assertThat(suspects(Map.of(), asked, "inbound-dialplan", "context"))
                .containsExactly("sip.conf:2: context=inbound");
        assertThat(suspects(Map.of(), asked, "inbound-dialplan"))
                .containsExactly("extensions.conf:2: exten => 100,1,Answer()");
        assertThat(suspects(Map.of("inbound", Set.of("100")), asked, "context", "inbound-dialplan"))
                .containsExactly("extensions.conf:2: exten => 100,1,Answer()", "sip.conf:2: context=inbound");
        assertThat(suspects(Map.of(), Map.of("inbound", Set.of("101")), "context", "inbound-dialplan"))
                .containsExactly("extensions.conf: [inbound] has no extension for 101", "sip.conf:2: context=inbound");
    }

    @Test
    void aWrongCallerNumberPointsToTheDeskPhoneAlone() throws IOException {
        write("sip.conf", "[phone]\ntype=friend\n");

        assertThat(suspects(Map.of(), "caller-number")).containsExactly("sip.conf: [phone] has no callerid");
    }

    @Test
    void theDialplanIsShownForWhatWasDialled() throws IOException {
        write("sip.conf", "");
        write("extensions.conf", """
                [outbound]
                exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})
                 same => n,Hangup()
                exten=_[2-4]11!,1,Hangup()
                exten => 911/5551234,1,Dial(SIP/flowroute/911)
                exten => _9.,1,Hangup()
                exten => _7[9-0],1,Hangup()
                """);

        assertThat(suspects(Map.of("outbound", Set.of("12065550100")), "outbound-dialplan"))
                .containsExactly(
                        "extensions.conf:2: exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})",
                        "extensions.conf:3: same => n,Hangup()");
        assertThat(suspects(Map.of("outbound", Set.of("411")), "outbound-dialplan"))
                .containsExactly("extensions.conf:4: exten=_[2-4]11!,1,Hangup()");
        assertThat(suspects(Map.of("outbound", Set.of("911")), "outbound-dialplan"))
                .containsExactly("extensions.conf:5: exten => 911/5551234,1,Dial(SIP/flowroute/911)");
        assertThat(suspects(Map.of("outbound", Set.of("9")), "outbound-dialplan"))
                .containsExactly("extensions.conf: [outbound] has no extension for 9");
    }
}
