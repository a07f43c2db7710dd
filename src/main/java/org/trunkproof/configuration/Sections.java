package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections of a file and of those that it includes, as they come to be while Asterisk reads (main/config.c). */
final class Sections {

    private final List<Section> all = new ArrayList<>();
    private final Map<String, List<Section>> byName = new HashMap<>();
    private @Nullable Section current;

    /** In the order in which they were opened, templates among them. */
    List<Section> all() {
        return List.copyOf(all);
    }

    /** The one that was opened last, in whichever file. */
    @Nullable
    Section current() {
        return current;
    }

    /** The section whose lines follow; empty where Asterisk reads no further, because the header names one that there is not. */
    Optional<Section> open(SectionHeader header, Line line) {
        Section opened = new Section(header.name(), line);
        Section section = opened;
        for (String option : header.options()) {
            if (option.equals("!")) {
                section.becomeTemplate();
            } else if (option.startsWith("+")) {
                Optional<Section> there = find(header.name(), SectionFilter.of(option.substring(1)));
                if (there.isEmpty()) {
                    return Optional.empty();
                }
                if (section == opened) {
                    there.get().take(opened);
                }
                section = there.get();
            } else {
                Optional<Section> base = find(option, SectionFilter.ANY);
                if (base.isEmpty()) {
                    return Optional.empty();
                }
                section.inherit(base.get());
            }
        }
        if (section == opened) {
            all.add(opened);
            byName.computeIfAbsent(key(opened.name()), name -> new ArrayList<>())
                    .add(opened);
        }
        current = section;
        return Optional.of(section);
    }

    /** The first of the name; no name is anybody's (does_category_match). */
    private Optional<Section> find(String name, SectionFilter filter) {
        List<Section> called = name.isEmpty() ? all : byName.getOrDefault(key(name), List.of());
        return called.stream().filter(filter::takes).findFirst();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
