package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static final InetSocketAddress SOCKET = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);

    private final Wiretap wiretap = new Wiretap();

    @Test
    void findsWhatComesWhileItWaits() throws Exception {
        Recorder recorder = wiretap.startRecording();
        CompletableFuture<Optional<AmiEvent>> found = CompletableFuture.supplyAsync(() -> awaitHangup(recorder, 10));

        wiretap.ami(AmiMessage.event("Newchannel"), event -> Stream.empty());
        wiretap.ami(AmiMessage.event("Hangup").with("Channel", "SIP/a-1"), event -> Stream.empty());

        assertThat(found.get(5, TimeUnit.SECONDS))
                .hasValueSatisfying(event -> assertThat(event.field("channel")).hasValue("SIP/a-1"));
    }

    private static Optional<AmiEvent> awaitHangup(Recorder recorder, int seconds) {
        try {
            return recorder.await(trace -> trace.ami("Hangup").findFirst(), Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void givesUpAtTheDeadline() throws Exception {
        Recorder recorder = wiretap.startRecording();
        wiretap.ami(AmiMessage.event("Newchannel"), event -> Stream.empty());

        assertThat(recorder.await(trace -> trace.ami("Hangup").findFirst(), Duration.ofMillis(20)))
                .isEmpty();
    }

    @Test
    void looksAtWhatIsThereAlready() {
        Recorder recorder = wiretap.startRecording();
        wiretap.ami(AmiMessage.event("Hangup"), event -> Stream.empty());

        assertThat(awaitHangup(recorder, 0)).isPresent();
    }

    @Test
    void aRecordingEndsWhereTheNextBegins() {
        Recorder first = wiretap.startRecording();
        wiretap.ami(AmiMessage.event("Newchannel"), event -> Stream.empty());
        Recorder second = wiretap.startRecording();
        wiretap.ami(AmiMessage.event("Hangup"), event -> Stream.empty());

        assertThat(first.trace().ami().map(AmiEvent::name)).containsExactly("Newchannel");
        assertThat(second.trace().ami().map(AmiEvent::name)).containsExactly("Hangup");
    }

    @Test
    void aTraceDoesNotGrowWithItsRecording() {
        Recorder recorder = wiretap.startRecording();
        Trace before = recorder.trace();
        wiretap.ami(AmiMessage.event("Hangup"), event -> Stream.empty());

        assertThat(before.events()).isEmpty();
        assertThat(recorder.trace().events()).hasSize(1);
    }

    @Test
    void partiesAreKnownInEveryLaterRecording() {
        wiretap.introduce(Traces.host(Party.CARRIER), Party.CARRIER);

        assertThat(wiretap.startRecording().trace().host(Traces.host(Party.CARRIER)))
                .isEqualTo(Party.CARRIER);
        assertThat(wiretap.recorder().trace().host(Traces.host(Party.STRANGER)))
                .isEqualTo(new UnknownHost(Traces.host(Party.STRANGER)));
    }

    @Test
    void timeNeverStepsBack() {
        Recorder recorder = wiretap.startRecording();
        for (int i = 0; i < 100; i++) {
            wiretap.ami(AmiMessage.event("Newexten"), event -> Stream.empty());
        }

        assertThat(recorder.trace().events()).extracting(TraceEvent::at).isSorted();
    }

    @Test
    void looksForSignallingAgainWhenThereIsSomeAndNotForEachPacketOfMedia() throws Exception {
        assertThat(looksOf(wiretap.startRecording()::awaitSignalling, this::media))
                .isEqualTo(2);
    }

    @Test
    void looksForSipAgainWhenThereIsSomeAndNotForWhatAsteriskTells() throws Exception {
        assertThat(looksOf(wiretap.startRecording()::awaitSip, () -> {
                    media();
                    wiretap.ami(AmiMessage.event("Newexten"), event -> Stream.empty());
                }))
                .isEqualTo(2);
    }

    private void media() {
        wiretap.sent(Wiretap.Port.RTP, SOCKET, SOCKET, new byte[172]);
    }

    /** One of the ways to wait. */
    private interface Waiting {
        Optional<SipDatagram> await(Function<Trace, Optional<SipDatagram>> search, Duration atMost)
                throws InterruptedException;
    }

    /** How often it looks for a message before which something else comes many times. */
    private int looksOf(Waiting waiting, Runnable between) throws Exception {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Optional<SipDatagram>> found = CompletableFuture.supplyAsync(() -> {
            try {
                return waiting.await(
                        trace -> {
                            looks.incrementAndGet();
                            looked.countDown();
                            return trace.sip().findFirst();
                        },
                        Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(looked.await(5, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 100; i++) {
            between.run();
        }
        wiretap.sent(Wiretap.Port.SIP, SOCKET, SOCKET, new byte[0]);

        assertThat(found.get(5, TimeUnit.SECONDS)).isPresent();
        return looks.get();
    }
}
