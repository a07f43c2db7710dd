package org.trunkproof.benchmarks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.media.Recording;
import org.trunkproof.media.Silence;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.party.UserAgent;
import org.trunkproof.party.jain.JainUserAgent;
import org.trunkproof.sip.Codec;
import org.trunkproof.verify.Calls;

/**
 * How evenly packets come that a caller sends, when twenty of its calls are up: to an {@link Ear} that the called party
 * names as where it takes media, which hears SIPp's in the same way.
 */
final class Pacing implements Benchmark {

    private static final int CALLS = 20;
    private static final double BUDGET_MILLIS = 2;
    private static final int EDGE = 10;
    private static final Duration SOUND = Duration.ofSeconds(3);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Description USUAL = Description.of(Codec.PCMU, Codec.TELEPHONE_EVENT);

    private final Optional<Sipp> sipp;

    Pacing(Optional<Sipp> sipp) {
        this.sipp = sipp;
    }

    /** Middle and tail of the deviations of each round. */
    private static final class Rounds {
        private final List<Double> middle = new ArrayList<>();
        private final List<Double> tail = new ArrayList<>();

        void add(Ear ear) {
            List<Double> deviations = ear.deviations(EDGE);
            if (ear.sources(EDGE) != CALLS) {
                throw new IllegalStateException(
                        "Of " + CALLS + " calls the packets of " + ear.sources(EDGE) + " were heard.");
            }
            middle.add(Series.quantile(deviations, 0.5));
            tail.add(Series.quantile(deviations, 0.99));
            ear.clear();
        }
    }

    @Override
    public List<Figure> measure() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        Wiretap wiretap = new Wiretap();
        Rounds ours = new Rounds();
        Rounds others = new Rounds();
        try (Ear ear = new Ear(here);
                MediaEngine media = new MediaEngine(wiretap);
                UserAgent caller = new JainUserAgent(new InetSocketAddress(here, 0), wiretap, media);
                UserAgent called = new JainUserAgent(new InetSocketAddress(here, 0), wiretap, media)) {
            called.reactTo(
                    "INVITE",
                    List.of(new Reaction.Describe(
                            200,
                            new Description.Verbatim("m=audio " + ear.port()
                                    + " RTP/AVP 0 101\na=rtpmap:0 PCMU/8000\na=rtpmap:101 telephone-event/8000"))));
            // the first round is for the compiler
            call(caller, called, wiretap);
            ear.clear();
            for (int round = 0; round < ROUNDS; round++) {
                call(caller, called, wiretap);
                ours.add(ear);
                if (sipp.isPresent()) {
                    callWithSipp(sipp.get(), called, here);
                    others.add(ear);
                }
            }
        }
        return List.of(
                figure("p50", ours.middle, others.middle, Budget.none()),
                figure("p99", ours.tail, others.tail, Budget.atMost(BUDGET_MILLIS))
                        .remark("at the receiver; " + CALLS + " calls both ways, " + SOUND.toSeconds() + " s a round"));
    }

    private static Figure figure(String quantile, List<Double> ours, List<Double> others, Budget budget) {
        Figure figure = Figure.of("RTP pacing, deviation from 20 ms, " + quantile, "ms", ours, budget);
        return others.isEmpty() ? figure : figure.beside("SIPp rtp_stream", others);
    }

    private static void call(UserAgent caller, UserAgent called, Wiretap wiretap) throws Exception {
        var recorder = wiretap.startRecording();
        List<Call> calls = IntStream.range(0, CALLS)
                .mapToObj(i -> caller.call(called.address(), Invitation.of("12065550100", "12065550123", USUAL)))
                .toList();
        recorder.await(
                trace -> Optional.of(trace)
                        .filter(now -> calls.stream().allMatch(call -> Calls.finalResponse(call.callId(), now)
                                .isPresent())),
                DEADLINE);
        CompletableFuture<?>[] played = calls.stream()
                .map(call -> call.media().play(new Silence(), SOUND))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(played).get(SOUND.plus(DEADLINE).toMillis(), TimeUnit.MILLISECONDS);
        calls.forEach(Call::hangUp);
    }

    private static void callWithSipp(Sipp sipp, UserAgent called, InetAddress here) throws Exception {
        Process calling = sipp.start(
                "sipp-carrier.xml",
                Recording.babble(1, SOUND).frames(),
                SOUND,
                Sipp.calls(CALLS, CALLS, CALLS * 2),
                Sipp.at(here, called.address(), "12065550100"));
        if (!calling.waitFor(SOUND.plus(DEADLINE).toSeconds(), TimeUnit.SECONDS)) {
            calling.destroy();
        }
    }
}
