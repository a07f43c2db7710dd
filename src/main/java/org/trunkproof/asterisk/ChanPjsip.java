package org.trunkproof.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
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
import org.trunkproof.evidence.DriverEvent;
import org.trunkproof.evidence.PeerDialled;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;

/** The driver that came second, chan_pjsip, which has several objects for what is one peer to the other. */
public final class ChanPjsip implements ChannelDriver {

    private static final String RES_PJSIP = "res_pjsip.so";

    /** What a trunk, phones and voicemail need of it, in an order in which each finds what it needs itself. */
    private static final List<String> MODULES = List.of(
            RES_PJSIP,
            "res_pjsip_session.so",
            // without which chan_pjsip and res_pjsip_refer refuse to be loaded
            "res_pjsip_pubsub.so",
            "res_pjsip_sdp_rtp.so",
            "res_pjsip_config_wizard.so",
            "res_pjsip_acl.so",
            "res_pjsip_endpoint_identifier_user.so",
            "res_pjsip_endpoint_identifier_ip.so",
            "res_pjsip_endpoint_identifier_anonymous.so",
            "res_pjsip_authenticator_digest.so",
            "res_pjsip_outbound_authenticator_digest.so",
            "res_pjsip_outbound_registration.so",
            "res_pjsip_registrar.so",
            "res_pjsip_path.so",
            "res_pjsip_nat.so",
            "res_pjsip_caller_id.so",
            "res_pjsip_diversion.so",
            "res_pjsip_dtmf_info.so",
            // without which an OPTIONS in a call is never answered
            "res_pjsip_dlg_options.so",
            "res_pjsip_rfc3326.so",
            "res_pjsip_refer.so",
            "res_pjsip_mwi.so",
            "res_pjsip_mwi_body_generator.so",
            "chan_pjsip.so");

    /** The name of an endpoint, and a number that counts up (chan_pjsip_new). */
    private static final Pattern CHANNEL = Pattern.compile("PJSIP/(.+)-[0-9a-f]{8}");

    private static final Map<String, PeerState.State> STATES = Map.of(
            "Reachable", PeerState.State.REACHABLE,
            "Unreachable", PeerState.State.UNREACHABLE);

    /** A row of {@code pjsip show transports}: name, protocol, two numbers, address. */
    private static final Pattern TRANSPORT =
            Pattern.compile("\\s*Transport:\\s+(\\S+)\\s+udp\\s+\\d+\\s+\\d+\\s+(\\S+:\\d+)\\s*");

    private static final int SIP_PORT = 5060;

    @Override
    public Dialect dialect() {
        return Dialect.chanPjsip();
    }

    @Override
    public List<String> modules() {
        return Stream.concat(MODULES.stream(), Ari.MODULES.stream()).toList();
    }

    @Override
    public List<String> rivals() {
        return List.of("chan_sip.so");
    }

    @Override
    public List<String> ownFiles() {
        return Ari.FILES;
    }

    /** Which call a channel carries it tells nowhere else. */
    @Override
    public Announcements announcements(InetAddress asterisk, Ami ami, Wiretap wiretap)
            throws IOException, InterruptedException {
        return Ari.of(
                asterisk,
                module ->
                        ami.send(Ami.action("ModuleLoad").with("Module", module).with("LoadType", "load")),
                wiretap);
    }

    /** Of several transports the one where the carrier looks for it. */
    @Override
    public Optional<Listening> listening(Ami ami) {
        return listening(ami.command("pjsip show transports"));
    }

    static Optional<Listening> listening(List<String> rows) {
        List<Listening> all = rows.stream()
                .map(TRANSPORT::matcher)
                .filter(Matcher::matches)
                .map(row -> new Listening(row.group(2)))
                .toList();
        return all.stream().filter(one -> one.port() == SIP_PORT).findFirst().or(() -> all.stream()
                .findFirst());
    }

    /** Of the first transport for UDP. */
    @Override
    public Optional<Line> binding(Configuration configuration) {
        return claims(configuration).stream().map(PortClaim::line).findFirst();
    }

    /** Of transports for UDP, which is what they are for where nothing is said (res_pjsip/config_transport.c). */
    @Override
    public List<PortClaim> claims(Configuration configuration) {
        return transports(configuration)
                .filter(section -> section.last("protocol")
                        .filter(set -> !set.means().equalsIgnoreCase("udp"))
                        .isEmpty())
                .flatMap(section -> section
                        .last("bind")
                        .map(bind -> {
                            Listening bound = Listening.at(bind.means());
                            return new PortClaim(name(), section.name(), bound.address(), bound.port(), bind.line());
                        })
                        .stream())
                .toList();
    }

    @Override
    public Optional<Line> notOverUdp(Configuration configuration) {
        return claims(configuration).isEmpty()
                ? transports(configuration)
                        .flatMap(section -> section.last("protocol").stream())
                        .map(Setting::line)
                        .findFirst()
                : Optional.empty();
    }

