package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private static final String NO_CDR =
            "[2026-01-01 00:00:00.000] ERROR[7]: config_options.c:710 aco_process_config: Unable to load config file"
                    + " 'cdr.conf'\n";
    private static final String BAD_LINE =
            "[2026-01-01 00:00:00.001] WARNING[7]: config.c:1991 process_text_line: parse error: no closing ']', line 2"
                    + " of /etc/asterisk/sip.conf\n";
    private static final String BAD_FILE =
            "[2026-01-01 00:00:00.002] ERROR[7]: chan_sip.c:32513 reload_config: Contents of sip.conf are invalid and"
                    + " cannot be parsed\n";

    private static Complaints of(String log) {
        return new Complaints(log, List.of("sip.conf", "extensions.conf"));
    }

    @Test
    void whatNamesAFileOfTheFolderIsShownAloneAndErrorsFirst() {
        assertThat(of(NO_CDR + BAD_LINE + BAD_FILE).mostUseful())
                .isEqualTo("ERROR: Contents of sip.conf are invalid and cannot be parsed"
                        + " | WARNING: parse error: no closing ']', line 2 of /etc/asterisk/sip.conf");
    }

    @Test
    void aFileWhoseNameEndsAsOneOfTheFolderIsAnother() {
        String other = NO_CDR.replace("cdr.conf", "pjsip.conf");

        assertThat(of(other + NO_CDR).ofFolder()).isEmpty();
        assertThat(of(other + BAD_FILE).mostUseful())
                .isEqualTo("ERROR: Contents of sip.conf are invalid and cannot be parsed");
    }

    @Test
    void aModuleThatIsRequiredAndNotThereComesFirst() {
        String required = "[2026-01-01 00:00:00.003] ERROR[1]: loader.c:2513 load_modules: *** Failed to load module"
                + " nosuch.so - Required\n";

        assertThat(of(NO_CDR + BAD_FILE + required).mostUseful())
                .startsWith("ERROR: *** Failed to load module nosuch.so - Required | ERROR: Contents of sip.conf");
        assertThat(of(NO_CDR + required).mostUseful())
                .isEqualTo("ERROR: *** Failed to load module nosuch.so - Required");
    }

    @Test
    void whereNoneDoesAnyIsShown() {
        assertThat(of(NO_CDR).ofFolder()).isEmpty();
        assertThat(of(NO_CDR).mostUseful()).isEqualTo("ERROR: Unable to load config file 'cdr.conf'");
    }

    @Test
    void whereThereIsNoComplaintTheLastLineIsShown() {
        assertThat(of("booting\nstart.sh: 6: dnsmasq: not found\n\n").mostUseful())
                .isEqualTo("start.sh: 6: dnsmasq: not found");
        assertThat(of("").mostUseful()).isEqualTo("nothing at all");
    }
}
