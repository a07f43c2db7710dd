package org.trunkproof.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.DriverEvent;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;

/**
 * What Asterisk's channel drivers for SIP do each in their own way: what they are asked, and how they answer. What they tell
 * of their own accord becomes events that fit all of them; nobody outside this package knows which it was.
 */
public sealed interface ChannelDriver permits ChanSip, ChanPjsip {

    /** What there is to know of its configuration. */
    Dialect dialect();

    /** As Asterisk calls it, such as {@code chan_sip}; its own module is the file of that name. */
    default String name() {
        return dialect().name();
    }

    /** The modules without which it does not run, files as in modules.conf. */
    List<String> modules();

    /** Modules that want the port that it listens on as well, files as in modules.conf. */
    List<String> rivals();

    /** Names of the harness's own files in /etc/asterisk that it needs, whether the folder has such files or not. */
    List<String> ownFiles();

    /**
     * What it tells elsewhere than over AMI, from now on.
     *
     * @throws IOException if it cannot be had
     */
    Announcements announcements(InetAddress asterisk, Ami ami, Wiretap wiretap)
            throws IOException, InterruptedException;

    /** Where it listens; empty when it is not loaded. */
    Optional<Listening> listening(Ami ami);

    /** The line that binds it to an address, if there is one. */
    Optional<Line> binding(Configuration configuration);

    /** The ports at which it is to listen for UDP, whether it does or not. */
    List<PortClaim> claims(Configuration configuration);

    /** By which line it listens, where it does for other protocols than UDP alone. */
    Optional<Line> notOverUdp(Configuration configuration);

    /** Whether what is bound to an address of IPv6, takes IPv4 as well. */
    boolean takesIpv4OverIpv6();

    /** What to do that it listens for UDP at the port on every address, as an order that ends a sentence. */
    String toListenOn(int port);

    /** Has it read its configuration anew, which it does in its own time. */
    void reload(Ami ami);

    /** Whether it has: what was seen before it was told to, and what has been seen by now. */
    boolean isReloaded(Trace before, Trace now);

    /** Whether it asks a peer with OPTIONS whether it is there, but for the first time in its own time. */
    boolean asksLater(Ami ami, String peer);

    /** Has such a peer asked now. */
    void ask(Ami ami, String peer);

    /**
     * Has the state of a peer come as a {@link org.trunkproof.evidence.PeerState}, as it is now.
     *
     * @return whether it is known, or will be known soon: a peer without an address nobody can ask
     */
    boolean reportState(Ami ami, String peer, Wiretap wiretap);

    /** Whether it knows a caller or a called party of the name. */
    boolean isKnown(CommandLine asked, String name);

    /** Why it would call nobody who is asked to be called by this name; empty where it would, as far as it knows. */
    Optional<String> keepsFromCalling(CommandLine asked, String peer);

    /** What it knows of somebody; empty where it knows nobody of the name. */
    Optional<KnownPeer> peer(Ami ami, String name);

    /** The same with what it has loaded of them. */
    Optional<PeerSettings> settings(Ami ami, String name);

    /**
     * The number that a peer is asked for.
     *
     * @param dialled what Dial is given
     * @return empty where it is called without one, or not at all
     */
    Optional<String> numberAsked(String dialled, String peer);

    /** The names of all whom it knows. */
    List<String> peers(Ami ami);

    /** Where it registers itself. */
    List<RegistrationState> registrations(Ami ami);

    /** What an event of AMI says of the driver's channels and peers. */
    Stream<DriverEvent> said(AmiEvent event);

    /** Commands that print lists, of which only the first word of each row stays the same while Asterisk runs. */
    List<String> loadedLists();

    /** Commands that print all else that it has loaded, and of the peers all that it has loaded of them. */
    List<String> loadedDetails(CommandLine asked, List<String> peers);

    /**
     * Of what a command printed, what is the same for the same configuration, whatever is going on: neither how things stand at the
     * moment, nor who has registered.
     */
    List<String> steady(String command, List<String> printed, CommandLine asked);
}
