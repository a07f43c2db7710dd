package org.trunkproof.configuration;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Asterisk 16.28 makes of such headers was looked up with {@code sip show peer}. */
class SectionsTest {

    private static List<Section> sections(String lines) {
        return Folders.read("== sip.conf\n" + lines.replace("/", "\n") + "\n").sections("sip.conf");
    }

    private static String shown(List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.isTemplate())
                .map(section -> section
                        + section.settings().stream()
                                .map(setting -> " " + setting.name() + "=" + setting.means())
                                .collect(joining()))
                .collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // templates first, in the order of their names, then what is its own
                "[s](!)/l=s/[t](!)/l=t/[x](s,t)/l=x      | [x] l=s l=t l=x",
                "[s](!)/l=s/[t](!)/l=t/[x](t,s)          | [x] l=t l=s",
                "[s](!)/l=s/[t](!,s)/m=t/[x](t)          | [x] l=s m=t",
                // what is no template may be begun with as well
                "[x]/l=x/[y](x)/m=y                      | [x] l=x [y] l=x m=y",
                // what is added to a section is inherited only by those that come after
                "[x]/l=x/[y](x)/[x](+)/m=x/[z](x)        | [x] l=x m=x [y] l=x [z] l=x m=x",
                "[x]/l=x/[y]/[x](+)/m=x                  | [x] l=x m=x [y]",
                "[s](!)/l=s/[x]/m=x/[x](+,s)/n=x         | [x] m=x l=s n=x",
                "[s](!)/l=s/[x]/m=x/[x](s,+)/n=x         | [x] m=x l=s n=x",
                "[x]/l=x/[x](+,!)/m=x/[y](x)             | [y] l=x m=x",
                // a template is added to only by who says that it is one
                "[s](!)/l=s/[s](+TEMPLATES=include)/m=s/[x](s) | [x] l=s m=s",
                "[s](!)/l=s/[s](+TEMPLATES=restrict)/m=s/[x](s) | [x] l=s m=s",
                "[x]/l=x/[x](+TEMPLATES=restrict)/m=x    | ''",
                // what is added to a value stands where that stood
                "[x]/l=1/l=2/m=3/l+=4/l+= 5              | [x] l=1 l=24 5 m=3",
                "[s](!)/l=s/[x](s)/l+=x/L+=y/[y](s)      | [x] l=sx L=y [y] l=s",
                // names in capitals are the same
                "[General]/l=g/[general](+)/m=g          | [General] l=g m=g",
                "[X]/l=X/[x](x)                          | [X] l=X [x] l=X",
                // those of one name that are not added are others
                "[x]/l=1/[x]/m=2/[y](x)                  | [x] l=1 [x] m=2 [y] l=1",
                // no name is that of the first
                "[s](!)/l=s/[x]()                        | [x] l=s",
                // a space before the bracket makes no options
                "[s](!)/l=s/[x] (s)/m=x                  | [x] m=x"
            })
    void inheritAndAreAddedTo(String lines, String shown) {
        assertThat(shown(sections(lines))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](nope)",
                "[x](+)",
                "[x](x)",
                "[s](+)",
                "[a](a, s)",
                "[a](b,)",
                "[x",
                "[x](s",
                "\\ l=x",
                "[a](+l=b)"
            })
    void endWithAHeaderThatAsteriskRefuses(String line) {
        Configuration configuration = Folders.read("== sip.conf\n[s](!)\nl=s\n[a]\nl=a\n" + line + "\n[b]\n");

        assertThat(configuration.sections("sip.conf")).isEmpty();
        assertThat(configuration.ends("sip.conf"))
                .extracting(end -> end.line().toString())
                .containsExactly("sip.conf:5: " + line.strip());
    }

    @Test
    void aLineBeforeAnySectionIsRefused() {
        Configuration configuration = Folders.read("== sip.conf\nnat=no\n[a]\n");

        assertThat(configuration.sections("sip.conf")).isEmpty();
        assertThat(configuration.ends("sip.conf"))
                .extracting(end -> end.line().number())
                .containsExactly(1);
    }

    @Test
    void knowWhereTheyAreOpened() {
        assertThat(Folders.read("""
                == sip.conf
                [x](!)
                [y](x)
                #include more.conf
                == more.conf
                [y](+)
                nat=no
                """).sections("sip.conf")).last().satisfies(section -> {
            assertThat(section.headers())
                    .extracting(Line::toString)
                    .containsExactly("sip.conf:2: [y](x)", "more.conf:1: [y](+)");
            assertThat(section.settings("NAT"))
                    .extracting(Setting::line)
                    .containsExactly(new Line("more.conf", 2, "nat=no\n"));
        });
    }

    /** As pjsip.conf has them: an endpoint, its address and its credentials, all of one name. */
    @Test
    void objectsOfOneNameAreTwo() {
        List<Section> sections = sections("[way](!)/type=endpoint/[flowroute](way)/aors=flowroute/[flowroute]/type=aor/"
                + "[flowroute](+type=aor)/contact=sip:a/[flowroute](+type=^end&aors=flow)/context=inbound/"
                + "[flowroute]/type=auth/password=p/[flowroute](+)/language=de");

        assertThat(sections.stream().filter(section -> !section.isTemplate()).map(section -> section.type()
                        .orElse("")))
                .containsExactly("endpoint", "aor", "auth");
        assertThat(shown(sections))
                .isEqualTo("[flowroute] type=endpoint aors=flowroute context=inbound language=de"
                        + " [flowroute] type=aor contact=sip:a [flowroute] type=auth password=p");
    }

    @Test
    void theFirstTypeIsWhatItIs() {
        assertThat(sections("[x]/nat=no/Type=user/type=peer"))
                .extracting(Section::type)
                .containsExactly(Optional.of("user"));
        assertThat(sections("[x]/nat=no")).extracting(Section::type).containsExactly(Optional.empty());
    }
}
