package org.trunkproof.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerAsked;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;

/** An Asterisk that is fully booted: where it takes SIP, and its AMI. */
public final class AsteriskServer implements AutoCloseable {

    private static final int SIP_PORT = 5060;
    private static final Duration BOOT_DEADLINE = Duration.ofSeconds(20);
    private static final Duration QUALIFY_DEADLINE = Duration.ofSeconds(6);
    private static final Duration REGISTER_DEADLINE = Duration.ofSeconds(3);
    private static final Duration RELOAD_DEADLINE = Duration.ofSeconds(5);
    private static final long BETWEEN_TRIES_MILLIS = 5;

    /** A hundred times as long as it takes, and half as long as SIP waits before it repeats itself (RFC 3261, T1). */
    private static final Duration PROBE_DEADLINE = Duration.ofMillis(250);

    private final AsteriskContainer container;
    private final ChannelDriver driver;
    private final Wiretap wiretap;
    private final Ami ami;
    private final int sipPort;
    private final SipProbe probe;
    private final boolean isAnsweringProbes;

    /**
     * Waits until the Asterisk in the container is fully booted.
     *
     * @param here an address of this machine that reaches it
     * @throws SetupException if it does not boot
     */
    public AsteriskServer(AsteriskContainer container, Wiretap wiretap, InetAddress here) throws InterruptedException {
        this.container = container;
        this.driver = container.folder().driver();
        this.wiretap = wiretap;
        wiretap.introduce(container.address(), Party.ASTERISK);
        this.ami = connected();
        var recorder = wiretap.recorder();
        try {
            ami.logIn();
        } catch (IOException e) {
            ami.close();
            SetupException complaint = container.complaint("does not let the harness in over AMI");
            complaint.addSuppressed(e);
            throw complaint;
        }
        if (recorder.awaitSignalling(trace -> trace.ami("FullyBooted").findFirst(), BOOT_DEADLINE)
                .isEmpty()) {
            ami.close();
            throw container.complaint("does not finish booting");
        }
        try {
            ami.hearBeside(driver.announcements(container.address(), ami, wiretap));
        } catch (IOException e) {
            ami.close();
            SetupException complaint = container.complaint("does not let the harness in over ARI");
            complaint.addSuppressed(e);
            throw complaint;
        }
        Optional<Listening> listening = driver.listening(ami);
        Optional<SetupException> bound = listening.flatMap(this::bound);
        if (bound.isPresent()) {
            ami.close();
            throw bound.get();
        }
        this.sipPort = listening.map(Listening::port).orElse(SIP_PORT);
        this.probe = new SipProbe(here, sip());
        // a folder may have it keep silent to whom it does not know
        this.isAnsweringProbes = probe.isAnswered(PROBE_DEADLINE);
    }

    /** A port that nobody listens on yet refuses at once and tells nobody when it opens, so it is tried again and again. */
    private Ami connected() throws InterruptedException {
        long deadline = System.nanoTime() + BOOT_DEADLINE.toNanos();
        while (System.nanoTime() < deadline) {
            if (container.stopsWithin(BETWEEN_TRIES_MILLIS)) {
                throw container.complaint("stops while it boots");
            }
            try {
                return Ami.at(container.address(), driver, wiretap);
            } catch (IOException e) {
                // not listening yet
            }
        }
        throw container.complaint("does not open AMI");
    }

    /**
     * Waits until Asterisk has made up its mind about a peer that it monitors (qualify), which takes it four seconds when
     * the peer is silent; at once for any other peer, and for one without an address, which nobody can ask.
     */
    public void awaitQualified(String peer) throws InterruptedException {
        awaitQualified(peer, false);
    }

    /** The same, where the channel driver would ask it later, once it is asked. */
    public void askAndAwaitQualified(String peer) throws InterruptedException {
        boolean isAsked = driver.asksLater(ami, peer);
        if (isAsked) {
            wiretap.told(at -> new PeerAsked(at, peer));
            driver.ask(ami, peer);
        }
        awaitQualified(peer, isAsked);
    }

    private void awaitQualified(String peer, boolean isAsked) throws InterruptedException {
        if (driver.reportState(ami, peer, wiretap) || isAsked) {
            wiretap.recorder()
                    .awaitSignalling(
                            trace -> trace.statesOfPeer(peer)
                                    .filter(found -> found.state() != PeerState.State.UNKNOWN)
                                    .findFirst(),
                            QUALIFY_DEADLINE);
        }
    }

    /** Has it read its configuration anew, and returns when it has. */
    public void reload() throws InterruptedException {
        Recorder recorder = wiretap.recorder();
        Trace before = recorder.trace();
        driver.reload(ami);
        recorder.awaitSignalling(
                trace -> Optional.of(trace).filter(now -> driver.isReloaded(before, now)), RELOAD_DEADLINE);
    }

