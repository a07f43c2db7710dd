package org.trunkproof.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.trunkproof.asterisk.AsteriskContainer;
import org.trunkproof.asterisk.AsteriskServer;
import org.trunkproof.asterisk.Confinement;
import org.trunkproof.asterisk.LabNetwork;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Router;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.Call;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.UserAgent;
import org.trunkproof.trunk.Account;
import org.trunkproof.trunk.OtherTrunk;
import org.trunkproof.trunk.TrunkProfile;

/** One Asterisk and the parties around it. */
public final class Lab implements AutoCloseable {

    private static final int NOT_ASKED = 0;
    private static final Duration REGISTER_DEADLINE = Duration.ofSeconds(5);
    private static final Duration SET_UP_DEADLINE = Duration.ofMillis(100);
    private static final Duration HANG_UP_DEADLINE = Duration.ofMillis(500);
    private static final Duration IDLE_DEADLINE = Duration.ofSeconds(2);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Instant asked = Instant.now();
    private final TrunkProfile profile;
    private final Wiretap wiretap;
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Optional<RoutedSite> site;
    private final CarrierNetworks carriers;
    private final Parties parties;
    private final CallingHosts callingHosts;
    private final PassingParties passing;
    private final AsteriskServer asterisk;
    private final int registration;
    private final Duration opening;

    /**
     * Opens a lab: booted, trunk qualified (where the configuration has it qualified) and desk phone registered (where it
     * lets it).
     *
     * @throws SetupException if it cannot be
     */
    static Lab open(LabPlan plan, Circumstances circumstances, Surroundings surroundings) throws InterruptedException {
        return new Lab(plan, circumstances, surroundings);
    }

