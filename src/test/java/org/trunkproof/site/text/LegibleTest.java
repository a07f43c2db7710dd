package org.trunkproof.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LegibleTest {

    private static String text(String text) {
        return Legible.text(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesStayLines() {
        assertThat(text("INVITE\r\nVia: a\n\n\tb")).isEqualTo("INVITE\nVia: a\n\n\tb");
        assertThat(Legible.line("one\r\ntwo\tthree")).isEqualTo("one␍␊two␉three");
    }

    @Test
    void whatWouldNotBeSeenIsSpelledOut() {
        assertThat(text("a\0b\u001bc\u007fd")).isEqualTo("a␀b␛c␡d");
        assertThat(text("a\rb")).isEqualTo("a␍b");
        assertThat(text("x\u202ey\u200bz\ufeff")).isEqualTo("x\\u202ey\\u200bz\\ufeff");
        assertThat(text("Zoë 電話 ☎")).isEqualTo("Zoë 電話 ☎");
    }

    @Test
    void bytesThatAreNoUtf8AreShownAsBytes() {
        byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0xC3, '(', (byte) 0xE2, (byte) 0x82};

        assertThat(Legible.text(bytes)).isEqualTo("a\\xffb\\xc3(\\xe2\\x82");
    }

    @Test
    void aLongLineEndsInAnEllipsisAndSplitsNoCharacter() {
        assertThat(Legible.shortened("12345", 5)).isEqualTo("12345");
        assertThat(Legible.shortened("123456", 5)).isEqualTo("1234…");
        assertThat(Legible.shortened("😀😀😀", 2)).isEqualTo("😀…");
    }
}
