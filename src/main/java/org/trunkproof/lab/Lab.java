package org.trunkproof.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.trunkproof.asterisk.AsteriskServer;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.carrier.MediaEngine;
import org.trunkproof.carrier.TrunkProfile;
import org.trunkproof.carrier.UserAgent;
import org.trunkproof.carrier.jain.JainUserAgent;
import org.trunkproof.carrier.jain.PortTakenException;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Wiretap;

/**
 * One Asterisk and the parties around it, shared with nobody. The carrier listens on the gateway of Asterisk's own Docker
 * network; desk phone and stranger on the gateways of two others, to which Asterisk has a route but no connection, so
 * that each party has an address of its own and none is the carrier's.
 */
public final class Lab implements AutoCloseable {

    /** Names of the parties in the Trace. */
    public static final String CARRIER = "carrier";

    public static final String DESK_PHONE = "deskphone";
    public static final String STRANGER = "stranger";

    private static final int SIP_PORT = 5060;
    private static final int NOT_REGISTERED = 0;
    private static final Duration REGISTER_DEADLINE = Duration.ofSeconds(5);
    private static final Duration IDLE_DEADLINE = Duration.ofSeconds(2);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TrunkProfile profile;
    private final Wiretap wiretap = new Wiretap();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final MediaEngine media;
    private final UserAgent carrier;
    private final UserAgent carrierElsewhere;
    private final UserAgent deskPhone;
    private final UserAgent stranger;
    private final AsteriskServer asterisk;
    private final int registration;

    /**
     * Opens a lab: booted, trunk qualified (where the configuration has it qualified) and desk phone registered (where it
     * lets it).
     *
     * @throws SetupException if it cannot be
     */
    public static Lab open(LabPlan plan) throws InterruptedException {
        return new Lab(plan);
    }

    private Lab(LabPlan plan) throws InterruptedException {
        this.profile = plan.profile();
        String name = "trunkproof-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        try {
            var phones = CompletableFuture.supplyAsync(() -> LabNetwork.create(name + "-phones"));
            var strangers = CompletableFuture.supplyAsync(() -> LabNetwork.create(name + "-strangers"));
            LabNetwork trunk = closing(LabNetwork.create(name + "-trunk"));
            this.media = closing(new MediaEngine(wiretap));
            this.carrier = party(CARRIER, trunk.gateway(), SIP_PORT);
            this.carrierElsewhere = party(CARRIER, trunk.gateway(), 0);
            this.asterisk =
                    closing(new AsteriskServer(plan.image(), plan.folder(), trunk, profile.host(), wiretap));
            this.deskPhone = party(DESK_PHONE, joined(phones).gateway(), SIP_PORT);
            this.stranger = party(STRANGER, joined(strangers).gateway(), SIP_PORT);
            this.registration = register();
            asterisk.awaitQualified(profile.peer(), wiretap);
        } catch (PortTakenException e) {
            close();
            throw new SetupException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    private LabNetwork joined(CompletableFuture<LabNetwork> created) {
        try {
            return closing(created.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof SetupException cause ? cause : e;
        }
    }

    private UserAgent party(String name, InetAddress address, int port) throws PortTakenException {
        wiretap.introduce(address, name);
        return closing(new JainUserAgent(new InetSocketAddress(address, port), wiretap, media));
    }

    private <C extends AutoCloseable> C closing(C resource) {
        open.push(resource);
        return resource;
    }

    private int register() throws InterruptedException {
        try {
            return deskPhone
                    .register(asterisk.sip(), profile.deskPhone())
                    .get(REGISTER_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return NOT_REGISTERED;
        }
    }

    public TrunkProfile profile() {
        return profile;
    }

    public AsteriskServer asterisk() {
        return asterisk;
    }

    public UserAgent carrier() {
        return carrier;
    }

    /** The carrier on its own address but another port. */
    public UserAgent carrierElsewhere() {
        return carrierElsewhere;
    }

    public UserAgent deskPhone() {
        return deskPhone;
    }

    public UserAgent stranger() {
        return stranger;
    }

    /** The status with which Asterisk answered the desk phone's REGISTER, or 0 when it did not. */
    public int registration() {
        return registration;
    }

    /** Starts the recording of one scenario. */
    public Recorder startRecording() {
        return wiretap.startRecording();
    }

    /**
     * Hangs up what is left of a scenario.
     *
     * @return whether the lab is idle: no channel and no open transaction. If not, it must not be lent again.
     */
    public boolean settle() throws InterruptedException {
        Recorder recorder = wiretap.recorder();
        parties().forEach(UserAgent::hangUpAll);
        Activity.of(recorder.trace()).channels().forEach(asterisk.ami()::hangUp);
        Optional<Activity> idle =
                recorder.await(trace -> Optional.of(Activity.of(trace)).filter(Activity::none), IDLE_DEADLINE);
        return idle.isPresent();
    }

    private List<UserAgent> parties() {
        return List.of(carrier, carrierElsewhere, deskPhone, stranger);
    }

    /** What was seen while the lab was opened, or since the last scenario. */
    public Trace trace() {
        return wiretap.recorder().trace();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // the rest must be closed all the same; what stays behind, the next run sweeps away
            }
        }
    }
}
