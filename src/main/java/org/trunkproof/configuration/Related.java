package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sections that make up a trunk or a phone: those of its name or, where sections say what they are, the objects that refer
 * to each other by their names, such as an endpoint, its addresses of record, what its challenges are answered with, and by what
 * it is known. What another trunk has is not among them.
 */
final class Related {

    private final Dialect dialect;
    private final ObjectTypes types;
    private final List<Section> all;

    /** Those that there are, but for templates. */
    private final List<Section> objects;

    private final Map<String, List<Section>> byName = new HashMap<>();

    /**
     * @param all sections of the driver's files, templates among them
     */
    Related(Dialect dialect, List<Section> all) {
        this.dialect = dialect;
        this.types = dialect.types();
        this.all = List.copyOf(all);
        this.objects = all.stream().filter(section -> !section.isTemplate()).toList();
    }

    /** In the order of the files; templates only where there is nothing else. */
    List<Section> of(String name) {
        return byName.computeIfAbsent(name, this::read);
    }

    private List<Section> read(String name) {
        List<Section> called =
                all.stream().filter(section -> section.name().equals(name)).toList();
        List<Section> there =
                called.stream().filter(section -> !section.isTemplate()).toList();
        if (there.isEmpty()) {
            return called;
        }
        return types.areSaid() ? connected(there) : there;
    }

    /** Who calls and is called by that name; where nobody does, whatever has the name. */
    private List<Section> connected(List<Section> called) {
        List<Section> peers = called.stream()
                .filter(section -> types.isPeer(dialect.typeOf(section)))
                .toList();
        List<Section> found = new ArrayList<>(peers.isEmpty() ? called : peers);
        for (int i = 0; i < found.size(); i++) {
            Section section = found.get(i);
            objects.stream()
                    .filter(other -> !found.contains(other) && isOf(section, other))
                    .toList()
                    .forEach(found::add);
        }
        Stream<Section> nobodys = found.stream().anyMatch(this::isShared)
                ? Stream.empty()
                : objects.stream().filter(this::isShared);
        List<Section> related = Stream.concat(found.stream(), nobodys).toList();
        return all.stream().filter(related::contains).toList();
    }

    /** Whether one refers to the other, or the other belongs to it: what is shared belongs to nobody. */
    private boolean isOf(Section section, Section other) {
        return refers(section, other)
                || refers(other, section)
                        && !isShared(section)
                        && !types.isPeer(dialect.typeOf(other))
                        && isNobodyElses(other, section);
    }

    /** Of what two trunks share, neither's registration is the other's. */
    private boolean isNobodyElses(Section other, Section section) {
        return types.isPeer(dialect.typeOf(section))
                || objects.stream().noneMatch(peer -> types.isPeer(dialect.typeOf(peer)) && refers(other, peer));
    }

    boolean refers(Section from, Section to) {
        String type = dialect.typeOf(to);
        return from.settings().stream()
                .anyMatch(setting -> dialect.known(new SettingName(dialect.typeOf(from), setting.name()))
                        .filter(known -> known.refersTo().equals(type)
                                || types.isPeer(type) && types.peer().equals(known.refersTo()))
                        .filter(known -> known.references(setting.means()).contains(to.name()))
                        .isPresent());
    }

    private boolean isShared(Section section) {
        return types.shared().contains(dialect.typeOf(section));
    }
}
