package org.trunkproof.configuration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as editors, word processors and hurried people leave them. What Asterisk 16.28 makes of each was asked of it, with
 * AMI's GetConfig and with {@code sip show peers} and {@code dialplan show}; the reader has to make the same of it, and where
 * that is not what a person sees, it has to say so.
 */
class EditorsTest {

    /** What it says of a file that it takes nothing of (chan_sip does not start then, and the dialplan is empty). */
    private static final String REFUSED = "refused";

    private static final String PLAIN = "[a] x=1 [b] y=2";

    /**
     * @param file as it is left
     * @param taken sections and settings that Asterisk has of it
     * @param told a part of the sentence that a person is told, behind the line's number; empty for nothing
     */
    record Left(Charset charset, String file, String taken, String told) {
        byte[] bytes() {
            return file.getBytes(charset);
        }

        /** A byte a character, as the reader has it. */
        String takenBytes() {
            return taken.equals(REFUSED) ? REFUSED : new String(taken.getBytes(charset), StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return file.length() > 80 ? file.substring(0, 80) : file;
        }
    }

    private static Left left(String file, String taken, String told) {
        return new Left(StandardCharsets.UTF_8, file, taken, told);
    }

    static Stream<Left> whatIsLeft() {
        return Stream.of(
                left("\uFEFF[a]\nx=1\n[b]\ny=2\n", PLAIN, ""),
                left("\uFEFF\uFEFF[a]\nx=1\n", REFUSED, "1: there is a mark of byte order in it (U+FEFF)"),
                left("[a]\nx=1\n\uFEFF[b]\ny=2\n", "[a] x=1 y=2", "3: there is a mark of byte order in it (U+FEFF)"),
                left("[a]\r\nx=1\r\n[b]\r\ny=2", PLAIN, ""),
                left(
                        "[a]\rx=1\r[b]\ry=2\r",
                        "[a]",
                        "1: a carriage return alone ends no line, so that to Asterisk the whole"),
                left(
                        "[a]\nx=1\ry=2\n[b]\n",
                        "[a] x=1\ry=2 [b]",
                        "2: a carriage return alone ends no line, so that what"),
                left("[a]\n\u00A0x=1\n", "[a] \u00A0x=1", "2: there is a no-break space in it (U+00A0)"),
                left("[a]\nx\u00A0=\u00A01\n", "[a] x\u00A0=\u00A01", "2: there is a no-break space in it (U+00A0)"),
                new Left(
                        StandardCharsets.ISO_8859_1,
                        "[a]\nx=1\u00A0\n",
                        "[a] x=1\u00A0",
                        "2: there is a no-break space in it (U+00A0)"),
                left("[a]\n\u200Bx=1\n", "[a] \u200Bx=1", "2: there is a space without width in it (U+200B)"),
                left("[a\u00A0]\nx=1\n", "[a\u00A0] x=1", "1: there is a no-break space in it"),
                left("[a]\nx=1 ; a\u00A0comment\n", "[a] x=1", ""),
                left("[a]\nx=\u201C1\u201D\n", "[a] x=\u201C1\u201D", "2: the curved quotation marks are letters"),
                left("[a]\nx=\"1\"\n", "[a] x=\"1\"", ""),
                left(
                        "[a]\nx=1\n[b\ny=2\n",
                        REFUSED,
                        "3: No ] closes the name of the section, so that Asterisk takes nothing of"),
                left(
                        "[a]\nx=1\nb]\ny=2\n",
                        "[a] x=1 y=2",
                        "3: the line opens no section, because it does not begin with ["),
                left("[a](!\nx=1\n", REFUSED, "1: No ) closes what stands behind the section"),
                left(
                        "[a] (!)\nx=1\n[b]\ny=2\n",
                        PLAIN,
                        "1: a space before the parenthesis has Asterisk take no notice"),
                left("[a] ; ours\nx=1\n[b];theirs\ny=2\n", PLAIN, ""),
                left(
                        "[a] ours\nx=1\n",
                        "[a] x=1",
                        "1: Asterisk takes no notice of what stands behind the section's name"),
                left("[ a ]\nx=1\n", "[ a ] x=1", "1: the space within the brackets is part of the section's name"),
                left(
                        "[b](a)\ny=2\n[a](!)\n",
                        REFUSED,
                        "1: There is no section [a] before this one, which is to begin with it"),
                left("[a](!)\n[b]( a )\ny=2\n", REFUSED, "2: There is no section [ a ] before this one"),
                left("[b](+)\ny=2\n", REFUSED, "1: There is no such section before this one, which is to add to it"),
                left("[a]\nx=1\n[a]\ny=2\n", "[a] x=1 [a] y=2", ""),
                left("[a]\nx=1\nx=2\n", "[a] x=1 x=2", ""),
                left("[a]\nx=1\nx+=2\n", "[a] x=12", ""),
                left("[a]\nx => 1\n[b]\ny\t=\t2\n", PLAIN, ""),
                left(
                        "[a]\nx: 1\n[b]\ny=2\n",
                        "[a] [b] y=2",
                        "2: Asterisk skips the line, because there is no equals sign"),
                left(
                        "[a]\nx=1\nsome words\n[b]\ny=2\n",
                        PLAIN,
                        "3: Asterisk skips the line, because there is no equals sign"),
                left("some words\n[a]\nx=1\n", REFUSED, "1: The line stands before the first section"),
                left("x=1\n[a]\n", REFUSED, "1: The line stands before the first section"),
                left(
                        "# a comment\n[a]\nx=1\n[b]\ny=2\n",
                        PLAIN,
                        "1: Asterisk skips the line, though a comment begins with a semi"),
                left(
                        "[a]\nx=1\n#y=1\n[b]\ny=2\n",
                        PLAIN,
                        "3: Asterisk skips the line, though a comment begins with a semicolon"),
                left(
                        "[a]\nx=1\n// words\n[b]\ny=2\n",
                        PLAIN,
                        "3: Asterisk skips the line, though a comment begins with a semicolon"),
                left(
                        "[a]\n// x=1\n",
                        "[a] // x=1",
                        "2: to Asterisk the line sets '// x', for a comment begins with a semicolon"),
                left("[a]\nx=1 # ours\n", "[a] x=1 # ours", "2: what begins with # is part of the value"),
                left("[a]\nx=1 // ours\n", "[a] x=1 // ours", "2: what begins with // is part of the value"),
                left("[a]\nx=\"1 # 2\" <3>\n", "[a] x=\"1 # 2\" <3>", ""),
                left("[a]\nx=1\\\n[b]\ny=2\n", "[a] x=1\\ [b] y=2", "2: a backslash continues no line"),
                left("[a]\n=1\nx=1\n", "[a] x=1", "2: Asterisk skips the line, because nothing has a name"),
                left("[a]\nx=1\n\\\u00FCy=1\n", REFUSED, "3: No name begins behind the backslash"),
                left(
                        "[a]\nx=1\ny=" + "z".repeat(8190) + "\n[b]\ny=2\n",
                        PLAIN,
                        "3: Asterisk skips the line, because it is longer"),
                left("[a]\nx=1\n;-- old --\n[b]\ny=2\n", "[a] x=1", "3: no --; closes the comment that ;-- opens here"),
                left(
                        "[a]\nx=1\n;-- a\n;-- b\n--;\n[b]\n",
                        "[a] x=1",
                        "3: no --; closes the comment that ;-- opens here"),
                left("[a]\nx=1\n--;\n[b]\ny=2\n", "[a] x=1", "3: --; closes a comment here, and none is open"),
                left("[a]\nx=1\n;----- b\n[b]\ny=2\n", PLAIN, ""),
                left(
                        "[a]\n#include none.conf\n",
                        REFUSED,
                        "2: There is no file none.conf, so that Asterisk takes nothing of"),
                left("[a]\n#include \"more.conf\n", REFUSED, "2: There is no file \"more.conf, so that"),
                left("[a]\n#include = more.conf\n", REFUSED, "2: There is no file = more.conf, so that"),
                left("[a]\n#include\u00A0more.conf\n", REFUSED, "2: there is a no-break space in it"),
                left("[a]\n  #include <more.conf>\n[b]\ny=2\n", "[a] x=1 [b] y=2", ""),
                left(
                        "[a]\n# include more.conf\n",
                        "[a]",
                        "2: Asterisk skips the line, which is no directive that it knows; the nearest"),
                left(
                        "[a]\n#inlcude more.conf\n",
                        "[a]",
                        "2: Asterisk skips the line, which is no directive that it knows; the nearest"),
                left("[a]\nx=\n[b]\ny=2\n", "[a] x= [b] y=2", ""),
                left("[a]\nx=1\0y=2\n[b]\ny=2\n", PLAIN, "2: there is a byte of zero in it"),
                left("", "", ""),
                new Left(
                        StandardCharsets.UTF_16LE,
                        "\uFEFF[a]\nx=1\n",
                        REFUSED,
                        "1: sip.conf has two bytes for each letter"),
                new Left(
                        StandardCharsets.UTF_16BE,
                        "\uFEFF[a]\nx=1\n",
                        REFUSED,
                        "1: sip.conf has two bytes for each letter"));
    }

