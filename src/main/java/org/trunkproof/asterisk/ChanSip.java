package org.trunkproof.asterisk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.AmiMessage;
import org.trunkproof.evidence.ChannelOfCall;
import org.trunkproof.evidence.ChannelOfPeer;
import org.trunkproof.evidence.DriverEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Trace;

/**
 * Where chan_sip's configuration says what a requirement turns on. Features name an aspect of the trunk in a tag; which
 * settings make it up is this driver's business.
 */
public final class ChanSip implements ChannelDriver {

    private static final String DIALPLAN = "extensions.conf";
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

    private static final Pattern VOLATILE = Pattern.compile(
            "\\s*(Addr->IP|Status|Expire|Reg\\. Contact|Useragent|Timer [TB]\\d?|LastMsgsSent)\\s*[:=].*");

    private static final Map<String, PeerState.State> STATES = Map.of(
            "Reachable", PeerState.State.REACHABLE,
            "Lagged", PeerState.State.LAGGED,
            "Unreachable", PeerState.State.UNREACHABLE,
            "Unmonitored", PeerState.State.UNMONITORED,
            "Unknown", PeerState.State.UNKNOWN);

    static final String INBOUND_DIALPLAN = "inbound-dialplan";
    static final String OUTBOUND_DIALPLAN = "outbound-dialplan";

    /** Settings of the peer for each aspect; names that mean the same stand together. */
    private static final Map<String, List<List<String>>> SETTINGS = Map.of(
            "credentials",
            List.of(List.of("username", "defaultuser"), List.of("secret", "md5secret", "remotesecret")),
            "codecs",
            List.of(List.of("allow"), List.of("disallow")),
            "dtmf",
            List.of(List.of("dtmfmode")),
            "context",
            List.of(List.of("context")),
            "identity",
            List.of(List.of("type"), List.of("insecure")),
            "host",
            List.of(List.of("host", "port")),
            "nat",
            List.of(List.of("nat")),
            "direct-media",
            List.of(List.of("canreinvite", "directmedia")),
            "qualify",
            List.of(List.of("qualify")));

    /** Settings of the section general for each aspect; they all have defaults that do. */
    private static final Map<String, List<String>> GENERAL_SETTINGS = Map.of(
            "guests", List.of("context", "allowguest", "alwaysauthreject", "match_auth_username"),
            "own-port", List.of("bindport", "udpbindaddr", "bindaddr"),
            "qualify", List.of("qualifyfreq"),
            "host", List.of("srvlookup"));

    /** Settings of the desk phone's section that decide who may be it. */
    static final String DESK_PHONE = "deskphone";

    /** The setting of the desk phone's section that a wrong caller number points to; narrower than what requirements pin. */
    static final String CALLER_NUMBER = "caller-number";

    private static final List<String> DESK_PHONE_SETTINGS = List.of("type", "host", "secret", "context", "callerid");

    @Override
    public String name() {
        return "chan_sip";
    }

