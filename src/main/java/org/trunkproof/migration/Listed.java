package org.trunkproof.migration;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trunkproof.configuration.Setting;

/**
 * An option that has one line after the other, or several values in one, as a setting has.
 *
 * @param words a value as it is compared, whichever side it is of
 */
record Listed(String type, String option, UnaryOperator<String> words) implements PeerRule, GeneralRule {

    Listed(String type, String option) {
        this(type, option, UnaryOperator.identity());
    }

    @Override
    public List<Becoming> judge(Setting setting, OldPeer old, NewPeer now) {
        return judge(setting, now);
    }

    @Override
    public List<Becoming> judge(Setting setting, OldFolder old, PjsipFolder now) {
        return judge(setting, now);
    }

    private List<Becoming> judge(Setting setting, ObjectsByType where) {
        List<PjsipObject> objects = where.objects(type);
        return Stream.of(setting.means().split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> verdict(setting, value, objects))
                .toList();
    }

    private Becoming verdict(Setting setting, String value, List<PjsipObject> objects) {
        Optional<PjsipOption> said = objects.stream()
                .flatMap(object -> object.words(option))
                .filter(word -> words.apply(word.value()).equals(words.apply(value)))
                .findFirst();
        return said.map(one -> Becoming.of(Fate.KEPT, Words.said(setting) + " is " + Words.said(one), one.line()))
                .orElseGet(() -> objects.isEmpty()
                        ? Becoming.of(
                                Fate.LOST,
                                Words.said(setting) + ": nothing says it now; a section type=" + type + " needs "
                                        + option + "=" + value)
                        : Becoming.of(
                                Fate.LOST,
                                Words.said(setting) + ": nothing says it now; " + Words.object(objects.get(0))
                                        + " needs " + option + "=" + value,
                                objects.get(0).header()));
    }
}
