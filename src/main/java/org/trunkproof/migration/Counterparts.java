package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.KnownSetting;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.configuration.Setting;
import org.trunkproof.spelling.Spelling;

/** Of each line that said something to chan_sip, what has become of it in a folder for chan_pjsip. */
public final class Counterparts {

    private static final String IS = " is ";

    /** So many lines are named. */
    private static final int NAMED = 4;

    private final OldFolder old;
    private final PjsipFolder now;
    private final Rules rules;
    private final List<Counterpart> found = new ArrayList<>();

    private Counterparts(Configuration before, Configuration after) {
        this.old = new OldFolder(before);
        this.now = new PjsipFolder(after);
        this.rules = new Rules(old, after);
    }

    /**
     * @param before read by chan_sip's dialect
     * @param after read by chan_pjsip's
     */
    public static Counterparts of(Configuration before, Configuration after) {
        Counterparts counterparts = new Counterparts(before, after);
        counterparts.old.settings().forEach(counterparts::judge);
        counterparts.addUnsaid();
        counterparts.found.addAll(DialStrings.in(before, after));
        return counterparts;
    }

    /** One or more for each line of the old driver's files, in their order; then what it did unasked, and lines of the dialplan. */
    public List<Counterpart> all() {
        return List.copyOf(found);
    }

    /** Those at which somebody is to look before the move. */
    public List<Counterpart> findings() {
        return found.stream().filter(Counterpart::isFinding).toList();
    }

    private void judge(Setting setting) {
        boolean isGeneral = OldFolder.isGeneral(setting.section());
        Optional<KnownSetting> known = Dialect.chanSip().known(new LinePlace(false, setting.section(), setting.name()));
        List<OldPeer> having = old.having(setting);
        List<OldPeer> counting =
                having.stream().filter(peer -> peer.counts(setting)).toList();
        List<Becoming> verdicts = new ArrayList<>();
        if (known.isEmpty()) {
            verdicts.add(Becoming.of(Fate.NOT_NEEDED, "chan_sip takes no notice of " + Words.said(setting)));
        } else {
            if (isGeneral || setting.section().equalsIgnoreCase("authentication")) {
                rules.ofAll(setting.name()).ifPresent(rule -> verdicts.addAll(rule.judge(setting, old, now)));
            }
            rules.ofPeer(setting.name())
                    .ifPresent(rule -> counting.forEach(peer -> verdicts.addAll(judge(setting, peer, rule))));
            boolean isRuled = rules.ofPeer(setting.name()).isPresent()
                    || isGeneral && rules.ofAll(setting.name()).isPresent();
            if (verdicts.isEmpty()) {
                verdicts.add(isRuled ? unneeded(setting, having) : unknown(setting));
            }
        }
        add(setting.line(), known.map(KnownSetting::does).orElse(""), verdicts);
    }

    private List<Becoming> judge(Setting setting, OldPeer peer, PeerRule rule) {
        return now.of(peer)
                .map(there -> rule.judge(setting, peer, there))
                .orElseGet(() -> List.of(
                        Becoming.of(Fate.GONE, Words.said(setting) + ": [" + peer.name() + "] is no longer there")));
    }

    private static Becoming unneeded(Setting setting, List<OldPeer> having) {
        return Becoming.of(
                Fate.NOT_NEEDED,
                Words.said(setting)
                        + (having.isEmpty()
                                ? ": no peer has it"
                                : ": a later line stands in for it, or takes it back"));
    }

    private static Becoming unknown(Setting setting) {
        return Becoming.of(
                Fate.UNKNOWN, Words.said(setting) + ": nothing is known here of what does that in chan_pjsip");
    }

    /** What chan_sip does where nothing says so, and chan_pjsip does not. */
    private void addUnsaid() {
        old.generalHeader().ifPresent(header -> {
            if (List.of("bindport", "bindaddr", "udpbindaddr").stream()
                    .allMatch(name -> old.general(name).isEmpty())) {
                add(header, "", TransportRules.unsaid(header, now));
            }
            add(header, "", GuestRules.unsaid(header, old, now));
        });
        for (OldPeer peer : old.ofAll()) {
            Optional<NewPeer> there = now.of(peer);
            if (there.isEmpty()) {
                add(peer.header(), "", List.of(now.without(peer)));
            }
            if (there.isPresent() && peer.effective("nat").isEmpty()) {
                add(peer.header(), "", NatRules.unsaid(peer, there.get()));
            }
            if (there.isPresent() && peer.all("allow").findAny().isEmpty()) {
                add(peer.header(), "", rules.codecs().unsaid(peer, there.get()));
            }
        }
    }

    /** All that is to be looked at, or else the one thing that there is to say. */
    private void add(Line line, String did, List<Becoming> verdicts) {
        List<Becoming> findings = verdicts.stream()
                .filter(verdict -> verdict.fate().isFinding())
                .distinct()
                .toList();
        List<Becoming> said = findings.isEmpty() ? foremost(verdicts) : findings;
        said.forEach(verdict -> found.add(new Counterpart(
                shown(line), did, verdict.fate(), ConfigurationText.legible(verdict.sentence()), verdict.now())));
    }

    private static List<Becoming> foremost(List<Becoming> verdicts) {
        return List.of(Fate.UNKNOWN, Fate.DEPENDS, Fate.KEPT, Fate.BY_DEFAULT, Fate.GONE, Fate.NOT_NEEDED).stream()
                .map(fate -> verdicts.stream()
                        .filter(verdict -> verdict.fate() == fate)
                        .toList())
                .filter(some -> !some.isEmpty())
                .limit(1)
                .map(Counterparts::together)
                .toList();
    }

    /** Of what says the same as the line, all that does. */
    private static Becoming together(List<Becoming> some) {
        Becoming first = some.get(0);
        int is = first.sentence().indexOf(IS) + IS.length();
        String subject = first.sentence().substring(0, is);
        boolean isKept = first.fate() == Fate.KEPT && is >= IS.length();
        List<String> all = some.stream()
                .map(Becoming::sentence)
                .filter(sentence -> sentence.startsWith(subject))
                .map(sentence -> sentence.substring(is))
                .distinct()
                .toList();
        return new Becoming(
                first.fate(),
                isKept ? subject + Spelling.some(all, NAMED) : first.sentence(),
                some.stream().flatMap(one -> one.now().stream()).distinct().toList());
    }

    private static Line shown(Line line) {
        return line.shown();
    }
}
