package org.trunkproof.migration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;

/** Callers who are nobody's peer: chan_sip lets them in unless told otherwise, chan_pjsip where an endpoint is for them. */
final class GuestRules {

    private static final String ANONYMOUS = "anonymous";

    private GuestRules() {}

    static List<Becoming> allowed(Setting allow, OldFolder old, PjsipFolder now) {
        Optional<PjsipObject> guests = now.object("endpoint", ANONYMOUS);
        if (Values.isNo(allow.means())) {
            return List.of(guests.map(endpoint -> Becoming.of(
                            Fate.OTHER,
                            Words.said(allow) + " kept strangers out; " + Words.object(endpoint) + " lets them in",
                            endpoint.header()))
                    .orElseGet(() -> Becoming.of(
                            Fate.NOT_NEEDED,
                            Words.said(allow) + ": chan_pjsip lets no stranger in without an endpoint [anonymous]")));
        }
        return List.of(guests.map(endpoint ->
                        Becoming.of(Fate.KEPT, Words.said(allow) + " is " + Words.object(endpoint), endpoint.header()))
                .orElseGet(() -> isAnything(context(old), old.configuration())
                        ? refused(Words.said(allow), context(old))
                        : Becoming.of(
                                Fate.NOT_NEEDED,
                                Words.said(allow) + ": there is nothing in [" + context(old)
                                        + "] for strangers to call")));
    }

    /** Where strangers' calls go. */
    static List<Becoming> context(Setting context, OldFolder old, PjsipFolder now) {
        Optional<Setting> allow = old.general("allowguest");
        if (allow.filter(one -> Values.isNo(one.means())).isPresent()) {
            return List.of(Becoming.of(
                    Fate.NOT_NEEDED, Words.said(context) + ": strangers were not let in, nor are they now"));
        }
        Optional<PjsipObject> guests = now.object("endpoint", ANONYMOUS);
        if (guests.isPresent()) {
            return List.of(new Twin("endpoint", "context", "default")
                    .verdict(Words.said(context), context.means(), type -> List.of(guests.get())));
        }
        if (allow.isPresent()) {
            return List.of(Becoming.of(
                    Fate.NOT_NEEDED,
                    Words.said(context) + ": what becomes of strangers' calls is said of " + Words.said(allow.get())));
        }
        return List.of(
                isAnything(context.means(), old.configuration())
                        ? refused(Words.said(context), context.means())
                        : Becoming.of(
                                Fate.NOT_NEEDED,
                                Words.said(context)
                                        + ": strangers' calls reached nothing there; chan_pjsip refuses them"));
    }

    /** Without a word of guests or of a context. */
    static List<Becoming> unsaid(Line header, OldFolder old, PjsipFolder now) {
        boolean isSaid =
                old.general("allowguest").isPresent() || old.general("context").isPresent();
        return isSaid || now.object("endpoint", ANONYMOUS).isPresent() || !isAnything("default", old.configuration())
                ? List.of()
                : List.of(refused("[general] (" + Words.at(header) + ") has no allowguest=no", "default"));
    }

    private static Becoming refused(String said, String context) {
        return Becoming.of(
                Fate.LOST,
                said + ": strangers' calls came to [" + context
                        + "]; chan_pjsip refuses them, because there is no endpoint [anonymous]");
    }

    private static String context(OldFolder old) {
        return old.general("context").map(Setting::means).orElse("default");
    }

    /** Whether there is anything in the context, in whichever language. */
    private static boolean isAnything(String context, Configuration configuration) {
        Pattern ael = Pattern.compile("\\bcontext\\s+" + Pattern.quote(context) + "(?![\\w-])");
        return configuration.sections(Dialect.DIALPLAN).stream()
                        .anyMatch(section -> section.name().equals(context)
                                && section.settings().stream().anyMatch(setting -> setting.name()
                                        .matches("(?i)exten|same|include|[le]?switch")))
                || configuration.texts().stream()
                        .filter(ConfigurationText::isAel)
                        .flatMap(text -> text.lines().stream())
                        .anyMatch(line ->
                                ael.matcher(line.replaceFirst("//.*", "")).find());
    }
}
