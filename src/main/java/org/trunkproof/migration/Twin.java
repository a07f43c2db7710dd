package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.KnownSetting;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.configuration.Setting;

/**
 * An option that says what one setting says.
 *
 * @param type of the object that has it
 * @param usual what is so where nothing says it
 */
record Twin(String type, String option, String usual) {

    /** The rule that each object of the type must say what the setting says, in the option's words. */
    Both saying(UnaryOperator<String> words) {
        return new Both(this, words);
    }

    Both same() {
        return saying(UnaryOperator.identity());
    }

    /** For a setting of a peer's as of the general section's. */
    record Both(Twin twin, UnaryOperator<String> words) implements PeerRule, GeneralRule {

        @Override
        public List<Becoming> judge(Setting setting, OldPeer old, NewPeer now) {
            return List.of(twin.verdict(Words.said(setting), words.apply(taken(setting)), now));
        }

        @Override
        public List<Becoming> judge(Setting setting, OldFolder old, PjsipFolder now) {
            return List.of(twin.verdict(Words.said(setting), words.apply(taken(setting)), now));
        }

        /** The value as chan_sip takes it, which may be no where it is no word of Asterisk's. */
        private static String taken(Setting setting) {
            return Dialect.chanSip()
                    .known(new LinePlace(false, setting.section(), setting.name()))
                    .filter(known -> known.isNo(setting.means()))
                    .map(known -> "no")
                    .orElse(setting.means());
        }
    }

    /**
     * @param subject what said it, with its place
     * @param wanted the value of the option that says the same
     */
    Becoming verdict(String subject, String wanted, ObjectsByType where) {
        List<PjsipObject> objects = where.objects(type);
        if (objects.isEmpty()) {
            return Values.areSame(wanted, usual)
                    ? byDefault(subject)
                    : Becoming.of(
                            missed(),
                            subject + missing() + "a section type=" + type + " needs " + option + "=" + wanted);
        }
        List<Becoming> found = new ArrayList<>();
        objects.forEach(object -> found.add(verdict(subject, wanted, object)));
        return worst(found);
    }

    private Becoming verdict(String subject, String wanted, PjsipObject object) {
        Optional<PjsipOption> said = object.said(option);
        if (said.isPresent()) {
            String is = Words.said(said.get());
            return isSaid(wanted, said.get().value())
                    ? Becoming.of(Fate.KEPT, subject + " is " + is, said.get().line())
                    : Becoming.of(
                            Fate.OTHER,
                            subject + ": " + is + " says otherwise; the same is "
                                    + Words.option(object, option, wanted),
                            said.get().line());
        }
        return Values.areSame(wanted, usual)
                ? byDefault(subject)
                : Becoming.of(
                        missed(),
                        subject + missing() + Words.object(object) + " needs " + Words.option(object, option, wanted),
                        object.header());
    }

    /** As chan_pjsip takes the value: capitals may not matter in it, and what is no word of Asterisk's may be no. */
    private boolean isSaid(String wanted, String value) {
        Optional<KnownSetting> known = Dialect.chanPjsip().known(new LinePlace(false, "", type, option));
        boolean isAnyCase = known.filter(one -> !one.anyCase().isEmpty()).isPresent();
        String taken = known.filter(one -> one.isNo(value)).map(one -> "no").orElse(value);
        return Values.areSame(wanted, taken) || isAnyCase && wanted.equalsIgnoreCase(taken);
    }

    private Becoming byDefault(String subject) {
        return Becoming.of(
                Fate.BY_DEFAULT,
                subject + ": chan_pjsip does the same by default"
                        + (usual.isEmpty() ? "" : ", " + option + "=" + usual));
    }

    private Fate missed() {
        return Values.isNothing(usual) ? Fate.LOST : Fate.OTHER;
    }

    private String missing() {
        return Values.isNothing(usual)
                ? ": nothing says it now; "
                : ": chan_pjsip's default is " + option + "=" + usual + "; ";
    }

    private static Becoming worst(List<Becoming> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.fate().isFinding())
                .findFirst()
                .orElse(verdicts.get(0));
    }
}