    private static Configuration read(Left left) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("sip.conf", left.bytes());
        files.put("more.conf", "x=1\n".getBytes(StandardCharsets.UTF_8));
        return Configuration.of(files, Dialect.chanSip());
    }

    @ParameterizedTest
    @MethodSource("whatIsLeft")
    void isReadAsAsteriskReadsIt(Left left) {
        Configuration configuration = read(left);

        assertThat(
                        configuration.isRefused("sip.conf")
                                ? REFUSED
                                : configuration.sections("sip.conf").stream()
                                        .flatMap(section -> Stream.concat(
                                                Stream.of(section.toString()),
                                                section.settings().stream()
                                                        .map(setting -> setting.name() + "=" + setting.means())))
                                        .collect(joining(" ")))
                .isEqualTo(left.takenBytes());
    }

    /** Besides that sections of these examples have no type, and that there are no such settings. */
    @ParameterizedTest
    @MethodSource("whatIsLeft")
    void isToldOfWhereAPersonSeesSomethingElse(Left left) {
        Configuration configuration = read(left);

        List<String> told = Stream.concat(
                        configuration.ends("sip.conf").stream()
                                .map(end -> end.line().number() + ": " + end.what()),
                        configuration.unknowns().stream()
                                .filter(unknown -> !unknown.what().contains("chan_sip"))
                                .map(unknown -> unknown.line().number() + ": " + unknown.what()))
                .toList();

        if (left.told().isEmpty()) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).anySatisfy(sentence -> assertThat(sentence).startsWith(left.told()));
            assertThat(told).allSatisfy(sentence -> assertThat(sentence)
                    .startsWith(left.told().split(":")[0] + ":"));
        }
    }
}
