package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.KnownSetting;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.LinePlace;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;

/** What the old folder says to chan_sip. */
final class OldFolder {

    static final String FILE = "sip.conf";

    private final Configuration configuration;
    private final List<Section> sections;
    private final List<OldPeer> peers;
    private final Map<String, List<OldPeer>> having = new HashMap<>();

    OldFolder(Configuration configuration) {
        this.configuration = configuration;
        this.sections = configuration.sections(FILE);
        this.peers = peers();
        peers.forEach(peer -> peer.settings()
                .map(setting -> Words.at(setting.line()))
                .distinct()
                .forEach(place ->
                        having.computeIfAbsent(place, one -> new ArrayList<>()).add(peer)));
    }

    private List<OldPeer> peers() {
        Map<String, List<Section>> byName = new LinkedHashMap<>();
        sections.stream()
                .filter(section -> !section.isTemplate()
                        && !isGeneral(section.name())
                        && !section.name().equalsIgnoreCase("authentication"))
                .forEach(section -> byName.computeIfAbsent(section.name(), name -> new ArrayList<>())
                        .add(section));
        List<Setting> inherited = general().stream()
                .filter(setting -> Dialect.chanSip()
                        .known(new LinePlace(false, "", setting.name()))
                        .filter(KnownSetting::inherited)
                        .isPresent())
                .toList();
        return byName.entrySet().stream()
                .map(peer -> new OldPeer(
                        peer.getKey(),
                        peer.getValue().get(0).headers().get(0),
                        inherited,
                        peer.getValue().stream()
                                .flatMap(section -> section.settings().stream())
                                .toList()))
                .toList();
    }

    /** Those who have a line, themselves, by a template or of the general section. */
    List<OldPeer> having(Setting setting) {
        return having.getOrDefault(Words.at(setting.line()), List.of());
    }

    Configuration configuration() {
        return configuration;
    }

    static boolean isGeneral(String section) {
        return ConfigurationText.isGlobal(section);
    }

    List<OldPeer> ofAll() {
        return peers;
    }

    /** What the first section about all says; Asterisk reads no other. */
    List<Setting> general() {
        return generalSection().map(Section::settings).orElse(List.of());
    }

    /** Where that is opened. */
    Optional<Line> generalHeader() {
        return generalSection().map(section -> section.headers().get(0));
    }

    private Optional<Section> generalSection() {
        return sections.stream()
                .filter(section -> isGeneral(section.name()) && !section.isTemplate())
                .findFirst();
    }

    /** The last of that name in the general section. */
    Optional<Setting> general(String name) {
        return general().stream()
                .filter(setting -> OldPeer.canonical(setting.name()).equals(OldPeer.canonical(name)))
                .reduce((before, last) -> last);
    }

    /** All lines that set something, those of templates once, by files and their order. */
    List<Setting> settings() {
        Map<String, Setting> found = new LinkedHashMap<>();
        List<String> files =
                configuration.texts().stream().map(ConfigurationText::name).toList();
        sections.stream()
                .flatMap(section -> section.settings().stream())
                .sorted((one, other) -> {
                    int file = Integer.compare(files.indexOf(one.file()), files.indexOf(other.file()));
                    return file == 0 ? Integer.compare(one.index(), other.index()) : file;
                })
                .forEach(setting -> found.put(setting.file() + ":" + setting.index(), setting));
        return List.copyOf(found.values());
    }
}
