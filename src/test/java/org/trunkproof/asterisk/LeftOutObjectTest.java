package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;

/** What Asterisk 16.28 logs of objects that it does not make. */
class LeftOutObjectTest {

    private static final String LOG = """
            [2026-11-27 17:56:58.138] ERROR[1]: config_options.c:710 aco_process_config: Unable to load config file 'acl.conf'
            [2026-11-27 17:56:58.139] ERROR[1]: res_pjsip/config_auth.c:91 auth_apply: No authentication username for auth 'noauth'
            [2026-11-27 17:56:58.145] ERROR[1]: res_sorcery_config.c:422 sorcery_config_internal_load: Could not create an object of type 'auth' with id 'noauth' from configuration file 'pjsip.conf'
            [2026-11-27 17:56:58.145] ERROR[1]: res_pjsip/location.c:615 permanent_uri_handler: Contact uri or hostname length exceeds pjproject limit or is not a sip(s) uri: sip.example.com
            [2026-11-27 17:56:58.145] ERROR[1]: config_options.c:798 aco_process_var: Error parsing contact=sip.example.com at line 75 of\s
            [2026-11-27 17:56:58.145] ERROR[1]: res_sorcery_config.c:422 sorcery_config_internal_load: Could not create an object of type 'aor' with id 'bad' from configuration file 'pjsip.conf'
            [2026-11-27 17:56:58.146] ERROR[1]: config_options.c:798 aco_process_var: Error parsing dtmf_mode=rfc2833 at line 71 of\s
            [2026-11-27 17:56:58.146] WARNING[7]: format_cap.c:369 ast_format_cap_update_by_allow_disallow: Cannot allow unknown format 'ulow'
            [2026-11-27 17:56:58.146] ERROR[1]: res_sorcery_config.c:422 sorcery_config_internal_load: Could not create an object of type 'endpoint' with id 'bad' from configuration file 'pjsip.conf'
            [2026-11-27 17:56:58.146] ERROR[1]: config_options.c:780 aco_process_var: Could not find option suitable for category 'typo' named 'dtmf_mod' at line 84 of\s
            [2026-11-27 17:56:58.146] ERROR[1]: res_sorcery_config.c:422 sorcery_config_internal_load: Could not create an object of type 'endpoint' with id 'typo' from configuration file 'pjsip.conf'
            [2026-11-27 17:56:58.146] ERROR[1]: res_sorcery_config.c:422 sorcery_config_internal_load: Could not create an object of type 'endpoint' with id 'typo' from configuration file 'pjsip.conf'
            """;

    @Test
    void whatIsSaidBeforeIsWhy() {
        assertThat(LeftOutObject.in(LOG))
                .containsExactly(
                        new LeftOutObject(
                                "auth",
                                "noauth",
                                Optional.empty(),
                                OptionalInt.empty(),
                                "No authentication username for auth 'noauth'"),
                        new LeftOutObject(
                                "aor",
                                "bad",
                                Optional.of("contact"),
                                OptionalInt.of(75),
                                "Contact uri or hostname length exceeds pjproject limit or is not a sip(s) uri:"
                                        + " sip.example.com"),
                        new LeftOutObject(
                                "endpoint",
                                "bad",
                                Optional.of("dtmf_mode"),
                                OptionalInt.of(71),
                                "Error parsing dtmf_mode=rfc2833"),
                        new LeftOutObject(
                                "endpoint",
                                "typo",
                                Optional.of("dtmf_mod"),
                                OptionalInt.of(84),
                                "Could not find option suitable for category 'typo' named 'dtmf_mod'"),
                        new LeftOutObject("endpoint", "typo", Optional.empty(), OptionalInt.empty(), ""));
    }

    /** Of Asterisk 22. */
    @Test
    void aWizardThatMakesNotAllIsLeftOut() {
        List<LeftOutObject> found = LeftOutObject.in("""
                [2026-11-27 21:20:15.000] ERROR[20]: res_pjsip_config_wizard.c:1 x: Wizard 'flowroute' must have 'remote_hosts' if it doesn't accept registrations.
                [2026-11-27 21:20:15.000] ERROR[20]: res_pjsip_config_wizard.c:1 x: Unable to create objects for wizard 'flowroute'
                [2026-11-27 21:20:15.000] ERROR[20]: config_options.c:1 x: Could not find option suitable for category 'other' named 'dtmf_mod' at line 0 of\s
                [2026-11-27 21:20:15.000] ERROR[20]: res_pjsip_config_wizard.c:1 x: Unable to apply object type 'endpoint' with id 'other'.  Check preceeding errors.
                [2026-11-27 21:20:15.000] ERROR[20]: res_pjsip_config_wizard.c:1 x: Unable to create objects for wizard 'other'
                """);

        assertThat(found).allMatch(LeftOutObject::isWizard);
        assertThat(found)
                .extracting(one -> one.name() + ": " + one.because())
                .containsExactly(
                        "flowroute: Wizard 'flowroute' must have 'remote_hosts' if it doesn't accept registrations",
                        "other: Could not find option suitable for category 'other' named 'dtmf_mod'");
        assertThat(found.get(1)
                        .lines(Configuration.of(
                                Map.of(
                                        "pjsip_wizard.conf",
                                        "[other]\ntype=wizard\nendpoint/dtmf_mod=x\n".getBytes(StandardCharsets.UTF_8)),
                                Dialect.chanPjsip())))
                .extracting(Line::number)
                .containsExactly(3);
    }

    /** It names the object in quotes, and not the line. */
    @Test
    void aRegistrationIsLeftOutForItsUri() {
        assertThat(LeftOutObject.in("""
                        [2026-11-27 21:21:34.000] ERROR[20]: res_pjsip_outbound_registration.c:1 x: Server URI or hostname length exceeds pjproject limit or is not a sip(s) uri: 'reg'
                        [2026-11-27 21:21:34.000] ERROR[20]: res_sorcery_config.c:1 x: Could not create an object of type 'registration' with id 'reg' from configuration file 'pjsip.conf'
                        """)).singleElement().satisfies(registration -> assertThat(registration.option())
                .hasValue("server_uri"));
    }

    @Test
    void oneThatIsThereTwiceLeavesOutAll() {
        LeftOutObject twice = LeftOutObject.in("[2026-11-27 17:56:58.146] ERROR[1]: res_sorcery_config.c:405"
                        + " sorcery_config_internal_load: Config file 'pjsip.conf' could not be loaded; configuration"
                        + " contains a duplicate object: 'flowroute' of type 'endpoint'")
                .get(0);

        assertThat(twice.type() + " " + twice.name()).isEqualTo("endpoint flowroute");
        assertThat(twice.isOfAll()).isTrue();
        assertThat(LeftOutObject.in(LOG)).noneMatch(LeftOutObject::isOfAll);
    }
}
