package org.trunkproof.asterisk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody whom Dial is told to call by chan_pjsip: an endpoint, a user at an endpoint, or an endpoint by a contact of its own
 * or a URI (channels/chan_pjsip.c, request). The technology may be in any case (main/channel.c, ast_get_channel_tech).
 *
 * @param number that it is asked for, where that is said
 */
record PjsipTarget(String endpoint, Optional<String> number) {

    private static final Pattern TARGET = Pattern.compile("(?<!\\w)(?i:PJSIP)/(?:([^@&/]*)@)?([^@&/]+)(?:/([^&]*))?");

    private static final Pattern URI = Pattern.compile("(?i)<?sips?:(?:([^@:;>]+)(?::[^@]*)?@)?.*");

    /**
     * @param dialled all that Dial is given; quotes, which a variable's value may bring along, an application does not see
     */
    static Stream<PjsipTarget> all(String dialled) {
        return TARGET.matcher(dialled.split(",", 2)[0].replace("\"", ""))
                .results()
                .map(target -> new PjsipTarget(
                        target.group(2),
                        Optional.ofNullable(target.group(1))
                                .or(() -> Optional.ofNullable(target.group(3)).flatMap(PjsipTarget::user))
                                .filter(number -> !number.isEmpty())));
    }

    private static Optional<String> user(String contact) {
        Matcher uri = URI.matcher(contact);
        return uri.matches() ? Optional.ofNullable(uri.group(1)) : Optional.empty();
    }
}
