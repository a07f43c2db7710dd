package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[directories]/astetcdir => ~opt~pbx     | {astetcdir=/opt/pbx}",
                "[Directories]/AstModDir=~usr~lib64      | {astmoddir=/usr/lib64}",
                "[directories](!)/astetcdir => ~opt~pbx  | {}",
                "[directories]/astetcdir => pbx          | {}",
                "[directories]/astetcdir =>              | {}",
                "[options]/astetcdir => ~opt~pbx         | {}",
                "[directories]/astlogdir=~a/astlogdir=~b | {astlogdir=/b}",
                "[directories]/#include d.conf           | {astrundir=/run}"
            })
    void whatIsMovedIsNamed(String lines, String named) {
        Configuration configuration = Folders.read(
                "== asterisk.conf\n" + lines.replace('/', '\n').replace('~', '/') + "\n== d.conf\nastrundir=/run\n");

        assertThat(configuration.directories().named()).hasToString(named);
    }

    @ParameterizedTest
    @CsvSource({"/opt/pbx/a.conf", "/etc/asterisk/a.conf", "a.conf", "/opt/../opt/pbx/a.conf"})
    void anIncludeMayNameWhereTheFolderIsMovedTo(String place) {
        Configuration configuration = Folders.read("""
                == asterisk.conf
                [directories]
                astetcdir => /opt/pbx
                == sip.conf
                #include %s
                == a.conf
                [a]
                """.formatted(place));

        assertThat(configuration.sections("sip.conf")).extracting(Section::name).containsExactly("a");
        assertThat(configuration.texts()).extracting(ConfigurationText::name).containsExactly("sip.conf", "a.conf");
    }
}
