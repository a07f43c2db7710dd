package org.trunkproof.asterisk;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads where chan_pjsip registers itself (res/res_pjsip_outbound_registration.c, cli_print_body). */
final class PjsipRegistrations {

    /** Name and server, cut off together where they are long; credentials; state, perhaps with what is left of it. */
    private static final Pattern ROW = Pattern.compile(
            "\\s([^\\s/<]+)/(\\S*)\\s+(?:\\S+\\s+)?(Registered|Unregistered|Rejected|Stopped|Stopping)\\b.*");

    private static final Pattern URI = Pattern.compile("(?i)sips?:(?:([^@;]+)@)?([^;?>]+).*");

    private PjsipRegistrations() {}

    static Stream<String> names(List<String> rows) {
        return rows(rows).map(row -> row.group(1));
    }

    private static Stream<MatchResult> rows(List<String> rows) {
        return rows.stream().map(ROW::matcher).filter(Matcher::matches).map(Matcher::toMatchResult);
    }

    static List<RegistrationState> of(CommandLine asked) {
        return rows(asked.lines("pjsip show registrations"))
                .map(row -> {
                    Map<String, String> options =
                            PjsipObjects.options(asked.lines("pjsip show registration " + row.group(1)));
                    return new RegistrationState(
                            part(options.getOrDefault("server_uri", row.group(2)), 2),
                            part(options.getOrDefault("client_uri", ""), 1),
                            row.group(3));
                })
                .toList();
    }

    private static String part(String uri, int group) {
        Matcher parts = URI.matcher(uri);
        return parts.matches() && parts.group(group) != null ? parts.group(group) : "";
    }
}
