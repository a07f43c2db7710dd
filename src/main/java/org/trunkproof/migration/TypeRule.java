package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.configuration.Setting;

/**
 * By what a request is known to be somebody's (channels/chan_sip.c, check_peer_ok; res/res_pjsip_endpoint_identifier_user.c,
 * res/res_pjsip_endpoint_identifier_ip.c).
 */
final class TypeRule {

    private static final Twin IDENTIFY_BY = new Twin("endpoint", "identify_by", "username,ip");

    private TypeRule() {}

    static List<Becoming> type(Setting type, OldPeer old, NewPeer now) {
        Optional<PjsipOption> by = now.endpoint().said(IDENTIFY_BY.option());
        Set<String> ways = Values.words(by.map(PjsipOption::value).orElse(IDENTIFY_BY.usual()));
        boolean isByName = ways.contains("username") || ways.contains("auth_username");
        boolean isByAddress = ways.contains("ip");
        Fate fate = by.isPresent() ? Fate.KEPT : Fate.BY_DEFAULT;
        String is = by.map(Words::said).orElse("chan_pjsip's default, identify_by=" + IDENTIFY_BY.usual());
        String said = Words.said(type);
        String name = "[" + now.endpoint().name() + "]";
        List<Becoming> found = new ArrayList<>();
        if (old.isDynamic()) {
            found.add(
                    isByName
                            ? verdict(fate, said + " had the phone known by its name; so does " + is, by, now)
                            : verdict(
                                    Fate.LOST,
                                    said + " had the phone known by its name; " + is
                                            + " does not, and the phone cannot register",
                                    by,
                                    now));
            return found;
        }
        switch (type.means().toLowerCase(Locale.ROOT)) {
            case "peer" ->
                found.add(
                        isByName
                                ? verdict(
                                        Fate.OTHER,
                                        said + " had " + name + " known by its address alone; by " + is
                                                + ", anybody is taken for it who puts that name in From: "
                                                + Words.object(now.endpoint()) + " needs identify_by=ip",
                                        by,
                                        now)
                                : verdict(fate, said + " is " + is, by, now));
            case "user" ->
                found.add(
                        isByName
                                ? verdict(
                                        fate,
                                        said + " had " + name + " known by the name in From; so does " + is,
                                        by,
                                        now)
                                : verdict(
                                        Fate.LOST,
                                        said + " had " + name + " known by the name in From; " + is + " does not",
                                        by,
                                        now));
            default ->
                found.add(
                        isByName && isByAddress
                                ? verdict(
                                        fate,
                                        said + " had " + name
                                                + " known by its address, or by that name in From, from whomever;"
                                                + " so does " + is + "; identify_by=ip would close that",
                                        by,
                                        now)
                                : verdict(
                                        Fate.OTHER,
                                        said + " had " + name + " known by its address, or by that name in From; " + is
                                                + " knows it by " + (isByName ? "the name alone" : "the address alone"),
                                        by,
                                        now));
        }
        return found;
    }

    private static Becoming verdict(Fate fate, String sentence, Optional<PjsipOption> by, NewPeer now) {
        return Becoming.of(
                fate, sentence, by.map(PjsipOption::line).orElse(now.endpoint().header()));
    }
}
