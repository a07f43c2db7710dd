package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;

/** The objects that a section of pjsip_wizard.conf makes (res/res_pjsip_config_wizard.c). */
final class Wizard {

    static final String TYPE = "wizard";
    static final String FILE = "pjsip_wizard.conf";

    private final Section section;
    private final Line header;

    private Wizard(Section section) {
        this.section = section;
        this.header = section.headers().get(0);
    }

    static Stream<PjsipObject> objects(Section section) {
        Wizard wizard = new Wizard(section);
        return Stream.of(
                        Optional.of(wizard.endpoint()),
                        Optional.of(wizard.object("aor", "", "aor/", wizard.contacts())),
                        wizard.isSaid("accepts_auth")
                                .map(line -> wizard.object("auth", "-iauth", "inbound_auth/", List.of())),
                        wizard.isSaid("sends_auth")
                                .map(line -> wizard.object("auth", "-oauth", "outbound_auth/", List.of())),
                        wizard.identify(),
                        wizard.registration())
                .flatMap(Optional::stream);
    }

    private PjsipObject endpoint() {
        List<PjsipOption> made = new ArrayList<>(List.of(new PjsipOption("aors", section.name(), header)));
        for (String name : List.of("transport", "outbound_proxy")) {
            section.last(name).ifPresent(setting -> made.add(new PjsipOption(name, setting.means(), setting.line())));
        }
        isSaid("sends_auth")
                .ifPresent(line -> made.add(new PjsipOption("outbound_auth", section.name() + "-oauth", line)));
        isSaid("accepts_auth").ifPresent(line -> made.add(new PjsipOption("auth", section.name() + "-iauth", line)));
        return object("endpoint", "", "endpoint/", made);
    }

    private List<PjsipOption> contacts() {
        return hosts().stream()
                .map(host -> new PjsipOption(
                        "contact", pattern("contact_pattern", "sip:${REMOTE_HOST}", host.value()), host.line()))
                .toList();
    }

    /** Whoever registers is known by the name alone. */
    private Optional<PjsipObject> identify() {
        List<PjsipOption> made = new ArrayList<>(List.of(new PjsipOption("endpoint", section.name(), header)));
        hosts().forEach(host ->
                made.add(new PjsipOption("match", host.value().replaceFirst("^(.*):\\d+$", "$1"), host.line())));
        return made.size() == 1 || isSaid("accepts_registrations").isPresent()
                ? Optional.empty()
                : Optional.of(object("identify", "-identify", "identify/", made));
    }

    private Optional<PjsipObject> registration() {
        return isSaid("sends_registrations").map(line -> {
            List<PjsipOption> made = new ArrayList<>(List.of(new PjsipOption("endpoint", section.name(), line)));
            isSaid("sends_auth")
                    .ifPresent(auth -> made.add(new PjsipOption("outbound_auth", section.name() + "-oauth", auth)));
            isSaid("sends_line_with_registrations").ifPresent(one -> made.add(new PjsipOption("line", "yes", one)));
            for (PjsipOption host : hosts()) {
                made.add(new PjsipOption(
                        "server_uri", pattern("server_uri_pattern", "sip:${REMOTE_HOST}", host.value()), line));
                made.add(new PjsipOption(
                        "client_uri",
                        pattern("client_uri_pattern", "sip:${USERNAME}@${REMOTE_HOST}", host.value()),
                        line));
            }
            return object("registration", "-reg-0", "registration/", made);
        });
    }

    private PjsipObject object(String type, String suffix, String prefix, List<PjsipOption> made) {
        List<PjsipOption> options = new ArrayList<>(made);
        for (Setting setting : section.settings()) {
            String name = setting.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(prefix)) {
                options.add(new PjsipOption(name.substring(prefix.length()), setting.means(), setting.line()));
            }
        }
        return new PjsipObject(type, section.name() + suffix, header, options);
    }

    private String pattern(String name, String usual, String host) {
        Map<String, String> variables = Map.of(
                "REMOTE_HOST",
                host,
                "USERNAME",
                section.last("outbound_auth/username").map(Setting::means).orElse(""));
        String made = section.last(name).map(Setting::means).orElse(usual);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            made = made.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return made;
    }

    private List<PjsipOption> hosts() {
        return section.last("remote_hosts").stream()
                .flatMap(hosts -> Stream.of(hosts.means().split(","))
                        .map(String::strip)
                        .filter(host -> !host.isEmpty())
                        .map(host -> new PjsipOption("remote_hosts", host, hosts.line())))
                .toList();
    }

    private Optional<Line> isSaid(String name) {
        return section.last(name)
                .filter(setting -> Values.isYes(setting.means()))
                .map(Setting::line);
    }
}
