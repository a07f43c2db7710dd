package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowTest {

    private static boolean hides(String own, String included) {
        String text = "[own]\n" + own.replace(";", "\n") + "\n[other]\n" + included.replace(";", "\n") + "\n";
        return new Shadow(ConfigurationText.of("extensions.conf", text.getBytes(StandardCharsets.ISO_8859_1)))
                .hides("own", "other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exten => _1NXX,1,Dial(SIP/x);same => n,Hangup()|exten => 1234,1,Dial(SIP/y);same => n,Hangup()|true",
                "exten => 1234,1,Hangup()|exten => 1234,1,Dial(SIP/y)|true",
                "exten => _1NXX,1,Dial(SIP/x)|exten => 1234,1,Dial(SIP/y)|false",
                "exten => _1NXX,1,Hangup()|exten => 1134,1,Dial(SIP/y)|false",
                "exten => _1NXX,1,Hangup()|exten => 1234,1,Dial(SIP/y);exten => h,1,NoOp()|false",
                "exten => _X.,1,Hangup()|exten => _1NXX,1,Dial(SIP/y)|false",
                "exten => 1234,1,Hangup()|include => another|false"
            })
    void hidesWhatItMatchesItself(String own, String included, boolean hidden) {
        assertThat(hides(own, included)).isEqualTo(hidden);
    }
}
