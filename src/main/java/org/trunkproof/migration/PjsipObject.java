package org.trunkproof.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;

/**
 * An object of chan_pjsip's, such as an endpoint, whether a section is it or a wizard makes it.
 *
 * @param header where its section is opened
 */
record PjsipObject(String type, String name, Line header, List<PjsipOption> options) {

    PjsipObject {
        options = List.copyOf(options);
    }

    static PjsipObject of(String type, Section section) {
        return new PjsipObject(
                type,
                section.name(),
                section.headers().get(0),
                section.settings().stream()
                        .map(setting -> new PjsipOption(
                                setting.name().toLowerCase(Locale.ROOT), setting.means(), setting.line()))
                        .toList());
    }

    List<PjsipOption> all(String name) {
        return options.stream().filter(option -> option.name().equals(name)).toList();
    }

    /** The last, which counts (main/sorcery.c, ast_sorcery_objectset_apply). */
    Optional<PjsipOption> said(String name) {
        return all(name).stream().reduce((before, last) -> last);
    }

    /** The words of what is set so, each with its line. */
    Stream<PjsipOption> words(String name) {
        return all(name).stream().flatMap(option -> Stream.of(option.value().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> new PjsipOption(name, word, option.line())));
    }
}
