package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.ConfigurationTexts;

class ConfigurationTextsTest {

    @TempDir
    Path folder;

    private void file(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<ConfigurationText> texts() throws IOException {
        return ConfigurationTexts.of(folder);
    }

    private static List<String> mistakes(ConfigurationText text) {
        return Mutants.of(text).stream().map(Mutant::id).toList();
    }

    @Test
    void includedFilesAreFoundWhereverTheyLie() throws IOException {
        file("sip.conf", "[general]\n#include \"trunks/*.conf\" ; ours\n#tryinclude none.conf\n");
        file("trunks/b.conf", "[b]\n#include </etc/asterisk/phones.conf>\n");
        file("trunks/a.conf", "bindport=5060\n[a]\n");
        file("phones.conf", "nat=no\n");
        file("extensions.conf", "#include more.conf\n");
        file("more.conf", "[inbound]\nexten => 1,1,Hangup()\n");
        file("users.conf", "[x]\n");

        assertThat(texts())
                .extracting(ConfigurationText::name)
                .containsExactly(
                        "sip.conf", "trunks/a.conf", "trunks/b.conf", "phones.conf", "extensions.conf", "more.conf");
    }

    @Test
    void anIncludedFileBeginsInTheSectionThatIncludesIt() throws IOException {
        file("sip.conf", "[general]\n#include ports.conf\ncontext=x\n");
        file("ports.conf", "bindport=5060\n[trunk]\nnat=no\n");

        assertThat(texts().get(1).settings())
                .extracting(ConfigurationText.Setting::section)
                .containsExactly("general", "trunk");
        assertThat(texts().get(0).settings())
                .extracting(ConfigurationText.Setting::section)
                .containsExactly("general");
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() throws IOException {
        file("sip.conf", "[a]\n#include b.conf\n");
        file("b.conf", "#include sip.conf\n");

        assertThat(texts()).hasSize(2);
    }

    @Test
    void anIncludedDialplanIsADialplan() throws IOException {
        file("sip.conf", "[a]\n");
        file("extensions.conf", "[inbound]\n#include steps.conf\n");
        file("steps.conf", "exten => 155,1,Dial(SIP/x,20)\nsame => n,Hangup()\n");

        assertThat(mistakes(texts().get(2)))
                .contains(
                        "steps.conf:1 change-pattern: exten => 15,1,Dial(SIP/x,20)",
                        "steps.conf:2 drop-priority: same => Hangup()");
    }

    @Test
    void templatesAndAdditionsAreMistakenAsWell() throws IOException {
        file("sip.conf", "[base](!)\nnat=no\n[y](base)\nqualify=yes\n[y](+)\nhost=a.example\n");

        assertThat(mistakes(texts().get(0)))
                .contains(
                        "sip.conf:1 rename-section: [base-old](!)",
                        "sip.conf:2 other-value: nat=yes",
                        "sip.conf:3 rename-section: [y-old](base)",
                        "sip.conf:4 move-section: in [y]",
                        "sip.conf:6 delete-line: (left out)");
        assertThat(texts().get(0).unreadable()).isEmpty();
    }

    @Test
    void everyByteButTheEditStays() throws IOException {
        String lines = "[a]\r\nhost=a.example ; \u00e4\u0085\u00a0\r\n\r\n;-- not\r\nnat=no\r\n--;\r\nqualify=yes";
        file("sip.conf", lines);
        ConfigurationText text = texts().get(0);

        assertThat(new String(text.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(lines);
        assertThat(text.lines()).hasSize(7);
        assertThat(Mutants.of(text))
                .filteredOn(mutant -> mutant.operator().equals("duplicate"))
                .extracting(mutant -> new String(mutant.text().bytes(), StandardCharsets.ISO_8859_1))
                .containsExactly(
                        lines.replace("host=", "host=a.example ; \u00e4\u0085\u00a0\r\nhost=")
                                .replaceFirst(
                                        "(?s)host=a.example( ; .*?\r\nhost=)a.example", "host=a.example$1dynamic"),
                        lines + "\r\nqualify=no\r\n");
        assertThat(mistakes(text)).noneMatch(id -> id.contains("nat"));
    }

    @Test
    void anEscapedSemicolonBeginsNoComment() throws IOException {
        file("sip.conf", "[a]\n");
        file("extensions.conf", "[x]\nexten => 1,1,Set(a=b\\;c) ; set\n");

        assertThat(texts().get(1).settings())
                .singleElement()
                .extracting(ConfigurationText.Setting::value)
                .isEqualTo("1,1,Set(a=b\\;c)");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        file("sip.conf", "[a]\nwhat is this\n#exec /bin/true\nnat=no\n");

        assertThat(texts().get(0).unreadable()).containsExactly(1, 2);
        assertThat(mistakes(texts().get(0))).contains("sip.conf:4 delete-line: (left out)");
    }
}
