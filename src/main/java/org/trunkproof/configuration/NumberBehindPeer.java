package org.trunkproof.configuration;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dial string in the form of chan_sip, {@code PJSIP/peer/number}, where chan_pjsip takes what follows the endpoint for a URI
 * (channels/chan_pjsip.c, request).
 *
 * @param written as it stands there, without further arguments
 */
public record NumberBehindPeer(String written, String peer, String number) {

    private static final Pattern FORM =
            Pattern.compile("(?i)(?<!\\w)PJSIP/([^@/&,()\\s]+)/(?!<?sips?:)((?:\\$\\{[^}]*}|[^@/&,()\\s;])+)");

    /** The first in a text; empty where there is none. */
    public static Optional<NumberBehindPeer> in(String text) {
        Matcher found = FORM.matcher(text);
        return found.find()
                ? Optional.of(new NumberBehindPeer(found.group(), found.group(1), found.group(2)))
                : Optional.empty();
    }

    /** In a line of the dialplan, whose global variables may hold a part of it. */
    public static Optional<NumberBehindPeer> in(Configuration configuration, String text) {
        return in(new GlobalVariables(configuration.sections(Dialect.DIALPLAN)).replaced(text, MatchResult::group));
    }

    /** The same in the form of chan_pjsip. */
    public String inNewForm() {
        return "PJSIP/" + number + "@" + peer;
    }
}
