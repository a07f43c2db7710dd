package org.trunkproof.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.Delay;
import org.trunkproof.evidence.Trace;

/**
 * How late the harness was, and whether that could have made the difference: Asterisk was then given something else than the
 * scenario says, or somebody looked for what it did before it could, and what came of it is no verdict on the trunk.
 */
public final class Lateness {

    /**
     * What is waited for comes within milliseconds or not at all, and has seconds to do so, not counting standstills. Who is
     * answered later than this may come to think that nobody is there, for which qualify waits two seconds (sip.conf).
     */
    private static final Duration TOO_LONG_TO_WAIT_FOR = Duration.ofMillis(500);

    private static final Duration TOO_LONG_IN_ALL = Duration.ofSeconds(2);

    /**
     * Two packets of a stream, as many as what is heard may miss before it is something else. A digit of which Asterisk hears
     * nothing for 375 ms it ends (res_rtp_asterisk.c, DEFAULT_DTMF_TIMEOUT).
     */
    private static final Duration HOLE = Duration.ofMillis(40);

    private Lateness() {}

    /**
     * The delays that could be why the judgement does not hold, as a clause; empty where none could.
     *
     * @param trace that was judged, with all delays until then
     */
    public static Optional<String> behind(Judgement judgement, Trace trace) {
        return that(judgement.timing(), trace);
    }

    /** The delays that could be why something has not come, as a clause; empty where none could. */
    public static Optional<String> behindSilence(Trace trace) {
        return that(Judgement.Timing.COMING, trace);
    }

    private static Optional<String> that(Judgement.Timing timing, Trace trace) {
        List<Delay> delays = trace.delays()
                .sorted(Comparator.comparing(Delay::by).reversed())
                .toList();
        return delays.stream()
                .findFirst()
                .filter(longest -> matters(timing, longest.by(), inAll(trace)))
                .map(longest -> clause(longest, delays, trace));
    }

    private static boolean matters(Judgement.Timing timing, Duration longest, Duration inAll) {
        return switch (timing) {
            case NONE -> false;
            case COMING -> longest.compareTo(TOO_LONG_TO_WAIT_FOR) >= 0 || inAll.compareTo(TOO_LONG_IN_ALL) >= 0;
            case SIGNALLING -> longest.compareTo(Delay.LEAST) >= 0;
            case MEDIA -> longest.compareTo(HOLE) >= 0;
        };
    }

    /** Several delays at one time count once. */
    private static Duration inAll(Trace trace) {
        Duration all = Duration.ZERO;
        Instant until = Instant.MIN;
        List<Delay> delays = trace.delays()
                .sorted(Comparator.comparing(delay -> delay.at().minus(delay.by())))
                .toList();
        for (Delay delay : delays) {
            Instant from = delay.at().minus(delay.by());
            Instant since = from.isBefore(until) ? until : from;
            if (since.isBefore(delay.at())) {
                all = all.plus(Duration.between(since, delay.at()));
                until = delay.at();
            }
        }
        return all;
    }

    private static String clause(Delay longest, List<Delay> delays, Trace trace) {
        String first = longest.of() + " came " + longest.by().toMillis() + " ms late";
        return delays.size() == 1
                ? first
                : first + ", and with " + (delays.size() - 1) + " more the harness was late for "
                        + inAll(trace).toMillis() + " ms in all";
    }
}
