package org.trunkproof.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;

/**
 * What became of so many calls at once.
 *
 * @param calls that were placed
 * @param setUps milliseconds from INVITE to 200, one for each call that came up
 * @param lost percent of the frames that were played
 * @param jitter by how much what the parties receive is off 20 ms, p95, in milliseconds
 * @param failed calls of which not all holds that is judged
 */
record LoadStep(int calls, List<Double> setUps, double lost, double jitter, int failed) {

    LoadStep {
        setUps = List.copyOf(setUps);
    }

    /**
     * @param count how many were placed
     * @param up those that came up
     */
    static LoadStep of(int count, List<VerifiedCall> up, Trace whole) {
        CallTraces traces = new CallTraces();
        List<Double> setUps = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        double lost = 0;
        int failed = count - up.size();
        for (VerifiedCall call : up) {
            Trace trace = call.trace(traces, whole);
            setUp(call.callId(), trace).ifPresent(setUps::add);
            deviations.addAll(new Sent(trace).deviationsOfAsterisk());
            lost += call.unheard(trace);
            failed += call.holds(trace) ? 0 : 1;
        }
        return new LoadStep(count, setUps, lost / up.size() * 100, Series.quantile(deviations, 0.95), failed);
    }

    private static Optional<Double> setUp(String callId, Trace trace) {
        Optional<SipDatagram> invite = first(callId, trace, true);
        Optional<SipDatagram> answer = first(callId, trace, false);
        return invite.flatMap(
                from -> answer.map(to -> Duration.between(from.at(), to.at()).toNanos() / 1e6));
    }

    private static Optional<SipDatagram> first(String callId, Trace trace, boolean isInvite) {
        return trace.sip()
                .filter(datagram -> datagram.message()
                        .filter(message -> message.callId().equals(callId)
                                && (isInvite ? message.isRequest("INVITE") : message.isResponse("INVITE", 200, 299)))
                        .isPresent())
                .findFirst();
    }

    Figure figure() {
        return Figure.of(calls + " calls at once: from INVITE to 200", "ms", setUps, Budget.none())
                .remark(failed + " fail, " + Series.number(lost)
                        + " % of the sound is lost, and what comes is off 20 ms by up to " + Series.number(jitter)
                        + " ms (p95)");
    }
}
