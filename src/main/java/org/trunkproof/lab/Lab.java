package org.trunkproof.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.trunkproof.asterisk.AsteriskContainer;
import org.trunkproof.asterisk.AsteriskServer;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.asterisk.NameServer;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.carrier.MediaEngine;
import org.trunkproof.carrier.TrunkProfile;
import org.trunkproof.carrier.UserAgent;
import org.trunkproof.carrier.jain.JainUserAgent;
import org.trunkproof.carrier.jain.PortTakenException;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Wiretap;

/**
 * One Asterisk and the parties around it. The carrier listens on the gateway of Asterisk's own Docker network; desk phone
 * and stranger on the gateways of the {@link Surroundings}, so that neither has the carrier's address.
 */
public final class Lab implements AutoCloseable {

    /** Names of the parties in the Trace. */
    public static final String CARRIER = "carrier";

    public static final String DESK_PHONE = "deskphone";
    public static final String STRANGER = "stranger";
    public static final String MEDIA_SERVER = "media server";

    private static final int SIP_PORT = 5060;
    private static final int ANY_PORT = 0;
    private static final int NOT_ASKED = 0;
    private static final Duration REGISTER_DEADLINE = Duration.ofSeconds(5);
    private static final Duration SET_UP_DEADLINE = Duration.ofMillis(100);
    private static final Duration HANG_UP_DEADLINE = Duration.ofMillis(500);
    private static final Duration IDLE_DEADLINE = Duration.ofSeconds(2);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TrunkProfile profile;
    private final Wiretap wiretap = new Wiretap();
    private final List<AutoCloseable> running = new ArrayList<>();
    private final List<AutoCloseable> networks = new ArrayList<>();
    private final MediaEngine media;
    private final UserAgent carrier;
    private final UserAgent carrierElsewhere;
    private final UserAgent deskPhone;
    private final UserAgent stranger;
    private final Surroundings around;
    private final AsteriskServer asterisk;
    private final int registration;

    /**
     * Opens a lab: booted, trunk qualified (where the configuration has it qualified) and desk phone registered (where it
     * lets it).
     *
     * @param surroundings asked for while Asterisk boots
     * @throws SetupException if it cannot be
     */
    static Lab open(LabPlan plan, Circumstances circumstances, Supplier<Surroundings> surroundings)
            throws InterruptedException {
        return new Lab(plan, circumstances, surroundings);
    }

    private Lab(LabPlan plan, Circumstances circumstances, Supplier<Surroundings> surroundings)
            throws InterruptedException {
        this.profile = plan.profile();
        try {
            LabNetwork trunk = LabNetwork.create(LabPool.NAME + "-trunk-" + COUNT.incrementAndGet());
            networks.add(trunk);
            this.media = closing(new MediaEngine(wiretap));
            this.carrier = party(CARRIER, trunk.gateway(), SIP_PORT);
            this.carrierElsewhere = party(CARRIER, trunk.gateway(), ANY_PORT);
            carrier.reactTo("OPTIONS", circumstances.options());
            AsteriskContainer container = closing(new AsteriskContainer(
                    plan.image(), plan.folder(), trunk, names(circumstances.names(), trunk.gateway())));
            this.around = surroundings.get();
            this.deskPhone = party(DESK_PHONE, around.phones(), ANY_PORT);
            this.stranger = party(STRANGER, around.strangers(), ANY_PORT);
            this.asterisk = closing(new AsteriskServer(container, wiretap));
            this.registration = circumstances.registered() ? register() : NOT_ASKED;
            asterisk.awaitQualified(profile.peer());
        } catch (PortTakenException e) {
            close();
            throw new SetupException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    private NameServer names(Circumstances.Names names, InetAddress carrierAddress) {
        return switch (names) {
            case ONE_ADDRESS -> NameServer.of(profile.host(), carrierAddress);
            case NOTHING -> NameServer.of(profile.host());
        };
    }

    private UserAgent party(String name, InetAddress address, int port) throws PortTakenException {
        wiretap.introduce(address, name);
        return closing(new JainUserAgent(new InetSocketAddress(address, port), wiretap, media));
    }

    private <C extends AutoCloseable> C closing(C resource) {
        running.add(resource);
        return resource;
    }

    /** Any answer will do, also a refusal: the folder under test may know no desk phone. */
    private int register() throws InterruptedException {
        try {
            return deskPhone
                    .register(asterisk.sip(), profile.deskPhone())
                    .get(REGISTER_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw asterisk.container()
                    .complaint("takes no SIP on UDP port " + asterisk.sip().getPort(), e);
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

    /** Where the carrier may have its media: an address from which it sends no SIP. */
    public InetAddress mediaServer() {
        InetAddress address = around.mediaServers();
        wiretap.introduce(address, MEDIA_SERVER);
        return address;
    }

    /** The status with which Asterisk answered the desk phone's REGISTER; 0 where it sent none. */
    public int registration() {
        return registration;
    }

    /** Begins a scenario: the parties forget the last one, and a recording starts. */
    public Recorder begin() {
        parties().forEach(UserAgent::reset);
        return wiretap.startRecording();
    }

    private List<UserAgent> parties() {
        return List.of(carrier, carrierElsewhere, deskPhone, stranger);
    }

    /** The recording that goes on. */
    public Recorder recorder() {
        return wiretap.recorder();
    }

    /**
     * Ends what is left of a scenario: one party after the other hangs up, so that none does while Asterisk tells it of
     * another's doing, and then Asterisk ends what nobody else can.
     *
     * @return whether the lab is idle: no channel and no open transaction. If not, it must not be lent again.
     */
    public boolean settle() throws InterruptedException {
        Recorder recorder = wiretap.recorder();
        // who hangs up in the middle of a set-up crosses what the other side is saying, and waits for it all the same
        recorder.await(trace -> Optional.of(Activity.of(trace).transactions()).filter(Set::isEmpty), SET_UP_DEADLINE);
        for (UserAgent party : parties()) {
            if (!party.calls().isEmpty()) {
                party.hangUpAll();
                if (idle(recorder, HANG_UP_DEADLINE)) {
                    return true;
                }
            }
        }
        if (idle(recorder, HANG_UP_DEADLINE)) {
            return true;
        }
        Activity.of(recorder.trace()).channels().forEach(asterisk.ami()::hangUp);
        return idle(recorder, IDLE_DEADLINE);
    }

    /** Idle also when all is known that Asterisk has done by now; AMI may lag behind SIP. */
    private boolean idle(Recorder recorder, Duration deadline) throws InterruptedException {
        if (!seemsIdle(recorder, deadline)) {
            return false;
        }
        asterisk.ami().fence();
        return seemsIdle(recorder, deadline);
    }

    private static boolean seemsIdle(Recorder recorder, Duration deadline) throws InterruptedException {
        return recorder.await(trace -> Optional.of(Activity.of(trace)).filter(Activity::none), deadline)
                .isPresent();
    }

    /** Networks last, when nothing is attached to them. */
    @Override
    public void close() {
        SideBySide.each(running, Lab::closeQuietly);
        networks.forEach(Lab::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // the rest must be closed all the same; what stays behind, the next run sweeps away
        }
    }
}
