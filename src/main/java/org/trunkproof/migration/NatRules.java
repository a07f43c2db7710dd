package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.configuration.Setting;

/** Where answers, requests and media go (channels/chan_sip.c, handle_common_options, sip_real_dst; res/res_pjsip_nat.c). */
final class NatRules {

    private static final Twin FORCE_RPORT = new Twin("endpoint", "force_rport", "yes");
    private static final Twin REWRITE_CONTACT = new Twin("endpoint", "rewrite_contact", "no");
    private static final Twin RTP_SYMMETRIC = new Twin("endpoint", "rtp_symmetric", "no");

    private NatRules() {}

    static List<Becoming> nat(Setting nat, OldPeer old, NewPeer now) {
        Set<String> words = Values.words(nat.means());
        boolean isForced = words.stream().anyMatch(word -> word.equals("force_rport") || Values.isYes(word));
        boolean isSymmetric = words.stream().anyMatch(word -> word.equals("comedia") || Values.isYes(word));
        boolean isAuto = words.contains("auto_force_rport");
        String said = Words.said(nat);
        List<Becoming> found = new ArrayList<>();
        found.add(FORCE_RPORT.verdict(said, word(isForced || isAuto), now));
        if (isForced || !isAuto) {
            found.add(REWRITE_CONTACT.verdict(said, word(isForced), now));
        } else {
            found.addAll(behindNat(said, now));
        }
        found.add(
                words.contains("auto_comedia") && !isSymmetric
                        ? symmetricBehindNat(said, now)
                        : RTP_SYMMETRIC.verdict(said, word(isSymmetric), now));
        return found;
    }

    /** Where nothing says it, Asterisk finds out who is behind NAT: auto_force_rport is the default. */
    static List<Becoming> unsaid(OldPeer old, NewPeer now) {
        String said = "[" + old.name() + "] (" + Words.at(old.header()) + ") has no nat, which is as auto_force_rport";
        List<Becoming> found = new ArrayList<>();
        found.add(FORCE_RPORT.verdict(said, word(true), now));
        if (old.isDynamic()) {
            found.addAll(behindNat(said, now));
        }
        return found;
    }

    private static List<Becoming> behindNat(String said, NewPeer now) {
        Optional<PjsipOption> rewrites = now.endpoint().said(REWRITE_CONTACT.option());
        return List.of(
                rewrites.filter(option -> Values.isYes(option.value())).isPresent()
                        ? Becoming.of(
                                Fate.KEPT,
                                said + " is " + Words.said(rewrites.get()),
                                rewrites.get().line())
                        : Becoming.of(
                                Fate.DEPENDS,
                                said
                                        + ": who is behind NAT was called where its requests came from; if there is anybody, "
                                        + Words.object(now.endpoint()) + " needs rewrite_contact=yes",
                                rewrites.map(PjsipOption::line)
                                        .orElse(now.endpoint().header())));
    }

    private static Becoming symmetricBehindNat(String said, NewPeer now) {
        Optional<PjsipOption> symmetric = now.endpoint().said(RTP_SYMMETRIC.option());
        return symmetric.filter(option -> Values.isYes(option.value())).isPresent()
                ? Becoming.of(
                        Fate.KEPT,
                        said + " is " + Words.said(symmetric.get()),
                        symmetric.get().line())
                : Becoming.of(
                        Fate.DEPENDS,
                        said + ": media of who is behind NAT went to where its own came from; if there is anybody, "
                                + Words.object(now.endpoint()) + " needs rtp_symmetric=yes",
                        symmetric.map(PjsipOption::line).orElse(now.endpoint().header()));
    }

    private static String word(boolean is) {
        return is ? "yes" : "no";
    }
}
