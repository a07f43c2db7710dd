package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.trunkproof.configuration.Setting;

/**
 * For how long Asterisk goes on with a registration that does not succeed: chan_sip without end unless it is told otherwise
 * (sip.conf.sample, 'registerattempts'), chan_pjsip ten times (res/res_pjsip_outbound_registration.c,
 * handle_registration_response).
 */
final class EnduranceRules {

    private static final String REGISTRATION = "registration";
    private static final String MOST = "max_retries";
    private static final String USUAL_MOST = "10";
    private static final String REJECTION = "auth_rejection_permanent";
    private static final String FORBIDDEN = "forbidden_retry_interval";

    /** From as many on, at a minute each, an outage is over before. */
    private static final int AS_GOOD_AS_ENDLESS = 1000;

    private static final String ENDLESS = "10000";

    private EnduranceRules() {}

    /** What a registration of chan_sip's does where nothing says how often. */
    static List<Becoming> unsaid(String said, OldFolder old, PjsipObject registration) {
        List<Becoming> found = new ArrayList<>();
        if (old.general("registerattempts").isEmpty()) {
            found.add(endless(said, registration));
        }
        found.add(new Twin(REGISTRATION, REJECTION, "yes")
                .verdict(
                        said + " was tried again where the credentials had been refused",
                        "no",
                        type -> List.of(registration)));
        return found;
    }

    static List<Becoming> attempts(Setting attempts, OldFolder old, PjsipFolder now) {
        if (!Values.areSame(attempts.means(), "0")) {
            return ofEach(MOST, USUAL_MOST, UnaryOperator.identity()).judge(attempts, old, now);
        }
        return ofAny(attempts, now, all -> all.stream()
                .map(one -> endless(Words.said(attempts), one))
                .toList());
    }

    static List<Becoming> afterForbidden(Setting retry, OldFolder old, PjsipFolder now) {
        if (!Values.isYes(retry.means())) {
            return ofEach(FORBIDDEN, "0", value -> "0").judge(retry, old, now);
        }
        return ofAny(retry, now, all -> all.stream()
                .map(one -> afterForbidden(retry, one))
                .toList());
    }

    private static Becoming afterForbidden(Setting retry, PjsipObject registration) {
        return registration
                .said(FORBIDDEN)
                .filter(said -> !Values.isNothing(said.value()))
                .map(said -> Becoming.of(Fate.KEPT, Words.said(retry) + " is " + Words.said(said), said.line()))
                .orElseGet(() -> Becoming.of(
                        Fate.LOST,
                        Words.said(retry) + ": chan_pjsip gives up after 403; " + Words.object(registration) + " needs "
                                + FORBIDDEN,
                        registration.header()));
    }

    /** An option that each registration must have. */
    static GeneralRule ofEach(String option, String usual, UnaryOperator<String> words) {
        Twin twin = new Twin(REGISTRATION, option, usual);
        return (setting, old, now) -> ofAny(
                setting,
                now,
                all -> List.of(twin.verdict(Words.said(setting), words.apply(setting.means()), type -> all)));
    }

    private static List<Becoming> ofAny(
            Setting setting, PjsipFolder now, Function<List<PjsipObject>, List<Becoming>> verdicts) {
        List<PjsipObject> all = now.objects(REGISTRATION);
        return all.isEmpty()
                ? List.of(Becoming.of(Fate.NOT_NEEDED, Words.said(setting) + ": Asterisk registers nowhere"))
                : verdicts.apply(all);
    }

    private static Becoming endless(String said, PjsipObject registration) {
        Optional<PjsipOption> most = registration.said(MOST);
        String value = most.map(PjsipOption::value).orElse(USUAL_MOST);
        boolean isEndless = Values.isNumber(value) && Double.parseDouble(value) >= AS_GOOD_AS_ENDLESS;
        String tried = said + " was tried for as long as it took";
        if (isEndless) {
            return Becoming.of(
                    Fate.KEPT,
                    tried + ", as it is with " + Words.said(most.orElseThrow()),
                    most.get().line());
        }
        return Becoming.of(
                Fate.OTHER,
                tried + "; chan_pjsip gives up for good after "
                        + most.map(Words::said).orElse("its default, " + MOST + "=" + USUAL_MOST) + ": "
                        + Words.object(registration) + " needs as many as "
                        + Words.option(registration, MOST, ENDLESS),
                most.map(PjsipOption::line).orElse(registration.header()));
    }
}
