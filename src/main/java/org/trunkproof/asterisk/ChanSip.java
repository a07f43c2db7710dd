package org.trunkproof.asterisk;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.ChannelOfCall;
import org.trunkproof.evidence.DriverEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;

/** The driver that came first, chan_sip, which Asterisk has no more from version 21 on. */
public final class ChanSip implements ChannelDriver {

    private static final String TECHNOLOGY = "SIP/";
    private static final String SHOW_SETTINGS = "sip show settings";
    private static final Pattern LISTENING = Pattern.compile("\\s*UDP Bindaddress:\\s+(\\S+)\\s*");
    private static final String NO_ADDRESS = "(null)";

    /** The name of a peer or the address of a guest, and a number that counts up (sip_new). */
    private static final Pattern CHANNEL = Pattern.compile("SIP/(.+)-[0-9a-f]{8}");

    /**
     * What Dial is given: a peer, perhaps with a number behind it, or a user at a peer or host (sip_request_call). In
     * whatever case, as channel technologies are looked up (main/channel.c, ast_get_channel_tech).
     */
    private static final Pattern TARGET = Pattern.compile("(?<!\\w)(?i:SIP)/(?:[^@&/]*@)?([^/:!&]+)");

    /** The same with the number: a user at a peer, or what stands behind one. */
    private static final Pattern NUMBERED = Pattern.compile("(?<!\\w)(?i:SIP)/(?:([^@&/]*)@)?([^/:!&]+)(?:/([^&/]*))?");

    /** With quotes around a name, if there is one (main/callerid.c, ast_callerid_merge). */
    private static final Pattern CALLER = Pattern.compile(".*<(.+)>");

    private static final Pattern VOLATILE = Pattern.compile(
            "\\s*(Addr->IP|Status|Expire|Reg\\. Contact|Useragent|Timer [TB]\\d?|LastMsgsSent)\\s*[:=].*");

    private static final Pattern NOT_CALLED = Pattern.compile("\\s*Status\\s*: (UNREACHABLE|LAGGED)\\b.*");

    private static final Pattern REGISTRATION = Pattern.compile("(.{39}) .{6} (.{12})  [ \\d]{8} (.{20}) .*");

    private static final Map<String, PeerState.State> STATES = Map.of(
            "Reachable", PeerState.State.REACHABLE,
            "Lagged", PeerState.State.LAGGED,
            "Unreachable", PeerState.State.UNREACHABLE,
            "Unmonitored", PeerState.State.UNMONITORED,
            "Unknown", PeerState.State.UNKNOWN);

    @Override
    public Dialect dialect() {
        return Dialect.chanSip();
    }

    @Override
    public List<String> modules() {
        return List.of("chan_sip.so");
    }

    @Override
    public List<String> rivals() {
        return List.of("res_pjsip.so", "chan_pjsip.so");
    }

    @Override
    public List<String> ownFiles() {
        return List.of();
    }

    @Override
    public Announcements announcements(InetAddress asterisk, Ami ami, Wiretap wiretap) {
        return Announcements.NONE;
    }

    @Override
    public Optional<Listening> listening(Ami ami) {
        return listening(ami.command(SHOW_SETTINGS));
    }

    static Optional<Listening> listening(List<String> settings) {
        return settings.stream()
                .map(LISTENING::matcher)
                .filter(Matcher::matches)
                .map(line -> new Listening(line.group(1)))
                .findFirst();
    }

    /** The last of either name counts (channels/chan_sip.c, reload_config). */
    @Override
    public Optional<Line> binding(Configuration configuration) {
        return configuration.sections(dialect().files().get(0)).stream()
                .filter(section -> section.name().equalsIgnoreCase("general"))
                .flatMap(section -> section.settings().stream())
                .filter(setting -> setting.isCalled("udpbindaddr") || setting.isCalled("bindaddr"))
                .map(Setting::line)
                .reduce((before, last) -> last);
    }

