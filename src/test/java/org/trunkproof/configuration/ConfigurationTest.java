package org.trunkproof.configuration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Asterisk 16.28 makes of such folders was looked up with {@code sip show peer} and {@code dialplan show}. */
class ConfigurationTest {

    private static List<String> names(Configuration configuration) {
        return configuration.texts().stream().map(ConfigurationText::name).toList();
    }

    /** Each section with what is set in it, and where that stands. */
    private static List<String> sections(Configuration configuration) {
        return configuration.sections("sip.conf").stream()
                .map(section -> section
                        + section.settings().stream()
                                .map(setting -> " " + setting.line().file() + ":"
                                        + setting.line().number() + ":" + setting.key())
                                .collect(joining()))
                .toList();
    }

    @Test
    void includedFilesAreFoundWhereverTheyLie() {
        Configuration configuration = Folders.read("""
                == sip.conf
                [general]
                #include "trunks/*.conf" ; ours
                #tryinclude none.conf
                == trunks/b.conf
                [b]
                #include </etc/asterisk/phones.conf>
                == trunks/a.conf
                bindport=5060
                [a]
                == phones.conf
                nat=no
                == extensions.conf
                #include more.conf
                == more.conf
                [inbound]
                == users.conf
                [x]
                """);

        assertThat(names(configuration))
                .containsExactly(
                        "sip.conf", "trunks/a.conf", "trunks/b.conf", "phones.conf", "extensions.conf", "more.conf");
        assertThat(sections(configuration))
                .containsExactly("[general] trunks/a.conf:1:bindport", "[a]", "[b] phones.conf:1:nat");
    }

    @Test
    void anIncludeIsNotRelativeToTheFileThatItIsIn() {
        assertThat(names(Folders.read("""
                == sip.conf
                #include d/a.conf
                == d/a.conf
                #include b.conf
                == d/b.conf
                == b.conf
                """))).containsExactly("sip.conf", "d/a.conf", "b.conf");
    }

    /** The included file begins in the section that was opened last, and the including one goes on in its own. */
    @Test
    void aFileBeginsInTheSectionThatWasOpenedLast() {
        Configuration configuration = Folders.read("""
                == sip.conf
                [x]
                #include first.conf
                language=x
                #include second.conf
                context=x
                == first.conf
                nat=no
                [y]
                == second.conf
                qualify=yes
                """);

        assertThat(sections(configuration))
                .containsExactly(
                        "[x] first.conf:1:nat sip.conf:3:language sip.conf:5:context", "[y] second.conf:1:qualify");
        assertThat(configuration.texts())
                .flatExtracting(ConfigurationText::settings)
                .extracting(Setting::section)
                .containsExactly("x", "x", "x", "y");
    }

    @Test
    void anIncludeAfterAnAdditionBeginsInWhatIsAddedTo() {
        assertThat(sections(Folders.read("""
                == sip.conf
                [a]
                [b]
                [a](+)
                #include i.conf
                == i.conf
                nat=no
                """))).containsExactly("[a] i.conf:1:nat", "[b]");
    }

    @Test
    void filesOfOnePatternFollowEachOther() {
        assertThat(sections(Folders.read("""
                == sip.conf
                [x]
                #include d/*
                nat=no
                == d/a
                host=a
                [y]
                == d/b
                host=b
                ;-- not to the end
                == d/c
                host=c
                """))).containsExactly("[x] d/a:1:host sip.conf:3:nat", "[y] d/b:1:host");
    }

    @Test
    void aFileThatIsIncludedTwiceIsInBothSections() {
        Configuration configuration = Folders.read("""
                == sip.conf
                [x]
                #include codecs.conf
                [y]
                #include codecs.conf
                == codecs.conf
                allow=ulaw
                """);

        assertThat(sections(configuration)).containsExactly("[x] codecs.conf:1:allow", "[y] codecs.conf:1:allow");
        assertThat(names(configuration)).containsExactly("sip.conf", "codecs.conf");
    }

    @Test
    void filesThatIncludeEachOtherAreReadOnce() {
        assertThat(sections(Folders.read("""
                == sip.conf
                [a]
                #include b.conf
                [c]
                == b.conf
                [b]
                #include sip.conf
                #include b.conf
                nat=no
                """))).containsExactly("[a]", "[b] b.conf:4:nat", "[c]");
    }

    /** Ten levels below the file itself; there the eleventh is not there, and the rest of the tenth is not read. */
    @Test
    void includesGoTenDeep() {
        String chain = IntStream.range(1, 15)
                .mapToObj(i -> "== i" + i + "\n[p" + i + "]\n#include i" + (i + 1) + "\n[q" + i + "]\n")
                .collect(joining());
        Configuration configuration = Folders.read("== sip.conf\n#include i1\n[z]\n" + chain + "== i15\n");

        assertThat(configuration.sections("sip.conf"))
                .extracting(Section::name)
                .hasSize(20)
                .contains("p10", "z")
                .doesNotContain("q10", "p11");
        assertThat(configuration.missing("sip.conf"))
                .extracting(MissingFile::place)
                .containsExactly("i11");
    }

    @Test
    void whatIsNotThereIsRemembered() {
        Configuration configuration = Folders.read("""
                == sip.conf
                #tryinclude a.conf
                [x]
                #include x.conf
                [y]
                #include "d/*.conf"
                [z]
                == x.conf
                #include none.conf
                [w]
                """);

        assertThat(configuration.missing("sip.conf"))
                .containsExactly(
                        new MissingFile(new Line("sip.conf", 1, "#tryinclude a.conf\n"), "a.conf", true),
                        new MissingFile(new Line("x.conf", 1, "#include none.conf\n"), "none.conf", false),
                        new MissingFile(new Line("sip.conf", 5, "#include \"d/*.conf\"\n"), "d/*.conf", false));
        assertThat(configuration.ends("sip.conf"))
                .extracting(EndOfReading::line, EndOfReading::what)
                .containsExactly(
                        tuple(
                                new Line("x.conf", 1, "#include none.conf\n"),
                                "There is no file none.conf, so that Asterisk reads nothing of x.conf after it"),
                        tuple(
                                new Line("sip.conf", 5, "#include \"d/*.conf\"\n"),
                                "There is no file d/*.conf, so that Asterisk takes nothing of sip.conf"));
        assertThat(sections(configuration)).isEmpty();
    }

    @Test
    void whatIsInNoFileIsNowhere() {
        Configuration configuration = Folders.read("== users.conf\n[x]\n");

        assertThat(configuration.texts()).isEmpty();
        assertThat(configuration.sections("sip.conf")).isEmpty();
        assertThat(configuration.missing("sip.conf")).isEmpty();
        assertThat(configuration.ends("sip.conf")).isEmpty();
    }

    @Test
    void aFolderIsReadWithItsLinks(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        Files.writeString(folder.resolve("sip.conf"), "#include trunks/a.conf\n");
        Files.writeString(elsewhere.resolve("a.conf"), "[a]\n");
        Files.createSymbolicLink(folder.resolve("trunks"), elsewhere);

        assertThat(sections(Configuration.read(folder, Dialect.chanSip()))).containsExactly("[a]");
    }
}
