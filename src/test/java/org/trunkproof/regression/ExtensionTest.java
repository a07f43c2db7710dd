package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

class ExtensionTest {

    private static Mutant mutant(String dialplan, int line) {
        return Mutants.of(
                        ConfigurationText.of("extensions.conf", dialplan.getBytes(StandardCharsets.ISO_8859_1)),
                        Dialect.chanSip())
                .stream()
                .filter(mutant -> mutant.line() == line)
                .findFirst()
                .orElseThrow();
    }

    private static boolean names(String dialplan, int line, String text) {
        return Extension.of(mutant(dialplan, line))
                .filter(extension -> extension.isNamedIn(text))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "911, The desk phone calls 911, true",
        "911, The desk phone calls 9911, false",
        "_NXXNXXXXXX, 2065550100 is refused with 404, true",
        "_NXXNXXXXXX, 12065550100 is refused with 404, false",
        "_1NXXNXXXXXX, 12065550100 is refused with 404, true",
        "_Z[02-4]., 204, true",
        "_Z[02-4]., 214, false",
        "_+1!, +1, true",
        "_20-6XX, 20655, true",
        "s, A call, false"
    })
    void aNumberIsNamedThatThePatternTakes(String extension, String text, boolean named) {
        assertThat(names("[a]\nexten => " + extension + ",1,Dial(SIP/b)\n", 2, text))
                .isEqualTo(named);
    }

    @Test
    void aLineThatSaysTheSameIsOfTheExtensionBefore() {
        String dialplan = "[a]\nexten => 911,1,Dial(SIP/b)\nexten => 411,1,Dial(SIP/b)\n same => n,Hangup()\n";

        assertThat(names(dialplan, 4, "411")).isTrue();
        assertThat(names(dialplan, 4, "911")).isFalse();
    }

    @Test
    void aContextIsOfNone() {
        assertThat(Extension.of(mutant("[a]\nexten => 911,1,Dial(SIP/b)\n[b]\nexten => 1,1,Dial(SIP/b)\n", 3)))
                .isEmpty();
    }
}
