package org.trunkproof.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecrecyTest {

    private Secrecy.Vow vow = () -> {};

    @AfterEach
    void forget() {
        vow.close();
    }

    private void keep(Confidential... secrets) {
        vow.close();
        vow = Secrecy.keep(List.of(secrets));
    }

    private static Confidential utf8(String text) {
        return Confidential.anywhere(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a p;x\"<&>'%/+1\u00e4 b                    | a ******** b",
                "a p\\;x\"<&>'%/+1\u00e4 b                  | a ******** b",
                "a p;x\\\"<&>'%/+1\u00e4 b                  | a ******** b",
                "a p;x\\\"\\u003c&>'%\\/+1\\u00e4 b         | a ******** b",
                "a p;x&quot;&lt;&amp;&gt;&#39;%/+1\u00e4 b  | a ******** b",
                "a p;x&#34;&lt;&amp;&gt;&#x27;%/+1&#228; b  | a ******** b",
                "a p%3bx%22%3C%26%3E%27%25%2F%2B1%C3%A4 b   | a ******** b",
                "a p;x\\\\\\\"&lt;&amp;>'%25/+1\u00e4 b     | a ******** b",
                "a p;x\"<&>...                              | a ********...",
                "a p;x...                                   | a p;x...",
                "p;x\"<&>'%/+1 b                            | p;x\"<&>'%/+1 b"
            })
    void aValueIsMaskedHoweverItIsWritten(String text, String masked) {
        keep(utf8("p;x\"<&>'%/+1\u00e4"));

        assertThat(Secrecy.masked(text)).isEqualTo(masked);
        assertThat(Secrecy.masked(masked)).isEqualTo(masked);
    }

    @Test
    void inEitherCharacterSetAsWell() throws IOException {
        for (Confidential secret : List.of(Confidential.anywhere("fr\u00fch12"), utf8("fr\u00fch12"))) {
            keep(secret);

            assertThat(written("a fr\u00fch12 b".getBytes(StandardCharsets.UTF_8), MaskedStream.Masking.TEXT))
                    .isEqualTo("a ******** b");
            assertThat(written("a fr\u00fch12 b".getBytes(StandardCharsets.ISO_8859_1), MaskedStream.Masking.TEXT))
                    .isEqualTo("a ******** b");
        }
    }

    @Test
    void inBase64WithWhateverUser() {
        keep(Confidential.anywhere("Xq7-horse?"));

        for (String user : List.of("", "a", "ab", "abc", "abcd")) {
            String encoded =
                    Base64.getEncoder().encodeToString((user + ":Xq7-horse?!").getBytes(StandardCharsets.UTF_8));
            String masked = Secrecy.masked("Basic " + encoded).substring("Basic ".length());

            assertThat(masked).hasSameSizeAs(encoded);
            assertThat(new String(Base64.getDecoder().decode(masked), StandardCharsets.ISO_8859_1))
                    .doesNotContain("q7-hors");
        }
    }

    @Test
    void whatIsBrokenIntoLinesIsOneValue() {
        keep(Confidential.anywhere("Xq7-horse"));

        assertThat(Secrecy.masked("found  Xq7-\n       horse\nnext")).isEqualTo("found  ********\nnext");
        assertThat(Secrecy.masked("\"Xq7\\n  -horse\\nnext\"")).isEqualTo("\"********\\nnext\"");
    }

    @Test
    void anOrdinaryOneIsMaskedInItsPlaceAlone() {
        keep(
                new Confidential("secret = ", "100", ""),
                new Confidential("Variable: PIN\nValue: ", "100", ""),
                new Confidential("\", \"", "100", "\") in new stack"));

        assertThat(Secrecy.masked("secret=100 Secret = 100; port 100, SIP/100, secret=1000"))
                .isEqualTo("secret=******** Secret = 100; port 100, SIP/100, secret=1000");
        assertThat(Secrecy.masked("{\"ami\":\"Variable: PIN\\nValue: 100\"}"))
                .isEqualTo("{\"ami\":\"Variable: PIN\\nValue: ********\"}");
        assertThat(Secrecy.masked("Authenticate(\\\"SIP/100-1\\\", \\\"100\\\") in new stack"))
                .isEqualTo("Authenticate(\\\"SIP/100-1\\\", \\\"********\\\") in new stack");
    }

    @Test
    void aNumberIsNoPartOfALongerOne() {
        keep(Confidential.anywhere("48291355"));

        assertThat(Secrecy.masked("48291355 148291355 482913550 1.48291355"))
                .isEqualTo("******** 148291355 482913550 1.48291355");
    }

    @Test
    void whatBeginsInTheMiddleOfAnotherIsMaskedWithIt() {
        keep(
                Confidential.anywhere("Xq7-horse"),
                Confidential.anywhere("horse-Yq8"),
                new Confidential("a,Xq7-horse,", "200", ""));

        assertThat(Secrecy.masked("Xq7-horse-Yq8 a,Xq7-horse,200")).isEqualTo("******** a,********,********");
    }

    @Test
    void itMakesNoDifferenceInWhichPiecesItIsWritten() throws IOException {
        keep(Confidential.anywhere("Xq7-horse"), utf8("p;\u00e4&x\"y"));
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            text.append(List.of("Xq7-horse", "p%3B\u00e4&amp;x\\\"y", "Xq7-hors", "lorem ipsum", "\n", "&", "\\")
                    .get(random.nextInt(7)));
        }
        String expected = Secrecy.masked(text.toString());
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream masked = new MaskedStream(out, MaskedStream.Masking.TEXT)) {
            for (int at = 0, length; at < bytes.length; at += length) {
                length = Math.min(1 + random.nextInt(5000), bytes.length - at);
                masked.write(bytes, at, length);
                masked.flush();
            }
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected).doesNotContain("Xq7-horse", "&amp;x\\\"y");
    }

    @Test
    void aFileThatTellsLengthsKeepsThem() throws IOException {
        keep(Confidential.anywhere("Xq7-horse"));

        assertThat(written(
                        "\u0000\u00ffXq7-horse\u0001".getBytes(StandardCharsets.ISO_8859_1),
                        MaskedStream.Masking.BINARY))
                .isEqualTo("\u0000\u00ff*********\u0001");
    }

    @Test
    void aPersonSeesALineAtOnce() {
        keep(Confidential.anywhere("Xq7-horse"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream terminal =
                Secrecy.terminal(new PrintStream(out, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        terminal.println("secret=Xq7-horse");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("secret=********" + System.lineSeparator());
        terminal.print("so far");
        terminal.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("so far");
    }

    @Test
    void filesAreMaskedBeforeTheyArePacked(@TempDir Path folder) throws IOException {
        keep(Confidential.anywhere("Xq7-horse"));

        WholeFile.write(folder.resolve("a.txt"), "Xq7-horse");
        WholeFile.write(folder.resolve("a.gz"), "Xq7-horse");
        try (DispensableFile file = new DispensableFile(folder.resolve("a.html"))) {
            file.write("Xq7-horse".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(folder.resolve("a.txt")).hasContent("********");
        assertThat(folder.resolve("a.html")).hasContent("********");
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(folder.resolve("a.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("********");
        }
    }

    private static String written(byte[] bytes, MaskedStream.Masking masking) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream masked = new MaskedStream(out, masking)) {
            masked.write(bytes);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsKeptTwiceIsKeptUntilNobodyKeepsIt() {
        Confidential secret = Confidential.anywhere("Xq7-horse");
        keep(secret);
        Secrecy.Vow other = Secrecy.keep(List.of(secret, Confidential.anywhere("Xq8-horse")));

        assertThat(Secrecy.masked("Xq7-horse, Xq8-horse")).isEqualTo("********, ********");
        other.close();
        other.close();
        assertThat(Secrecy.masked("Xq7-horse, Xq8-horse")).isEqualTo("********, Xq8-horse");
        vow.close();
        assertThat(Secrecy.masked("Xq7-horse, Xq8-horse")).isEqualTo("Xq7-horse, Xq8-horse");
    }
}