    /** pjproject has each socket be of one kind (pjlib, PJ_SOCK_IPV6). */
    @Override
    public boolean takesIpv4OverIpv6() {
        return false;
    }

    private Stream<Section> transports(Configuration configuration) {
        return configuration.sections(dialect().files().get(0)).stream()
                .filter(section -> !section.isTemplate()
                        && section.type().filter("transport"::equals).isPresent());
    }

    @Override
    public String toListenOn(int port) {
        return "give its pjsip.conf a section with type=transport, protocol=udp and bind=0.0.0.0:" + port;
    }

    @Override
    public void reload(Ami ami) {
        ami.send(Ami.action("ModuleLoad").with("Module", RES_PJSIP).with("LoadType", "reload"));
    }

    /** It says so when it has: that is later than it answers. */
    @Override
    public boolean isReloaded(Trace before, Trace now) {
        return reloads(now) > reloads(before);
    }

    private static long reloads(Trace trace) {
        return trace.ami("Reload")
                .filter(event -> event.is("Reload", "Module", RES_PJSIP))
                .count();
    }

    /** At random within qualify_frequency (res_pjsip/pjsip_options.c). */
    @Override
    public boolean asksLater(Ami ami, String peer) {
        return endpoint(ami::command, peer).filter(PjsipEndpoint::isMonitored).isPresent();
    }

    @Override
    public void ask(Ami ami, String peer) {
        ami.send(Ami.action("PJSIPQualify").with("Endpoint", peer));
    }

    /**
     * Somebody who has not been asked yet is called all the same, so that nobody need wait for that. It is not asked over AMI,
     * where passwords would come along in events (res_pjsip/config_auth.c, format_ami_endpoint_auth).
     */
    @Override
    public boolean reportState(Ami ami, String peer, Wiretap wiretap) {
        Optional<PeerState.State> state = endpoint(ami::command, peer).flatMap(PjsipEndpoint::state);
        state.ifPresent(known -> wiretap.told(at -> new PeerState(at, peer, known)));
        return state.isPresent();
    }

    @Override
    public boolean isKnown(CommandLine asked, String name) {
        return endpoint(asked, name).isPresent();
    }

    @Override
    public Optional<String> keepsFromCalling(CommandLine asked, String peer) {
        return endpoint(asked, peer)
                .filter(PjsipEndpoint::isUnreachable)
                .map(unreachable -> "[" + peer + "] is unreachable");
    }

    @Override
    public Optional<KnownPeer> peer(Ami ami, String name) {
        return endpoint(ami::command, name).map(PjsipEndpoint::peer);
    }

    @Override
    public Optional<PeerSettings> settings(Ami ami, String name) {
        return endpoint(ami::command, name).map(PjsipEndpoint::settings);
    }

    private static Optional<PjsipEndpoint> endpoint(CommandLine asked, String name) {
        return PjsipEndpoint.of(name, asked);
    }

    @Override
    public Optional<String> numberAsked(String dialled, String peer) {
        return PjsipTarget.all(dialled)
                .filter(target -> target.endpoint().equals(peer))
                .flatMap(target -> target.number().stream())
                .findFirst();
    }

    @Override
    public List<String> peers(Ami ami) {
        return PjsipObjects.names(ami.command("pjsip show endpoints"), "Endpoint");
    }

    @Override
    public List<RegistrationState> registrations(Ami ami) {
        return PjsipRegistrations.of(ami::command);
    }

    @Override
    public Stream<DriverEvent> said(AmiEvent event) {
        String channel = event.field("Channel").orElse("");
        if (event.is("Newchannel")) {
            return NewChannel.in(event, CHANNEL);
        }
        if (event.is("Newexten", "Application", "Dial")) {
            return PjsipTarget.all(event.field("AppData").orElse(""))
                    .map(target -> new PeerDialled(event.at(), channel, target.endpoint()));
        }
        return event.is("ContactStatus") ? state(event).stream() : Stream.empty();
    }

    /** A contact that comes, goes, or has not been asked yet, says nothing of its endpoint. */
    private static Optional<DriverEvent> state(AmiEvent event) {
        Optional<PeerState.State> state = event.field("ContactStatus").map(STATES::get);
        return event.field("EndpointName")
                .filter(name -> !name.isEmpty())
                .flatMap(name -> state.map(known -> new PeerState(event.at(), name, known)));
    }

    @Override
    public List<String> loadedLists() {
        return List.of();
    }

    @Override
    public List<String> loadedDetails(CommandLine asked, List<String> peers) {
        return PjsipObjects.commands(asked, peers);
    }

    @Override
    public List<String> steady(String command, List<String> printed, CommandLine asked) {
        return PjsipObjects.steady(command, printed, asked);
    }
}
