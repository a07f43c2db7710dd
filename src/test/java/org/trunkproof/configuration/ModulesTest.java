package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesTest {

    private static final String NOT_LOADED = "modules.conf: no line loads chan_sip.so, and autoload is not on";

    /** What Asterisk 16.28 makes of such files was looked up with {@code module show like chan_sip}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "autoload=yes                           |",
                "autoload=yes/noload => chan_sip.so     | modules.conf:3: noload => chan_sip.so",
                "autoload=yes/noload=chan_sip           | modules.conf:3: noload=chan_sip",
                "noload=CHAN_SIP.so/autoload=yes        | modules.conf:2: noload=CHAN_SIP.so",
                "load=chan_sip.so/noload=chan_sip.so    | modules.conf:3: noload=chan_sip.so",
                "autoload=yes/noload=chan_sip.so.so     |",
                "autoload=no                            | none",
                "autoload=no/autoload=yes               | none",
                "load=chan_pjsip.so                     | none",
                "autoload=no/load => chan_sip.so        |",
                "preload => chan_sip                    |",
                "require = chan_sip.so                  |",
                "preload-require = chan_sip.so          |",
                "[other]/autoload=yes                   | none",
                "#include more.conf                     | more.conf:1: noload => chan_sip.so",
                "#include none.conf/autoload=yes        | none"
            })
    void aModuleIsKeptOutByALine(String lines, String line) {
        Configuration configuration = Folders.read(
                "== modules.conf\n[modules]\n" + lines.replace("/", "\n") + "\n== more.conf\nnoload => chan_sip.so\n");

        assertThat(configuration.keepingOut("chan_sip").map(Line::toString).orElse(null))
                .isEqualTo("none".equals(line) ? NOT_LOADED : line);
    }

    @Test
    void withoutModulesConfNothingIsKeptOut() {
        assertThat(Folders.read("== sip.conf\n").keepingOut("chan_sip")).isEmpty();
    }

    @Test
    void whatKeepsOutWhatEveryCallNeedsComesFirst() {
        Configuration configuration = Folders.read("""
                == modules.conf
                [modules]
                autoload=yes
                noload=app_dial.so
                noload=cdr_csv.so
                == sip.conf
                [flowroute]
                host=sip.flowroute.com
                """);
        Agreement agreement = new Agreement("flowroute", "", "inbound", "outbound", Map.of());

        assertThat(new Suspects(configuration, agreement, Map.<String, Set<String>>of(), Map.of(), List.of())
                        .of(List.of("codec")))
                .extracting(Line::toString)
                .first()
                .isEqualTo("modules.conf:3: noload=app_dial.so");
    }
}
