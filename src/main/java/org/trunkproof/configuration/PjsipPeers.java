package org.trunkproof.configuration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.PjsipParts.Belonging;

/**
 * As chan_pjsip has it: somebody is an endpoint with the objects that belong to it, or a wizard that makes them; what is about
 * the site is a transport's.
 */
record PjsipPeers(Configuration configuration, PjsipParts parts) implements WrittenPeers {

    /** A URI, or what a wizard makes one of. */
    private static final Pattern PLACE =
            Pattern.compile("(?i)(?:sips?:)?(?:([^@;]+)@)?(\\[[^]]+]|[^\\s:;?>]+)(?::\\d+)?(?:[;?>].*)?");

    private static final String REMOTE_HOSTS = "remote_hosts";
    private static final String OUTSIDE = "external_signaling_address";
    private static final String OUTSIDE_FOR_MEDIA = "external_media_address";
    private static final String OUTSIDE_PORT = "external_signaling_port";

    PjsipPeers(Configuration configuration) {
        this(configuration, new PjsipParts(configuration));
    }

    @Override
    public List<String> names() {
        return parts.peers().map(Section::name).distinct().toList();
    }

    @Override
    public Stream<WrittenTrunk> trunks() {
        List<WrittenRegistration> registrations = registrations();
        return parts.peers()
                .flatMap(peer -> called(peer)
                        .map(PjsipPeers::host)
                        .filter(host -> !host.isEmpty())
                        .findFirst()
                        .or(() -> registrations.stream()
                                .filter(registration -> registration.peer().equals(peer.name()))
                                .map(WrittenRegistration::host)
                                .findFirst())
                        .map(host -> new WrittenTrunk(peer.name(), host))
                        .stream());
    }

    /** By what it is called without having registered. */
    private Stream<Setting> called(Section peer) {
        return Stream.concat(remoteHosts(peer), parts.settings(peer, Belonging.AOR, "contact"));
    }

    /** For a wizard, where it calls and whose calls are its. */
    private Stream<Setting> remoteHosts(Section peer) {
        return parts.isWizard(peer) ? peer.last(REMOTE_HOSTS).stream() : Stream.empty();
    }

    /** The first of several. */
    private static String host(Setting setting) {
        return part(setting, 2);
    }

    private static String part(Setting setting, int group) {
        return PjsipParts.values(setting).stream()
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .map(place -> Optional.ofNullable(place.group(group)).orElse(""))
                .findFirst()
                .orElse("");
    }

    @Override
    public List<WrittenRegistration> registrations() {
        return Stream.concat(
                        parts.ofType("registration").flatMap(section -> registration(section).stream()),
                        parts.peers().filter(parts::isWizard).flatMap(wizard -> ofWizard(wizard).stream()))
                .toList();
    }

    private Optional<WrittenRegistration> registration(Section section) {
        Optional<Section> auth = PjsipParts.values(section, "outbound_auth").stream()
                .flatMap(name -> parts.named("auth", name))
                .findFirst();
        return section.last("server_uri")
                .map(server -> registration(
                        ownerOf(section),
                        server.line(),
                        server,
                        auth.flatMap(one -> one.last("username")),
                        auth.flatMap(one -> one.last("password")),
                        section.last("contact_user")));
    }

    /** Whose calls come by it, or else who answers challenges with the same. */
    private String ownerOf(Section registration) {
        List<String> auths = PjsipParts.values(registration, "outbound_auth");
        return registration
                .last("endpoint")
                .map(Setting::means)
                .or(() -> parts.ofType("endpoint")
                        .filter(endpoint -> PjsipParts.values(endpoint, "outbound_auth").stream()
                                .anyMatch(auths::contains))
                        .map(Section::name)
                        .findFirst())
                .orElse("");
    }

    private Optional<WrittenRegistration> ofWizard(Section wizard) {
        return wizard.last("sends_registrations")
                .filter(sends -> KnownSetting.isYes(sends.means()))
                .flatMap(sends -> wizard.last(REMOTE_HOSTS)
                        .map(server -> registration(
                                wizard.name(),
                                sends.line(),
                                server,
                                parts.setting(wizard, Belonging.OUTBOUND_AUTH, "username"),
                                parts.setting(wizard, Belonging.OUTBOUND_AUTH, "password"),
                                wizard.last("registration/contact_user"))));
    }

    private static WrittenRegistration registration(
            String peer,
            Line line,
            Setting server,
            Optional<Setting> username,
            Optional<Setting> password,
            Optional<Setting> contactUser) {
        return new WrittenRegistration(
                peer,
                host(server),
                username.map(Setting::means).orElse(""),
                password.map(Setting::means).orElse(""),
                contactUser.map(Setting::means).orElse(""),
                line,
                username.or(() -> password).orElse(server).line());
    }

    /** Of the first transport that is told of one; it may be told each for itself (res/res_pjsip/config_transport.c). */
    @Override
    public Optional<WrittenRouter> router() {
        return parts.ofType("transport").flatMap(PjsipPeers::router).findFirst();
    }

