package org.trunkproof.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which chan_pjsip registers somewhere, as chan_sip does by a {@link RegisterLine}: an object of its own, or what a wizard
 * makes (res_pjsip_outbound_registration.c; res_pjsip_config_wizard.c, handle_registrations).
 *
 * @param section that it is
 * @param server which says where
 * @param hosts where that is
 * @param auth which says with what a challenge is answered; empty where none is
 * @param account with that; empty where it is not there
 */
public record RegistrationObject(
        Section section, Setting server, List<String> hosts, Optional<Setting> auth, Optional<OwnAccount> account) {

    private static final String URI = "(?i)<?sips?:(?:[^@]*@)?([^;:>]+).*";

    /**
     * Name and password.
     *
     * @param password empty where there is none in clear
     */
    public record OwnAccount(Setting username, Optional<Setting> password) {}

    public RegistrationObject {
        hosts = List.copyOf(hosts);
    }

    /** All that there are in the driver's files. */
    public static List<RegistrationObject> in(Configuration configuration) {
        List<Section> sections = configuration.dialect().files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(section -> !section.isTemplate())
                .toList();
        return sections.stream()
                .flatMap(section -> switch (section.type().orElse("")) {
                    case "registration" -> ofObject(section, sections).stream();
                    case "wizard" -> ofWizard(section).stream();
                    default -> Stream.empty();
                })
                .toList();
    }

    private static Optional<RegistrationObject> ofObject(Section section, List<Section> all) {
        Optional<Setting> auth =
                section.last("outbound_auth").filter(set -> !set.means().isBlank());
        Optional<OwnAccount> account = auth.flatMap(named -> all.stream()
                .filter(one -> one.type().filter("auth"::equals).isPresent())
                .filter(one -> one.name().equals(named.means().split(",", 2)[0].strip()))
                .flatMap(one -> account(one, "").stream())
                .findFirst());
        return section.last("server_uri")
                .filter(server -> server.means().matches(URI))
                .map(server -> new RegistrationObject(
                        section, server, List.of(server.means().replaceFirst(URI, "$1")), auth, account));
    }

    private static Optional<RegistrationObject> ofWizard(Section section) {
        Optional<Setting> hosts = section.last("remote_hosts");
        return isYes(section, "sends_registrations")
                ? hosts.map(server -> new RegistrationObject(
                        section,
                        server,
                        Stream.of(server.means().split(","))
                                .map(host -> host.strip().replaceFirst(":\\d+$", ""))
                                .toList(),
                        section.last("sends_auth").filter(set -> KnownSetting.isYes(set.means())),
                        account(section, "outbound_auth/")))
                : Optional.empty();
    }

    private static boolean isYes(Section section, String name) {
        return section.last(name).filter(set -> KnownSetting.isYes(set.means())).isPresent();
    }

    private static Optional<OwnAccount> account(Section section, String prefix) {
        return section.last(prefix + "username")
                .map(username -> new OwnAccount(username, section.last(prefix + "password")));
    }

    public boolean isAt(String host) {
        return hosts.stream().anyMatch(host::equalsIgnoreCase);
    }
}
