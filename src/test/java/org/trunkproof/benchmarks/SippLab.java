package org.trunkproof.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Lab;
import org.trunkproof.media.Recording;

/** A lab in which SIPp is the carrier and the desk phone, on other ports of their addresses. */
final class SippLab {

    private static final int PHONES_PORT = 5075;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration SOUND = Duration.ofSeconds(2);

    private final Lab lab;
    private final Sipp sipp;
    private final InetSocketAddress phone;

    /** Has Asterisk call SIPp from now on where it would call the desk phone. */
    SippLab(Lab lab, Sipp sipp) throws IOException, InterruptedException {
        this.lab = lab;
        this.sipp = sipp;
        InetAddress phones = lab.deskPhone().address().getAddress();
        this.phone = new InetSocketAddress(phones, PHONES_PORT);
        var account = lab.profile().deskPhone();
        Process registering = sipp.start(
                "sipp-register.xml",
                List.of(),
                Duration.ZERO,
                Sipp.calls(1, 1, 1),
                List.of("-key", "contact", Sipp.name(phone), "-au", account.username(), "-ap", account.password()),
                Sipp.at(phones, lab.asterisk().sip(), account.username()));
        if (!registering.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS) || registering.exitValue() != 0) {
            registering.destroy();
            throw new IOException("SIPp could not register; see sipp-register.xml.log.");
        }
    }

    /** Both ends of SIPp's calls. */
    record Ends(Process carrier, Process phone) implements AutoCloseable {
        void await() throws InterruptedException {
            carrier.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            carrier.destroy();
            phone.destroy();
        }
    }

    Ends start(int count, int atOnce, int perSecond, Duration length) throws IOException {
        List<byte[]> sound = Recording.babble(1, SOUND).frames();
        Process called = sipp.start(
                "sipp-phone.xml",
                sound,
                Duration.ZERO,
                List.of("-mp", "30000"),
                Sipp.on(phone),
                List.of(Sipp.name(lab.asterisk().sip())));
        Process calling = sipp.start(
                "sipp-carrier.xml",
                sound,
                length,
                Sipp.calls(count, atOnce, perSecond),
                List.of("-mp", "40000"),
                Sipp.at(
                        lab.carrier().address().getAddress(),
                        lab.asterisk().sip(),
                        lab.profile().did()));
        return new Ends(calling, called);
    }

    /** So many calls, as fast as may be with so many up at a time. @return what Asterisk said of them */
    Trace call(int count, int atOnce, Duration length) throws IOException, InterruptedException {
        Recorder recorder = lab.begin();
        try (Ends ends = start(count, atOnce, count, length)) {
            ends.await();
        }
        lab.asterisk().ami().fence();
        return recorder.trace();
    }
}
