package org.trunkproof.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What belongs to an endpoint of chan_pjsip: objects that it names or that name it, or what a wizard is to make of each
 * (res/res_pjsip_config_wizard.c).
 */
final class PjsipParts {

    private static final String ENDPOINT_TYPE = "endpoint";
    private static final String WIZARD = "wizard";

    private final Dialect dialect;

    /** All that there are, but for templates, in the order of the files. */
    private final Map<String, List<Section>> byType;

    PjsipParts(Configuration configuration) {
        this.dialect = configuration.dialect();
        this.byType = dialect.files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(section -> !section.isTemplate())
                .collect(Collectors.groupingBy(dialect::typeOf));
    }

    /** A kind of object, with the setting of the endpoint that names it, or its own that names the endpoint. */
    enum Belonging {
        ENDPOINT(ENDPOINT_TYPE, ""),
        AOR("aor", "aors"),
        INBOUND_AUTH("auth", "auth"),
        OUTBOUND_AUTH("auth", "outbound_auth"),
        IDENTIFY("identify", "");

        private final String type;
        private final String namedBy;

        Belonging(String type, String namedBy) {
            this.type = type;
            this.namedBy = namedBy;
        }

        /** What stands before its settings in a wizard. */
        private String prefix() {
            return this == INBOUND_AUTH ? "inbound_auth/" : this == OUTBOUND_AUTH ? "outbound_auth/" : type + "/";
        }
    }

    Stream<Section> ofType(String type) {
        return byType.getOrDefault(type, List.of()).stream();
    }

    /** Those who call and are called, in the order of the files. */
    Stream<Section> peers() {
        return Stream.concat(ofType(ENDPOINT_TYPE), ofType(WIZARD));
    }

    Stream<Section> peers(String name) {
        return peers().filter(section -> section.name().equals(name));
    }

    boolean isWizard(Section peer) {
        return dialect.typeOf(peer).equals(WIZARD);
    }

    /** The lines of the name that count in its objects of a kind. */
    Stream<Setting> settings(Section peer, Belonging part, String name) {
        return isWizard(peer)
                ? peer.last(part.prefix() + name).stream()
                : objects(peer, part).flatMap(section -> section.last(name).stream());
    }

    /** All lines of the name, each of which adds to those before it, of its objects of a kind. */
    Stream<Setting> all(Section peer, Belonging part, String name) {
        return isWizard(peer)
                ? peer.settings(part.prefix() + name).stream()
                : objects(peer, part).flatMap(section -> section.settings(name).stream());
    }

    /** The first of several lines each of which adds to those before it, of each of its objects of a kind. */
    Stream<Setting> firsts(Section peer, Belonging part, String name) {
        return isWizard(peer)
                ? peer.settings(part.prefix() + name).stream().limit(1)
                : objects(peer, part)
                        .flatMap(section -> section.settings(name).stream().limit(1));
    }

    Optional<Setting> setting(Section peer, Belonging part, String name) {
        return settings(peer, part, name).findFirst();
    }

    private Stream<Section> objects(Section endpoint, Belonging part) {
        return switch (part) {
            case ENDPOINT -> Stream.of(endpoint);
            case AOR, INBOUND_AUTH, OUTBOUND_AUTH ->
                values(endpoint, part.namedBy).stream().flatMap(name -> named(part.type, name));
            case IDENTIFY ->
                ofType(part.type)
                        .filter(section -> values(section, ENDPOINT_TYPE).contains(endpoint.name()));
        };
    }

    /** The last, where there are several. */
    Stream<Section> named(String type, String name) {
        return ofType(type).filter(section -> section.name().equals(name)).reduce((before, last) -> last).stream();
    }

    /** What stands in a setting that takes several, in order. */
    static List<String> values(Section section, String name) {
        return section.last(name).stream()
                .flatMap(setting -> values(setting).stream())
                .toList();
    }

    static List<String> values(Setting setting) {
        return Stream.of(setting.means().split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
