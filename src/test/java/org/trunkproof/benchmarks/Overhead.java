package org.trunkproof.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Datagram;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.media.PayloadFormat;
import org.trunkproof.media.Silence;
import org.trunkproof.report.Proceedings;
import org.trunkproof.report.ResultsFile;
import org.trunkproof.report.ScenarioResult;

/**
 * What scenarios of a saved run took of time that neither the protocol nor the dialplan demanded: until something was sent,
 * from what Asterisk did, or a party had played, to what a party did next, and from when the scenario was over to when its
 * evidence was written. What a party puts off because its script says so is taken for the harness's as well.
 *
 * @param millis of each scenario that found a lab ready
 * @param opened how many did not, because their lab was opened for them
 * @param demanded seconds of all of them together that are no overhead
 * @param longest seconds of the longest
 */
record Overhead(List<Double> millis, int opened, double demanded, double longest) {

    /** No lab opens in less, and nothing else keeps a scenario so long from its first message. */
    private static final Duration OPENING = Duration.ofMillis(400);

    private static final byte[] SILENCE = new Silence().next(PayloadFormat.PCMU);

    Overhead {
        millis = List.copyOf(millis);
    }

    /**
     * @throws IOException if there is no run in the folder
     */
    static Overhead in(Path report) throws IOException {
        List<Double> millis = new ArrayList<>();
        int opened = 0;
        Duration demanded = Duration.ZERO;
        Duration longest = Duration.ZERO;
        for (ScenarioResult result : ResultsFile.read(report)) {
            var folder = result.folder(report);
            Optional<Trace> saved =
                    folder.isEmpty() ? Optional.empty() : folder.get().trace();
            if (saved.flatMap(Trace::over).isEmpty()) {
                continue;
            }
            Proceedings proceedings = folder.get().proceedings();
            Times times = new Times(proceedings.steps().get(0).began(), result.duration(), saved.get());
            Duration overhead = times.overhead();
            demanded = demanded.plus(result.duration().minus(overhead));
            longest = longest.compareTo(result.duration()) < 0 ? result.duration() : longest;
            if (times.before().compareTo(OPENING) < 0) {
                millis.add(overhead.toNanos() / 1e6);
            } else {
                opened++;
            }
        }
        return new Overhead(millis, opened, demanded.toMillis() / 1e3, longest.toMillis() / 1e3);
    }

    private record Times(Instant began, Duration took, Trace trace) {

        Duration overhead() {
            Instant over = trace.over().orElseThrow();
            return before().plus(reacting(over)).plus(Duration.between(over, began.plus(took)));
        }

        Duration before() {
            Duration before = Duration.between(began, trace.events().get(0).at());
            return before.isNegative() ? Duration.ZERO : before;
        }

        private Duration reacting(Instant over) {
            Duration reacting = Duration.ZERO;
            Set<String> sent = new HashSet<>();
            Instant last = trace.events().get(0).at();
            for (TraceEvent event : trace.events()) {
                if (event.at().isAfter(over)) {
                    break;
                }
                if (event instanceof SipDatagram datagram && isOfParty(datagram)) {
                    // the same once more is a retransmission, which the protocol demands
                    if (sent.add(datagram.toString())) {
                        reacting = reacting.plus(Duration.between(last, event.at()));
                    }
                    last = event.at();
                } else if (event instanceof SipDatagram || event instanceof AmiEvent || isPlayed(event)) {
                    last = event.at();
                }
            }
            return reacting;
        }

        private boolean isOfParty(Datagram datagram) {
            return trace.sender(datagram) != Party.ASTERISK;
        }

        /** Whether a party says something, or presses a key. */
        private boolean isPlayed(TraceEvent event) {
            return event instanceof RtpDatagram datagram
                    && isOfParty(datagram)
                    && datagram.packet()
                            .filter(packet -> !Arrays.equals(packet.payload(), SILENCE))
                            .isPresent();
        }
    }
}
