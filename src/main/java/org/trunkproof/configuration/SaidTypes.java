package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sections of one file say that they are, themselves or by a template of that file. */
final class SaidTypes {

    private SaidTypes() {}

    /** One for each line, by the section that it stands in or opens; empty where that does not say. */
    static List<String> of(ConfigurationText text) {
        Sections sections = new Sections();
        List<@Nullable Section> opened = new ArrayList<>();
        Section section = null;
        List<Statement> statements = text.statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement instanceof SectionHeader header) {
                Line line = new Line(text.name(), i + 1, "");
                // what it begins with may be in another file
                section = sections.open(header, line).orElseGet(() -> new Section(header.name(), line));
            } else if (statement instanceof Setting setting && section != null) {
                section.add(setting);
            }
            opened.add(section);
        }
        return opened.stream()
                .map(one -> one == null ? "" : one.type().orElse(""))
                .toList();
    }
}