    @Override
    public List<String> modules() {
        return List.of("chan_sip.so");
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

    @Override
    public boolean reportState(Ami ami, String peer) {
        AmiMessage found = ami.send(Ami.action("SIPshowpeer").with("Peer", peer));
        ami.send(Ami.action("SIPpeerstatus").with("Peer", peer));
        return found.field("Address-IP")
                .filter(address -> !address.equals(NO_ADDRESS))
                .isPresent();
    }

    /** The Call-ID of a channel it tells in a channel variable. */
    @Override
    public Stream<DriverEvent> said(AmiEvent event) {
        String channel = event.field("Channel").orElse("");
        if (event.is("Newchannel")) {
            Matcher name = CHANNEL.matcher(channel);
            return name.matches() ? Stream.of(new ChannelOfPeer(event.at(), channel, name.group(1))) : Stream.empty();
        }
        if (event.is("VarSet", "Variable", "SIPCALLID")) {
            return event.field("Value").stream().map(callId -> new ChannelOfCall(event.at(), channel, callId));
        }
        if (event.is("Newexten", "Application", "Dial")) {
            return targets(event.field("AppData").orElse("")).map(peer -> new PeerDialled(event.at(), channel, peer));
        }
        return event.is("PeerStatus") ? state(event).stream() : Stream.empty();
    }

    private static Stream<String> targets(String dialled) {
        return TARGET.matcher(dialled.split(",", 2)[0]).results().map(target -> target.group(1));
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
    public List<String> loadedDetails(List<String> peers) {
        return Stream.concat(
                        Stream.of(SHOW_SETTINGS, "sip show users"),
                        peers.stream().flatMap(peer -> Stream.of("sip show peer " + peer, "sip show user " + peer)))
                .toList();
    }

    @Override
    public boolean isVolatile(String line) {
        return VOLATILE.matcher(line).matches();
    }

    /** The settings that make up each aspect, by aspect; of those that the dialplan makes up, the file. */
    public static Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new TreeMap<>();
        SETTINGS.forEach((aspect, names) ->
                settings.put(aspect, names.stream().flatMap(List::stream).toList()));
        GENERAL_SETTINGS.forEach((aspect, names) ->
                settings.merge(aspect, names, (peers, general) -> Stream.concat(peers.stream(), general.stream())
                        .toList()));
        settings.put(DESK_PHONE, DESK_PHONE_SETTINGS);
        settings.put(INBOUND_DIALPLAN, List.of(DIALPLAN));
        settings.put(OUTBOUND_DIALPLAN, List.of(DIALPLAN));
        return settings;
    }

    /**
     * The aspects that a line bears on, those of its own section first.
     *
     * @param isDialplan whether it is a line of the dialplan, and not of sip.conf
     * @param setting its name, or that of the section for a header
     */
    public static List<String> aspectsOf(
            boolean isDialplan, String section, String setting, String deskPhone, String inbound, String outbound) {
        if (isDialplan) {
            return section.equals(inbound)
                    ? List.of(INBOUND_DIALPLAN, OUTBOUND_DIALPLAN)
                    : section.equals(outbound)
                            ? List.of(OUTBOUND_DIALPLAN, INBOUND_DIALPLAN)
                            : List.of("guests", INBOUND_DIALPLAN, OUTBOUND_DIALPLAN);
        }
        Stream<String> own = section.equals("general")
                ? GENERAL_SETTINGS.entrySet().stream()
                        .filter(aspect -> isAmong(aspect.getValue(), setting, section))
                        .map(Map.Entry::getKey)
                : section.equals(deskPhone) && isAmong(DESK_PHONE_SETTINGS, setting, section)
                        ? Stream.of(DESK_PHONE)
                        : Stream.empty();
        Stream<String> any = settings().entrySet().stream()
                .filter(aspect -> isAmong(aspect.getValue(), setting, section))
                .map(Map.Entry::getKey)
                .filter(aspect -> !setting.equals(section) || !section.equals("general"));
        return Stream.concat(own.sorted(), any).distinct().toList();
    }

    /** The header of a section bears on all that is in it. */
    private static boolean isAmong(List<String> names, String setting, String section) {
        return setting.equals(section) || names.stream().anyMatch(setting::equalsIgnoreCase);
    }

    /** Settings of the trunk's section for the aspect; names that mean the same stand together. */
    static List<List<String>> ofPeer(String aspect) {
        return SETTINGS.getOrDefault(aspect, List.of());
    }

    /** Settings of the section general for the aspect. */
    static List<String> ofGeneral(String aspect) {
        return GENERAL_SETTINGS.getOrDefault(aspect, List.of());
    }

    /** Settings of the desk phone's section for the aspect, if it is one of the desk phone's. */
    static List<List<String>> ofDeskPhone(String aspect) {
        return aspect.equals(CALLER_NUMBER)
                ? List.of(List.of("callerid"))
                : DESK_PHONE_SETTINGS.stream().map(List::of).toList();
    }

    /** Whether the setting so, or where the value is empty its lack, does what a trunk and a phone need. */
    static boolean isUsual(String setting, String value) {
        return switch (setting) {
            case "type" -> value.equals("friend") || value.equals("peer");
            case "dtmfmode" -> value.isEmpty();
            default -> false;
        };
    }
}
