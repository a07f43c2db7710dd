package org.trunkproof.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** As chan_sip has it: a section is somebody, and says all of them; what is about the site is general. */
record SipPeers(Configuration configuration) implements WrittenPeers {

    private static final String DYNAMIC = "dynamic";

    private Stream<Section> sections() {
        return configuration.sections(file()).stream()
                .filter(section -> !section.isTemplate() && !ConfigurationText.isGlobal(section.name()));
    }

    private String file() {
        return configuration.dialect().files().get(0);
    }

    private Stream<Setting> generals(String... names) {
        return configuration.sections(file()).stream()
                .filter(section -> section.name().equalsIgnoreCase(Dialect.GENERAL))
                .flatMap(section -> Stream.of(names).flatMap(name -> section.settings(name).stream()));
    }

    /** Of several sections of a name, each of which adds to the one before, the first of the names that one has. */
    private Optional<Setting> setting(String peer, String... names) {
        return Stream.of(names)
                .flatMap(name -> sections()
                        .filter(section -> section.name().equals(peer))
                        .flatMap(section -> section.settings(name).stream())
                        .reduce((before, last) -> last)
                        .stream())
                .findFirst();
    }

    /** In the section, or for all. */
    private Optional<Line> anywhere(String peer, String name) {
        return setting(peer, name)
                .or(() -> generals(name).reduce((before, last) -> last))
                .map(Setting::line);
    }

    @Override
    public List<String> names() {
        return sections().map(Section::name).distinct().toList();
    }

    @Override
    public Stream<WrittenTrunk> trunks() {
        return sections()
                .flatMap(section ->
                        section.last("host").stream().map(host -> new WrittenTrunk(section.name(), host.means())))
                .filter(trunk -> !trunk.host().equalsIgnoreCase(DYNAMIC));
    }

    @Override
    public List<WrittenRegistration> registrations() {
        return Stream.concat(
                        generals("register").map(RegisterLine::of).map(SipPeers::registration),
                        names().stream().flatMap(peer -> ofPeer(peer).stream()))
                .toList();
    }

    private static WrittenRegistration registration(RegisterLine line) {
        Line place = line.setting().line();
        return new WrittenRegistration(
                line.peer(), line.host(), line.account(), line.password(), line.extension(), place, place);
    }

    /** One that registers with its own account (sip.conf.sample, 'callbackextension'). */
    private Optional<WrittenRegistration> ofPeer(String peer) {
        return setting(peer, "callbackextension").flatMap(number -> setting(peer, "host")
                .map(Setting::means)
                .filter(host -> !host.equalsIgnoreCase(DYNAMIC))
                .map(host -> new WrittenRegistration(
                        peer,
                        host,
                        setting(peer, "defaultuser", "username")
                                .map(Setting::means)
                                .orElse(""),
                        setting(peer, "remotesecret", "secret")
                                .map(Setting::means)
                                .orElse(""),
                        number.means(),
                        number.line(),
                        account(peer).orElse(number.line()))));
    }

    @Override
    public Optional<WrittenRouter> router() {
        return generals("externip", "externaddr", "externhost")
                .reduce((before, last) -> last)
                .map(outside -> {
                    List<Setting> inside = generals("localnet").toList();
                    return new WrittenRouter(
                            List.of(outside.means()),
                            inside.stream().map(Setting::means).toList(),
                            Stream.concat(Stream.of(outside), inside.stream())
                                    .map(Setting::line)
                                    .toList());
                });
    }

    @Override
    public Optional<Line> opened(String peer) {
        return sections()
                .filter(section -> section.name().equals(peer))
                .flatMap(section -> section.headers().stream())
                .findFirst();
    }

    @Override
    public List<Line> host(String peer) {
        return setting(peer, "host").map(Setting::line).stream().toList();
    }

    /** Of each host it is a section's of its own (channels/chan_sip.c, find_peer). */
    @Override
    public List<WrittenHost> callers(String peer) {
        return List.of();
    }

    @Override
    public Optional<Setting> mark(String peer) {
        return Optional.empty();
    }

    @Override
    public Optional<Line> account(String peer) {
        return setting(peer, "defaultuser", "username", "remotesecret", "secret")
                .map(Setting::line);
    }

    @Override
    public Optional<Line> codecs(String peer) {
        return anywhere(peer, "allow");
    }

    @Override
    public Optional<Line> monitoring(String peer) {
        return anywhere(peer, "qualify");
    }

    @Override
    public Optional<Line> mailbox(String peer) {
        return setting(peer, "mailbox").map(Setting::line);
    }

    /** It registers by the name of its section (channels/chan_sip.c, register_verify). */
    @Override
    public Optional<Setting> otherName(String peer) {
        return Optional.empty();
    }

    @Override
    public String withoutAccountName() {
        return "The section has a password and no defaultuser";
    }

    @Override
    public String withoutLocalNetworks() {
        return "There is no localnet";
    }

    @Override
    public String withoutTrunk(String folder) {
        Optional<WrittenRegistration> registration = registrations().stream().findFirst();
        return "No section of " + folder + "/" + file()
                + " leads to a carrier: none is a peer with a host other than " + DYNAMIC
                + registration
                        .map(one -> ", though " + one.line().file() + ":"
                                + one.line().number() + " registers at " + one.host())
                        .orElse("")
                + "; give the trunk a section, with type=peer and host="
                + registration.map(WrittenRegistration::host).orElse("the carrier's name") + ".";
    }
}
