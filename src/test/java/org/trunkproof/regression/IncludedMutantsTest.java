package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

class IncludedMutantsTest {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private void file(String name, String lines) {
        files.put(name, lines.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<ConfigurationText> texts() {
        return Configuration.of(files, Dialect.chanSip()).texts();
    }

    private static List<String> mistakes(ConfigurationText text) {
        return Mutants.of(text, Dialect.chanSip()).stream().map(Mutant::id).toList();
    }

    @Test
    void anIncludedDialplanIsADialplan() {
        file("sip.conf", "[a]\n");
        file("extensions.conf", "[inbound]\n#include steps.conf\n");
        file("steps.conf", "exten => 155,1,Dial(SIP/x,20)\nsame => n,Hangup()\n");

        assertThat(mistakes(texts().get(2)))
                .contains(
                        "steps.conf:1 change-pattern: exten => 15,1,Dial(SIP/x,20)",
                        "steps.conf:2 drop-priority: same => Hangup()");
    }

    @Test
    void templatesAndAdditionsAreMistakenAsWell() {
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
    void everyByteButTheEditStays() {
        String lines = "[a]\r\nhost=a.example ; \u00e4\u0085\u00a0\r\n\r\n;-- not\r\nnat=no\r\n--;\r\nqualify=yes";
        file("sip.conf", lines);
        ConfigurationText text = texts().get(0);

        assertThat(new String(text.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(lines);
        assertThat(text.lines()).hasSize(7);
        assertThat(Mutants.of(text, Dialect.chanSip()))
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
    void whatCannotBeReadIsNamedAndTheRestGoesOn() {
        file("sip.conf", "[a]\nwhat is this\n#exec /bin/true\nnat=no\n");

        assertThat(texts().get(0).unreadable()).containsExactly(1, 2);
        assertThat(mistakes(texts().get(0))).contains("sip.conf:4 delete-line: (left out)");
    }
}
