package org.trunkproof.evidence;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where sockets and AMI report what passes. It outlives scenarios: each scenario takes its own {@link Recorder} from it,
 * and what passes from then on is that scenario's.
 */
public final class Wiretap {

    private final Map<InetAddress, Party> parties = new ConcurrentHashMap<>();
    private volatile Recorder recorder = new Recorder();

    /** Names an address in this and all later recordings. */
    public void introduce(InetAddress address, Party party) {
        parties.put(address, party);
        recorder.introduce(address, party);
    }

    /** Starts a recording; the one before receives nothing more. */
    public Recorder startRecording() {
        Recorder next = new Recorder();
        parties.forEach(next::introduce);
        recorder = next;
        return next;
    }

    public Recorder recorder() {
        return recorder;
    }

    public void sip(InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        recorder.record(at -> new SipDatagram(at, source, destination, bytes));
    }

    public void rtp(InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        recorder.record(at -> new RtpDatagram(at, source, destination, bytes));
    }

    public void rtcp(InetSocketAddress source, InetSocketAddress destination, byte[] bytes) {
        recorder.record(at -> new RtcpDatagram(at, source, destination, bytes));
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
            return Stream.concat(Stream.of(event), said.apply(event));
        });
    }
}
