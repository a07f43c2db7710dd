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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecorderTest {

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
        Recorder recorder = wiretap.startRecording();
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Optional<AmiEvent>> found = CompletableFuture.supplyAsync(() -> {
            try {
                return recorder.awaitSignalling(
                        trace -> {
                            looks.incrementAndGet();
                            looked.countDown();
                            return trace.ami("Hangup").findFirst();
                        },
                        Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(looked.await(5, TimeUnit.SECONDS)).isTrue();

        InetSocketAddress socket = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);
        for (int packet = 0; packet < 100; packet++) {
            wiretap.rtp(socket, socket, new byte[172]);
        }
        wiretap.ami(AmiMessage.event("Hangup"), event -> Stream.empty());

        assertThat(found.get(5, TimeUnit.SECONDS)).isPresent();
        assertThat(looks).hasValue(2);
    }
}