    /**
     * What has befallen it since, so that what it did from then on says nothing of its configuration; empty where it runs,
     * answers, and did so all the time.
     */
    public Optional<Loss> lossSince(Instant begin) throws InterruptedException {
        Optional<Loss> loop = loopSince(begin);
        if (loop.isPresent()) {
            return loop;
        }
        boolean answers = answers();
        // also where it answers: a container that was started anew does
        Optional<Loss> ofContainer = container.loss();
        if (ofContainer.isPresent()) {
            return ofContainer;
        }
        if (!answers) {
            return Optional.of(Loss.fromOutside("Asterisk no longer answers over AMI, though its container runs"));
        }
        Optional<Loss> standstill = ami.silenceSince(begin)
                .map(length -> Loss.fromOutside("Asterisk stood still for " + length.toMillis() + " ms"));
        return standstill.isPresent() || !isAnsweringProbes || probe.isAnswered(PROBE_DEADLINE)
                ? standstill
                : Optional.of(Loss.fromOutside(
                        "Asterisk took no SIP for " + PROBE_DEADLINE.toMillis() + " ms, though it answered over AMI"));
    }

    /** The same of what can be told without asking it: that a call did not come to an end, which the harness has ended. */
    public Optional<Loss> loopSince(Instant begin) {
        return ami.loopSince(begin).map(Loss::loop);
    }

    private boolean answers() throws InterruptedException {
        try {
            ami.fence();
            return true;
        } catch (SetupException e) {
            return false;
        }
    }

    /** What it has loaded of these peers, and of all else. */
    public LoadedState loaded(List<String> peers) {
        return LoadedState.of(driver, ami, peers);
    }

    /** What it has under a name. */
    public Inventory inventory() {
        return new Inventory(driver, ami::command);
    }

    /**
     * What it knows, of these peers among all else, once it knows what becomes of its registrations with the carriers.
     *
     * @param carriers the hosts where it may be to register
     */
    public BootedState state(List<String> carriers, List<String> peers) throws InterruptedException {
        awaitRegistered(carriers);
        return BootedState.of(
                driver, ami, peers, container.wholeLog(), container.folder().claims());
    }

    /** The steps that a call to the number may take first in the context, as Asterisk finds them; none where it finds none. */
    public List<LoadedDialplan.LoadedStep> extension(String number, String context) {
        return LoadedDialplan.of(ami.command("dialplan show " + number + "@" + context))
                .steps()
                .toList();
    }

    /**
     * What it has loaded of all whom it knows by name.
     *
     * @param names of those who may be among them; it does not print long ones in full
     */
    public List<PeerSettings> peers(Collection<String> names) {
        return Stream.concat(names.stream(), driver.peers(ami).stream())
                .distinct()
                .flatMap(name -> driver.settings(ami, name).stream())
                .distinct()
                .toList();
    }

    /**
     * The number that a peer is asked for.
     *
     * @param dialled what Dial is given
     * @return empty where it is called without one, or not at all
     */
    public Optional<String> numberAsked(String dialled, String peer) {
        return driver.numberAsked(dialled, peer);
    }

    private void awaitRegistered(List<String> hosts) throws InterruptedException {
        wiretap.recorder()
                .awaitSignalling(
                        trace -> Optional.of(driver.registrations(ami)).filter(rows -> rows.stream()
                                .filter(row -> hosts.stream().anyMatch(row::isAt))
                                .allMatch(row -> row.isRegistered() || row.isRefused())),
                        REGISTER_DEADLINE);
    }

    /** Why nobody reaches it, where it is bound to an address that no lab can give it. */
    private Optional<SetupException> bound(Listening listening) {
        if (listening.isEverywhere()
                || listening.address().equals(container.address().getHostAddress())) {
            return Optional.empty();
        }
        ConfigurationFolder folder = container.folder();
        String line = driver.binding(folder.configuration())
                .map(Line::toString)
                .map(text -> " (" + text + ")")
                .orElse("");
        return Optional.of(new ConfigurationRefusedException(folder.path() + " binds Asterisk to " + listening.address()
                + line + ", an address of your machine that a lab cannot have, because Docker gives each lab its own;"
                + " leave that line out of the folder under test."));
    }

    /** Its name and version as it says them itself, such as {@code Asterisk 16.28.0}. */
    public String version() {
        return ami.command("core show version").stream()
                .map(line -> line.replaceFirst(" built by .*", ""))
                .findFirst()
                .orElse("Asterisk");
    }

    /** Why it does not answer on its SIP port, as far as it knows itself. */
    public SetupException deaf() {
        return new Deafness(container.folder(), driver.listening(ami), container.wholeLog())
                .reason(SIP_PORT)
                .orElseGet(() -> container.complaint("takes no SIP on UDP port " + SIP_PORT));
    }

    public Ami ami() {
        return ami;
    }

    /** Its container, which has its log. */
    public AsteriskContainer container() {
        return container;
    }

    /**
     * Puts the first message of a voicemail box into the recording, if there is one in the format wav.
     *
     * @param mailbox as AMI names it, such as {@code 100@default}
     */
    public void takeMessage(String mailbox) {
        String[] place = mailbox.split("@", 2);
        container
                .file("/var/spool/asterisk/voicemail/" + place[1] + "/" + place[0] + "/INBOX/msg0000.wav")
                .ifPresent(recording -> wiretap.message(mailbox, recording));
    }

    /** Where it takes SIP, whichever port the folder under test has it listen on. */
    public InetSocketAddress sip() {
        return new InetSocketAddress(container.address(), sipPort);
    }

    /** Ends the AMI connection; the container is its owner's to close. */
    @Override
    public void close() {
        ami.close();
    }
}