    /** The port of its own setting goes before one behind the address (channels/chan_sip.c, reload_config). */
    @Override
    public List<PortClaim> claims(Configuration configuration) {
        List<Section> general = configuration.sections(dialect().files().get(0)).stream()
                .filter(section -> section.name().equalsIgnoreCase("general"))
                .limit(1)
                .toList();
        Optional<Setting> port = last(general, "bindport");
        Optional<Setting> address = last(general, "udpbindaddr").or(() -> last(general, "bindaddr"));
        Listening bound = Listening.at(address.map(Setting::means).orElse(""));
        Line line = port.or(() -> address)
                .map(Setting::line)
                .or(() -> general.stream()
                        .map(section -> section.headers().get(0))
                        .findFirst())
                .orElse(new Line(dialect().files().get(0), 0, "no line says bindport"));
        return List.of(new PortClaim(
                name(),
                "",
                bound.address(),
                port.map(Setting::means)
                        .filter(number -> number.matches("\\d{1,5}"))
                        .map(Integer::parseInt)
                        .orElse(bound.port()),
                line));
    }

    /** It always listens for UDP. */
    @Override
    public Optional<Line> notOverUdp(Configuration configuration) {
        return Optional.empty();
    }

    @Override
    public boolean takesIpv4OverIpv6() {
        return true;
    }

    private static Optional<Setting> last(List<Section> sections, String name) {
        return sections.stream()
                .flatMap(section -> section.settings(name).stream())
                .reduce((before, last) -> last);
    }

    @Override
    public String toListenOn(int port) {
        return "set bindport=" + port + " and bindaddr=0.0.0.0 in its sip.conf";
    }

    @Override
    public void reload(Ami ami) {
        ami.send(Ami.action("ModuleLoad").with("Module", "chan_sip.so").with("LoadType", "reload"));
    }

    /** It asks whom it monitors, which comes last. */
    @Override
    public boolean isReloaded(Trace before, Trace now) {
        return asked(now) > asked(before);
    }

    private static long asked(Trace trace) {
        return trace.sipFrom(Party.ASTERISK)
                .filter(message -> message.isRequest("OPTIONS"))
                .count();
    }

    /** It asks as soon as it is booted. */
    @Override
    public boolean asksLater(Ami ami, String peer) {
        return false;
    }

    @Override
    public void ask(Ami ami, String peer) {
        throw new UnsupportedOperationException("chan_sip asks by itself");
    }

    @Override
    public boolean reportState(Ami ami, String peer, Wiretap wiretap) {
        AmiMessage found = ami.send(Ami.action("SIPshowpeer").with("Peer", peer));
        ami.send(Ami.action("SIPpeerstatus").with("Peer", peer));
        return found.field("Address-IP")
                .filter(address -> !address.equals(NO_ADDRESS))
                .isPresent();
    }

    /** A section of the type user is no peer (chan_sip.c, _sip_show_peer). */
    @Override
    public boolean isKnown(CommandLine asked, String name) {
        return !isUnknown(asked.lines("sip show peer " + name + " load"))
                || !isUnknown(asked.lines("sip show user " + name + " load"));
    }

    private static boolean isUnknown(List<String> shown) {
        return shown.stream().noneMatch(line -> line.strip().startsWith("* Name"));
    }

    /** One that is monitored and did not answer is not called (create_addr_from_peer). */
    @Override
    public Optional<String> keepsFromCalling(CommandLine asked, String peer) {
        return asked.lines("sip show peer " + peer).stream()
                .map(NOT_CALLED::matcher)
                .filter(Matcher::matches)
                .map(status -> "[" + peer + "] is " + status.group(1).toLowerCase(Locale.ROOT))
                .findFirst();
    }

    @Override
    public Optional<KnownPeer> peer(Ami ami, String name) {
        AmiMessage found = ami.send(Ami.action("SIPshowpeer").with("Peer", name));
        return found.field("ObjectName").map(known -> peer(known, found));
    }

    static KnownPeer peer(String name, AmiMessage told) {
        return new KnownPeer(
                name,
                told.field("Address-IP")
                        .filter(address -> !address.equals(NO_ADDRESS))
                        .orElse(""),
                told.field("Address-Port").map(Integer::parseInt).orElse(0),
                told.field("Dynamic").filter("Y"::equals).isPresent(),
                told.field("Context").orElse(""),
                Stream.of(told.field("Codecs").orElse("").split("[(|)]"))
                        .filter(codec -> !codec.isBlank() && !codec.equals("nothing"))
                        .toList());
    }

    /** What the peer has of general settings and templates is among it (chan_sip.c, _sip_show_peer). */
    @Override
    public Optional<PeerSettings> settings(Ami ami, String name) {
        AmiMessage found = ami.send(Ami.action("SIPshowpeer").with("Peer", name));
        return found.field("ObjectName").map(known -> settings(known, found));
    }