    private static Stream<WrittenRouter> router(Section transport) {
        Optional<Setting> port = transport.last(OUTSIDE_PORT);
        List<Setting> outside = Stream.of(OUTSIDE, OUTSIDE_FOR_MEDIA)
                .flatMap(name -> transport.last(name).stream())
                .toList();
        List<Setting> inside = transport.settings("local_net");
        return outside.isEmpty()
                ? Stream.empty()
                : Stream.of(new WrittenRouter(
                        outside.stream()
                                .map(Setting::means)
                                .distinct()
                                .map(address -> address
                                        + port.map(number -> ":" + number.means())
                                                .orElse(""))
                                .toList(),
                        inside.stream()
                                .flatMap(networks -> PjsipParts.values(networks).stream())
                                .toList(),
                        Stream.of(outside.stream(), port.stream(), inside.stream())
                                .flatMap(settings -> settings.map(Setting::line))
                                .toList()));
    }

    @Override
    public Optional<Line> opened(String peer) {
        return parts.peers(peer).flatMap(section -> section.headers().stream()).findFirst();
    }

    @Override
    public List<Line> host(String peer) {
        List<Line> called = parts.peers(peer)
                .flatMap(this::called)
                .limit(1)
                .map(Setting::line)
                .toList();
        Stream<Line> registers = registrations().stream()
                .filter(one -> called.isEmpty() && one.peer().equals(peer))
                .map(WrittenRegistration::line);
        Stream<Line> known = parts.peers(peer)
                .flatMap(one -> parts.firsts(one, Belonging.IDENTIFY, "match"))
                .map(Setting::line);
        return Stream.of(called.stream(), registers, known)
                .flatMap(lines -> lines)
                .distinct()
                .toList();
    }

    @Override
    public List<WrittenHost> callers(String peer) {
        return parts.peers(peer)
                .flatMap(one -> Stream.concat(remoteHosts(one), parts.all(one, Belonging.IDENTIFY, "match")))
                .flatMap(setting -> PjsipParts.values(setting).stream()
                        .map(PLACE::matcher)
                        .filter(Matcher::matches)
                        .map(place -> new WrittenHost(place.group(2), setting.line())))
                .toList();
    }

    /** One that is a pattern says not which it is (res/res_pjsip_endpoint_identifier_ip.c, header_identify_match_check). */
    @Override
    public Optional<Setting> mark(String peer) {
        return setting(peer, Belonging.IDENTIFY, "match_header")
                .filter(header -> !header.means().matches("[^:]*:\\s*/.*/"));
    }

    @Override
    public Optional<Line> account(String peer) {
        return setting(peer, Belonging.OUTBOUND_AUTH, "username")
                .or(() -> setting(peer, Belonging.OUTBOUND_AUTH, "password"))
                .map(Setting::line);
    }

    private Optional<Setting> setting(String peer, Belonging part, String name) {
        return parts.peers(peer)
                .flatMap(section -> parts.settings(section, part, name))
                .findFirst();
    }

    @Override
    public Optional<Line> codecs(String peer) {
        return setting(peer, Belonging.ENDPOINT, "allow").map(Setting::line);
    }

    @Override
    public Optional<Line> monitoring(String peer) {
        return setting(peer, Belonging.AOR, "qualify_frequency").map(Setting::line);
    }

    @Override
    public Optional<Line> mailbox(String peer) {
        return setting(peer, Belonging.ENDPOINT, "mailboxes")
                .or(() -> setting(peer, Belonging.AOR, "mailboxes"))
                .map(Setting::line);
    }

    /** Of its aor, which is whom it registers, or of its auth (res/res_pjsip_registrar.c, find_registrar_aor). */
    @Override
    public Optional<Setting> otherName(String peer) {
        return Stream.concat(
                        parts.peers(peer).flatMap(one -> one.last("aors").stream()),
                        setting(peer, Belonging.INBOUND_AUTH, "username").stream())
                .filter(name -> !PjsipParts.values(name).contains(peer))
                .findFirst();
    }

    @Override
    public String withoutAccountName() {
        return "Its auth has no username";
    }

    @Override
    public String withoutLocalNetworks() {
        return "There is no local_net";
    }

    @Override
    public String withoutTrunk(String folder) {
        Optional<WrittenRegistration> registration = registrations().stream().findFirst();
        return "No endpoint of " + folder + "/"
                + String.join(
                        " or ",
                        configuration.dialect().files().stream()
                                .filter(file -> configuration.texts().stream()
                                        .anyMatch(text -> text.name().equals(file)))
                                .toList())
                + " leads to a carrier: none has an aor with a contact, and no registration is for one"
                + registration
                        .map(one -> ", though " + one.line().file() + ":"
                                + one.line().number() + " registers at " + one.host())
                        .orElse("")
                + "; give the trunk an endpoint, and an aor with contact=sip:"
                + registration.map(WrittenRegistration::host).orElse("the carrier's name") + ".";
    }
}
