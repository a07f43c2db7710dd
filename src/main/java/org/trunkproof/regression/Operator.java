package org.trunkproof.regression;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.ExtensionLine;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.configuration.Setting;

/** A kind of mistake that people make in configurations. The list is closed. */
sealed interface Operator
        permits AddInclude,
                AlsoAs,
                ChangeCase,
                ChangePattern,
                ChangeTarget,
                ChangeTimeout,
                CommentOut,
                DeleteLine,
                DropPriority,
                Duplicate,
                DuplicateSection,
                Mistype,
                MoveSection,
                OtherValue,
                RenameSection,
                StraySpace,
                SwapLines {

    /** All of them, in the order in which a report lists them. */
    List<Operator> ALL = List.of(
            new DeleteLine(),
            new CommentOut(),
            new SwapLines(),
            new OtherValue(),
            new Mistype(),
            new ChangeCase(),
            new StraySpace(),
            new Duplicate(),
            new MoveSection(),
            new RenameSection(),
            new ChangePattern(),
            new DropPriority(),
            new AddInclude(),
            new ChangeTarget(),
            new ChangeTimeout(),
            new AlsoAs(),
            new DuplicateSection());

    /** The mistakes of this kind in the text; none where it does not apply. */
    Stream<Mutant> mutants(ConfigurationText text, Dialect dialect);

    /** As reports write it: {@code delete-line}. */
    default String label() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** A mutant of the line of a setting. */
    default Mutant mutant(ConfigurationText text, Setting setting, String becomes, ConfigurationText changed) {
        return new Mutant(
                label(), setting.index() + 1, setting.section(), setting.name(), becomes.strip(), text, changed);
    }

    /** A mutant in which another line stands in the place of the setting's. */
    default Mutant instead(ConfigurationText text, Setting setting, String line) {
        return mutant(text, setting, line, text.replacing(setting.index(), line));
    }

    /** A mutant of the header of a section. */
    default Mutant ofHeader(ConfigurationText text, int index, String becomes, ConfigurationText changed) {
        String name = text.sectionAt(index).orElseThrow();
        return new Mutant(label(), index + 1, name, name, becomes.strip(), text, changed);
    }

    /** What else may stand in the setting's place, by the table; nothing for a dialplan, whose lines are no settings. */
    static Stream<String> otherValues(ConfigurationText text, Setting setting, Dialect dialect) {
        return text.isDialplan()
                ? Stream.empty()
                : dialect.known(LinePlace.of(text, setting)).stream()
                        .flatMap(known -> known.values().stream())
                        .filter(value -> !value.equals(setting.value()));
    }

    /** Lines of the dialplan that are priorities of an extension. */
    static Stream<Setting> priorities(ConfigurationText text) {
        return text.isDialplan()
                ? text.settings().stream()
                        .filter(setting -> ExtensionLine.of(setting).isPresent())
                : Stream.empty();
    }
}