    static PeerSettings settings(String name, AmiMessage told) {
        return new PeerSettings(
                peer(name, told),
                told.field("ToHost").orElse(""),
                told.field("Default-Username").orElse(""),
                Stream.of("SecretExist", "RemoteSecretExist", "MD5SecretExist")
                        .anyMatch(field -> told.field(field).filter("Y"::equals).isPresent()),
                told.field("Status").filter("Unmonitored"::equals).isEmpty(),
                told.field("Callerid")
                        .map(CALLER::matcher)
                        .filter(Matcher::matches)
                        .map(caller -> caller.group(1))
                        .orElse(""),
                told.field("VoiceMailbox").orElse("").split(",", 2)[0]);
    }

    @Override
    public Optional<String> numberAsked(String dialled, String peer) {
        return NUMBERED.matcher(destinations(dialled))
                .results()
                .filter(target -> target.group(2).equals(peer))
                .flatMap(target -> Stream.of(target.group(1), target.group(3)))
                .filter(number -> number != null && !number.isEmpty())
                .findFirst();
    }

    /** Their names, which may be followed by a slash and the account that they have elsewhere. */
    @Override
    public List<String> peers(Ami ami) {
        List<String> rows = ami.command("sip show peers");
        return rows.stream()
                .skip(1)
                .limit(Math.max(0, rows.size() - 2))
                .map(row -> row.split("[/\\s]", 2)[0])
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public List<RegistrationState> registrations(Ami ami) {
        return registrations(ami.command("sip show registry"));
    }

    /** Host, whether dnsmgr looks it up, account, seconds, state and time, at fixed places (sip_show_registry). */
    static List<RegistrationState> registrations(List<String> rows) {
        return rows.stream()
                .skip(1)
                .map(REGISTRATION::matcher)
                .filter(Matcher::matches)
                .map(row -> new RegistrationState(
                        row.group(1).strip(), row.group(2).strip(), row.group(3).strip()))
                .toList();
    }

    /** The Call-ID of a channel it tells in a channel variable. */
    @Override
    public Stream<DriverEvent> said(AmiEvent event) {
        String channel = event.field("Channel").orElse("");
        if (event.is("Newchannel")) {
            return NewChannel.in(event, CHANNEL);
        }
        if (event.is("VarSet", "Variable", "SIPCALLID")) {
            return event.field("Value").stream().map(callId -> new ChannelOfCall(event.at(), channel, callId));
        }
        if (event.is("Newexten", "Application", "Dial")) {
            return targets(event.field("AppData").orElse("")).map(peer -> new PeerDialled(event.at(), channel, peer));
        }
        return event.is("PeerStatus") ? state(event).stream() : Stream.empty();
    }

    /** Quotes, which a variable's value may bring along, an application does not see (main/app.c, __ast_app_separate_args). */
    private static Stream<String> targets(String dialled) {
        return TARGET.matcher(destinations(dialled)).results().map(target -> target.group(1));
    }

    private static String destinations(String dialled) {
        return dialled.split(",", 2)[0].replace("\"", "");
    }

    /** That a peer has registered comes as this event as well, and says nothing of its state. */
    private static Optional<DriverEvent> state(AmiEvent status) {
        Optional<PeerState.State> state = status.field("PeerStatus").map(STATES::get);
        return status.field("Peer")
                .filter(peer -> peer.startsWith(TECHNOLOGY))
                .flatMap(peer ->
                        state.map(known -> new PeerState(status.at(), peer.substring(TECHNOLOGY.length()), known)));
    }

    @Override
    public List<String> loadedLists() {
        return List.of("sip show peers", "sip show registry");
    }

    @Override
    public List<String> loadedDetails(CommandLine asked, List<String> peers) {
        return Stream.concat(
                        Stream.of(SHOW_SETTINGS, "sip show users"),
                        peers.stream().flatMap(peer -> Stream.of("sip show peer " + peer, "sip show user " + peer)))
                .toList();
    }

    @Override
    public List<String> steady(String command, List<String> printed, CommandLine asked) {
        return printed.stream()
                .filter(line -> !VOLATILE.matcher(line).matches())
                .toList();
    }
}
