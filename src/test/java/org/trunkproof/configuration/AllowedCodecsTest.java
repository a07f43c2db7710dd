package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedCodecsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[x]                                       | ulaw,alaw,gsm",
                "[x]/disallow=all/allow=alaw/allow=ulaw    | alaw,ulaw",
                "[x]/disallow=all/allow=g729:20,ulaw       | g729,ulaw",
                "[x]/allow=!all,ulaw                       | ulaw",
                "[x]/allow=g722                            | ulaw,alaw,gsm,g722",
                "[x]/disallow=alaw                         | ulaw,gsm",
                "[general]/disallow=all/allow=alaw/[x]     | alaw",
                "[general]/disallow=all/[x]/allow=ULAW     | ulaw",
                "[t](!)/disallow=all/allow=g722/[x](t)     | g722",
                "[x]/allow=all                             | ''",
                "[y]/disallow=all/allow=alaw               | ''"
            })
    void whatIsSaidLaterAddsAndTakesAway(String lines, String codecs) {
        Configuration read = Folders.read("== sip.conf\n" + lines.replace("/", "\n") + "\n");

        assertThat(AllowedCodecs.of(read, "x")).isEqualTo(codecs.isEmpty() ? List.of() : List.of(codecs.split(",")));
    }
}