    private Lab(LabPlan plan, Circumstances circumstances, Surroundings surroundings) throws InterruptedException {
        this.profile = plan.profile();
        this.wiretap = new Wiretap(surroundings.pulse());
        this.site = surroundings.site();
        this.callingHosts = surroundings.callingHosts();
        Optional<Router> router = site.map(RoutedSite::router);
        router.ifPresent(wiretap::route);
        String name = LabPool.NAME + "-trunk-" + COUNT.incrementAndGet();
        this.carriers = new CarrierNetworks(
                name,
                profile.otherTrunk().isPresent(),
                router.isPresent() ? LabNetwork::createElsewhere : LabNetwork::create);
        try {
            this.parties = closing(new Parties(carriers, wiretap, surroundings));
            this.passing = closing(new PassingParties(name, surroundings, wiretap, parties.media()));
            parties.at(ListeningPoint.CARRIER).reactTo("OPTIONS", circumstances.options());
            parties.at(ListeningPoint.CARRIER).takeRegistrations(profile.account(), profile.host());
            profile.recognition().accounts().forEach(account -> parties.at(ListeningPoint.CARRIER)
                    .takeRegistrations(account, profile.host()));
            if (!circumstances.registrations().isEmpty()) {
                parties.at(ListeningPoint.CARRIER).reactTo("REGISTER", circumstances.registrations());
            }
            profile.otherTrunk().ifPresent(this::takeRegistrationsOf);
            List<InetAddress> others = new ArrayList<>(surroundings.addresses());
            others.addAll(carriers.addresses());
            LabNetwork home = router.isPresent() ? surroundings.network(Surroundings.Place.PHONES) : carriers.first();
            AsteriskContainer container = closing(new AsteriskContainer(
                    plan.image(),
                    plan.folder(),
                    home,
                    new Confinement(home.gateway(), others),
                    parties.names(profile, circumstances.names()),
                    plan.ahead(circumstances)));
            site.ifPresent(behind -> wiretap.introduce(behind.publicAddress(), Party.ASTERISK));
            // Asterisk boots meanwhile
            phones().keySet().forEach(parties::at);
            parties.at(ListeningPoint.STRANGER);
            this.asterisk = closing(new AsteriskServer(container, wiretap, home.gateway()));
            router.ifPresent(between -> between.forwardTo(asterisk.sip()));
            this.registration = circumstances.registered() ? register() : NOT_ASKED;
            this.opening = Duration.between(asked, Instant.now());
            awaitQualified(profile.peer(), circumstances);
            if (profile.otherTrunk().isPresent()) {
                awaitQualified(profile.otherTrunk().get().peer(), circumstances);
            }
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    private void awaitQualified(String peer, Circumstances circumstances) throws InterruptedException {
        if (circumstances.asks()) {
            asterisk.askAndAwaitQualified(peer);
        } else {
            asterisk.awaitQualified(peer);
        }
    }

    /** Of whoever has an account with the other carrier. */
    private void takeRegistrationsOf(OtherTrunk other) {
        other.account().ifPresent(account -> parties.at(ListeningPoint.OTHER_CARRIER)
                .takeRegistrations(account, other.host()));
    }

    private <C extends AutoCloseable> C closing(C resource) {
        running.add(resource);
        return resource;
    }

    /** Where each phone listens, and its account. */
    private Map<ListeningPoint, Account> phones() {
        Map<ListeningPoint, Account> phones = new EnumMap<>(ListeningPoint.class);
        Iterator<Account> accounts = profile.phones().iterator();
        for (ListeningPoint point : ListeningPoint.ofPhones()) {
            if (accounts.hasNext()) {
                phones.put(point, accounts.next());
            }
        }
        return phones;
    }

    /** Any answer will do, also a refusal: the folder under test may know no desk phone. */
    private int register() throws InterruptedException {
        List<Future<Integer>> answers = new ArrayList<>();
        phones().forEach((point, account) -> answers.add(parties.at(point).register(sip(point), account)));
        try {
            for (Future<Integer> answer : answers) {
                answer.get(REGISTER_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            }
            return answers.get(0).get();
        } catch (ExecutionException | TimeoutException e) {
            SetupException deaf = asterisk.deaf();
            deaf.addSuppressed(e);
            throw deaf;
        }
    }

    public TrunkProfile profile() {
        return profile;
    }

    public AsteriskServer asterisk() {
        return asterisk;
    }

    /** The party that listens there; away from the carrier's own address, as soon as it is first asked for. */
    public UserAgent at(ListeningPoint point) {
        return point.isPassing() ? passing.last() : parties.at(point);
    }

    /** From where the carrier calls besides. */
    public CallingHosts callingHosts() {
        return callingHosts;
    }

    /** Places a call of the carrier's for the other trunk that it has. */
    public Call callForSharing(Invitation invitation) {
        UserAgent carrier = at(ListeningPoint.CARRIER);
        carrier.addToCalls(callingHosts.marksOfSharing());
        try {
            return carrier.call(sip(ListeningPoint.CARRIER), invitation);
        } finally {
            carrier.addToCalls(callingHosts.marks());
        }
    }

    /**
     * Has the party listen there from now on. The lab must not be lent again, for no other has the address as long as it is open.
     *
     * @throws SetupException if this machine cannot have the address
     */
    public void move(ListeningPoint point, CallingHost host) throws InterruptedException {
        passing.come(host, point.party(), asterisk.container());
    }

    /** Where the party that listens there reaches Asterisk: at the public address, unless it is on Asterisk's side of the router. */
    public InetSocketAddress sip(ListeningPoint point) {
        return site.filter(behind -> !point.party().isPhone()
                        && !(point.isPassing() && behind.has(at(point).address().getAddress())))
                .map(behind -> behind.sip(asterisk.sip()))
                .orElseGet(asterisk::sip);
    }

    /** Where the carrier may have its media: an address from which it sends no SIP. */
    public InetAddress mediaServer() {
        return parties.mediaServer();
    }

    /**
     * With what the phone registers that listens there.
     *
     * @throws IllegalStateException if the owner has not described as many phones
     */
    public Account account(ListeningPoint point) {
        Account account = phones().get(point.usual());
        if (account == null) {
            throw new IllegalStateException(
                    "There is nobody who is " + point + "; name one more among the phones of the description.");
        }
        return account;
    }

    /** The status with which Asterisk answered the desk phone's REGISTER; 0 where it sent none. */
    public int registration() {
        return registration;
    }

    /** From when it was asked for to when Asterisk was ready; how long the carrier makes it wait comes on top. */
    Duration opening() {
        return opening;
    }

    /** Has the name server say something else of the carrier from now on. The lab must not be lent again. */
    public void rename(Circumstances.Names names) throws InterruptedException {
        asterisk.container().rename(parties.names(profile, names));
    }

    /** Begins a scenario: the parties forget the last one, and a recording starts. */
    public Recorder begin() {
        parties.all().forEach(UserAgent::reset);
        return wiretap.startRecording();
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
        calmDown();
        Recorder recorder = wiretap.recorder();
        asterisk.ami().markOver();
        List<UserAgent> all = new ArrayList<>(parties.all());
        all.addAll(passing.all());
        for (UserAgent party : all) {
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

    /**
     * Has what is under way come to its end, and what follows from that: who hangs up in the middle of a set-up crosses
     * what the other side is saying, and waits for it all the same.
     */
    public void calmDown() throws InterruptedException {
        Recorder recorder = wiretap.recorder();
        long before;
        do {
            recorder.awaitSip(trace -> Optional.of(Activity.of(trace)).filter(Activity::isCalm), SET_UP_DEADLINE);
            before = recorder.trace().sip().count();
            asterisk.ami().fence();
        } while (recorder.trace().sip().count() != before);
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
        return recorder.awaitSignalling(trace -> Optional.of(Activity.of(trace)).filter(Activity::none), deadline)
                .isPresent();
    }

    /** The networks last, when nothing is attached to them. */
    @Override
    public void close() {
        SideBySide.each(running, Lab::closeQuietly);
        closeQuietly(carriers);
    }

    static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // the rest must be closed all the same; what stays behind, the next run sweeps away
        }
    }
}
