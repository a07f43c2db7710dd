package org.trunkproof.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.Recording;
import org.trunkproof.trunk.Account;

/** A lab in which SIPp is the carrier and the desk phone, on other ports of their addresses. */
final class SippLab implements AutoCloseable {

    /** Beside 5060 a lab lets through what the kernel hands out to those who name no port. */
    private static final int PHONES_PORT = 45075;

    private static final int PHONES_MEDIA = 50000;
    private static final int CARRIERS_MEDIA = 40000;

    /** Calls a second: more than Asterisk can set up. */
    private static final int FASTEST = 500;

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final List<byte[]> SOUND =
            Recording.babble(1, Duration.ofSeconds(2)).frames();

    private final Lab lab;
    private final Sipp sipp;
    private final Process phone;

    /** Has Asterisk call SIPp from now on where it would call the desk phone. */
    SippLab(Lab lab, Sipp sipp) throws IOException, InterruptedException {
        this.lab = lab;
        this.sipp = sipp;
        InetSocketAddress place = new InetSocketAddress(
                lab.at(ListeningPoint.DESK_PHONE).address().getAddress(), PHONES_PORT);
        this.phone = sipp.start(
                "sipp-phone.xml",
                SOUND,
                Duration.ZERO,
                List.of("-mp", "" + PHONES_MEDIA),
                Sipp.on(place),
                List.of(Sipp.name(lab.asterisk().sip())));
        register(place);
    }

    private void register(InetSocketAddress place) throws IOException, InterruptedException {
        Account account = lab.profile().deskPhone();
        Process registering = sipp.start(
                "sipp-register.xml",
                SOUND,
                Duration.ZERO,
                Sipp.calls(1, 1, 1),
                List.of("-key", "contact", Sipp.name(place), "-au", account.username(), "-ap", account.password()),
                Sipp.at(place.getAddress(), lab.asterisk().sip(), account.username()));
        await(registering);
        if (registering.exitValue() != 0) {
            close();
            throw new IOException("SIPp could not register; see sipp-register.xml.log.");
        }
    }

    /** Waits until it ends; it is ended when that takes too long. */
    static void await(Process process) throws InterruptedException {
        if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    ProcessHandle phone() {
        return phone.toHandle();
    }

    /** Starts calls; the process ends when all of them have. */
    Process start(int count, int atOnce, int perSecond, Duration length) throws IOException {
        return sipp.start(
                "sipp-carrier.xml",
                SOUND,
                length,
                Sipp.calls(count, atOnce, perSecond),
                List.of("-mp", "" + CARRIERS_MEDIA),
                Sipp.at(
                        lab.at(ListeningPoint.CARRIER).address().getAddress(),
                        lab.asterisk().sip(),
                        lab.profile().did()));
    }

    /** So many calls, as fast as may be with so many up at a time. @return what Asterisk said of them */
    Trace call(int count, int atOnce, Duration length) throws IOException, InterruptedException {
        Recorder recorder = lab.begin();
        await(start(count, atOnce, FASTEST, length));
        lab.asterisk().ami().fence();
        return recorder.trace();
    }

    @Override
    public void close() throws InterruptedException {
        phone.destroyForcibly().waitFor();
    }
}
