package org.trunkproof.evidence;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where sockets and AMI report what passes. It outlives scenarios: each scenario takes its own {@link Recorder} from it,
 * and what passes from then on is that scenario's.
 */
public final class Wiretap {

    private static final Pattern CALL_ID = Pattern.compile("(?im)^(?:Call-ID|i)[ \\t]*:[ \\t]*(\\S+)");

    private final Map<InetAddress, Party> parties = new ConcurrentHashMap<>();

    /** From which parties have sent something since the recording began. */
    private final Set<InetSocketAddress> senders = ConcurrentHashMap.newKeySet();

    /** Calls of earlier recordings, by their Call-IDs: what is still repeated of them belongs to no scenario any more. */
    private final Set<String> over = ConcurrentHashMap.newKeySet();

    private final LostPeers lost = new LostPeers();
    private final Runnable beat;
    private volatile Recorder recorder;
    private volatile @Nullable Router router;

    /** One without a clock: it does not notice when everything stands still. */
    public Wiretap() {
        this.beat = () -> {};
        this.recorder = new Recorder(beat);
    }

    public Wiretap(Pulse pulse) {
        this.beat = pulse::beat;
        this.recorder = new Recorder(beat);
        pulse.tell(this);
    }

    /** As what a port's datagrams are recorded. */
    public enum Port {
        SIP(SipDatagram::new),
        RTP(RtpDatagram::new),
        RTCP(RtcpDatagram::new);

        private final Reading reading;

        Port(Reading reading) {
            this.reading = reading;
        }
    }

    private interface Reading {
        TraceEvent of(Instant at, InetSocketAddress source, InetSocketAddress destination, byte[] bytes);
    }

    /** Has all datagrams take their way through it from now on. */
    public void route(Router through) {
        router = through;
    }

    /** Where a datagram that was {@link #sent} really goes; empty where it is lost. */
    public Optional<InetSocketAddress> way(InetSocketAddress source, InetSocketAddress destination) {
        Router through = router;
        return through == null ? Optional.of(destination) : through.way(source, destination);
    }

    /** From where a datagram comes for the party that receives it. */
    public InetSocketAddress origin(InetSocketAddress receiver, InetSocketAddress source) {
        Router through = router;
        return through == null ? source : through.origin(receiver, source);
    }

    /** Names an address in this and all later recordings. */
    public void introduce(InetAddress address, Party party) {
        parties.put(address, party);
        recorder.introduce(address, party);
    }

    /** Starts a recording; the one before receives nothing more. */
    public Recorder startRecording() {
        Recorder next = new Recorder(beat);
        recorder.trace()
                .sip()
                .flatMap(datagram -> datagram.message().stream())
                .filter(message -> message.isRequest("INVITE"))
                .forEach(message -> over.add(message.callId()));
        parties.forEach(next::introduce);
        next.recordAll(at -> lost.delays(at).stream());
        senders.clear();
        recorder = next;
        return next;
    }

    public Recorder recorder() {
        return recorder;
    }

    /** A party sends this. To be told before it does: what it sends to another is recorded there as well. */
    public void sent(Port port, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        senders.add(source);
        Reading reading = isOver(port, bytes) ? StrayDatagram::new : port.reading;
        recorder.record(at -> reading.of(at, source, destination, bytes));
    }

    /**
     * A party's socket has received this.
     *
     * @return whether it is of the lab, so that the party may act on it
     */
    public boolean received(Port port, InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        boolean known = isOfTheLab(source);
        Reading reading = known && !isOver(port, bytes) ? port.reading : StrayDatagram::new;
        recorder.record(at -> reading.of(at, source, destination, bytes));
        return known;
    }

    /** Read by hand, for nobody may have to wait for a message to be parsed. */
    private boolean isOver(Port port, byte[] bytes) {
        if (port != Port.SIP || over.isEmpty()) {
            return false;
        }
        Matcher callId = CALL_ID.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return callId.find() && over.contains(callId.group(1));
    }

    /**
     * The Asterisk may send from any port of its address; a party only from a socket of its own, because its address is this
     * machine's, and so that of whoever else runs on it. Before Asterisk has an address, anybody may be it.
     */
    private boolean isOfTheLab(InetSocketAddress source) {
        return senders.contains(source)
                || parties.get(source.getAddress()) == Party.ASTERISK
                || !parties.containsValue(Party.ASTERISK);
    }

    /** Something that the harness does comes only now. */
    public void late(Duration by, String of) {
        recorder.record(at -> new Delay(at, by, of));
    }

    void stoodStill(Duration length) {
        recorder.stoodStill(length);
    }

    /** A party has done all that it does at once about a message. If that came late, it is put down. */
    public void reacted(Stimulus stimulus) {
        recorder.reacted(stimulus, parties.get(stimulus.socket().getAddress()) + "'s reaction to " + stimulus);
    }

    public void message(String mailbox, byte[] recording) {
        recorder.record(at -> new StoredMessage(at, mailbox, recording));
    }

    /**
     * A message of AMI.
     *
     * @param said what it means where channel drivers are not known, which is seen at the same time
     */
    public void ami(AmiMessage message, Function<AmiEvent, Stream<DriverEvent>> said) {
        recorder.recordAll(at -> {
            AmiEvent event = new AmiEvent(at, message);
            return Stream.concat(Stream.of(event), said.apply(event).peek(this::hear));
        });
    }

    /** A channel driver has told of this elsewhere than over AMI. */
    public void told(Function<Instant, DriverEvent> seenAt) {
        recorder.record(seenAt::apply);
    }

    private void hear(DriverEvent said) {
        if (said instanceof PeerState state) {
            lost.hear(state);
        }
    }
}
