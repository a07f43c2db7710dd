package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunkproof.configuration.Setting;

/** Whether somebody is asked with OPTIONS, how often, and for how long an answer is waited for. */
final class QualifyRules {

    /** Seconds (DEFAULT_FREQ_OK in channels/sip/include/sip.h). */
    private static final String EVERY = "60";

    /** Milliseconds (DEFAULT_MAXMS, ibid.). */
    private static final String PATIENCE = "2000";

    private static final double MILLISECONDS = 1000;

    private static final String FREQUENCY = "qualify_frequency";
    private static final Twin SECONDS = new Twin("aor", FREQUENCY, "0");
    private static final Twin TIMEOUT = new Twin("aor", "qualify_timeout", "3.0");

    private QualifyRules() {}

    static List<Becoming> qualify(Setting qualify, OldPeer old, NewPeer now) {
        String said = Words.said(qualify);
        String patience = Values.isYes(qualify.means()) ? PATIENCE : qualify.means();
        if (!isAsked(qualify)) {
            return List.of(SECONDS.verdict(said, "0", now));
        }
        List<PjsipObject> aors = now.objects("aor");
        String asked = said + " asked " + old.who() + " by OPTIONS whether it is there; nothing in "
                + now.folder().files() + " does: ";
        if (aors.isEmpty()) {
            return List.of(Becoming.of(
                    Fate.LOST,
                    asked + Words.object(now.endpoint()) + " needs aors=",
                    now.endpoint().header()));
        }
        List<Becoming> found = new ArrayList<>();
        for (PjsipObject aor : aors) {
            if (Values.areSame(aor.said(FREQUENCY).map(PjsipOption::value).orElse("0"), "0")) {
                return List.of(Becoming.of(
                        Fate.LOST,
                        asked + Words.object(aor) + " needs " + FREQUENCY,
                        aor.said(FREQUENCY).map(PjsipOption::line).orElse(aor.header())));
            }
        }
        if (old.effective("qualifyfreq").isEmpty()) {
            Becoming often = SECONDS.verdict(said, EVERY, now);
            found.add(
                    often.fate().isFinding()
                            ? SECONDS.verdict(said + " asked each " + EVERY + " s", EVERY, now)
                            : often);
        }
        found.add(TIMEOUT.verdict(said, seconds(patience), now));
        return found;
    }

    private static String seconds(String milliseconds) {
        return String.valueOf(Double.parseDouble(milliseconds) / MILLISECONDS);
    }

    static List<Becoming> qualifyFrequency(Setting frequency, OldPeer old, NewPeer now) {
        Optional<Setting> qualify = old.effective("qualify");
        return List.of(
                qualify.filter(QualifyRules::isAsked).isPresent()
                        ? SECONDS.verdict(Words.said(frequency), frequency.means(), now)
                        : Becoming.of(
                                Fate.NOT_NEEDED,
                                Words.said(frequency) + ": nobody was asked, for want of qualify=yes"));
    }

    private static boolean isAsked(Setting qualify) {
        return Values.isYes(qualify.means())
                || Values.isNumber(qualify.means()) && !Values.areSame(qualify.means(), "0");
    }
}
