package org.trunkproof.steps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.carrier.TrunkProfile;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.verify.ConformanceError;
import org.trunkproof.verify.FailureText;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Pace;

/** What it means for a scenario that a judgement does not hold. */
final class Shortfall {

    /** Asterisk ends a digit of which it hears nothing for 375 ms (res_rtp_asterisk.c, DEFAULT_DTMF_TIMEOUT). */
    private static final Duration STALL = Duration.ofMillis(200);

    private Shortfall() {}

    /**
     * Ends the scenario.
     *
     * @param trace on which it was judged
     * @throws ConformanceError if the trunk fails
     * @throws Tolerated if it need not be as the requirement says, or the folder says why it is not
     * @throws IllegalStateException if the harness itself was too slow for a verdict
     */
    static void end(World.Scene scene, Judgement judgement, Trace trace) {
        Requirement requirement = scene.requirement();
        List<Suspect> suspects = suspects(scene, judgement);
        scene.run().suspect(scene.evidence().name(), suspects);
        FailureText text = new FailureText(
                requirement.toString(),
                requirement.source(),
                judgement,
                suspects.stream().map(Suspect::toString).toList(),
                scene.evidence().path().toString());
        Duration stalled = Pace.longestPause(trace);
        if (stalled.compareTo(STALL) > 0) {
            throw new IllegalStateException("This machine was too slow: a party sent nothing for "
                    + stalled.toMillis() + " ms where it should each 20 ms, so this is no verdict; run fewer labs side"
                    + " by side, with -Dtrunk.labs.\n" + text);
        }
        Optional<String> deviation = scene.run().deviations.reason(requirement);
        if (deviation.isPresent()) {
            throw new Tolerated(Verdict.DEVIATION, deviation.get() + "\n" + text);
        }
        if (requirement.level() == Level.SHOULD) {
            throw new Tolerated(Verdict.FAIL, text.toString());
        }
        throw new ConformanceError(text);
    }

    /** Anybody may read the log of a build, so that secrets are left out. */
    private static List<Suspect> suspects(World.Scene scene, Judgement judgement) {
        TrunkProfile profile = scene.run().profile;
        return ChanSip.lines(
                        scene.run().folder,
                        Stream.concat(judgement.aspects().stream(), scene.requirement().pins().stream())
                                .distinct()
                                .toList(),
                        profile.peer(),
                        profile.deskPhone().username(),
                        profile.inboundContext(),
                        profile.outboundContext())
                .stream()
                .map(line -> new Suspect(
                        line.file().toString(),
                        line.number(),
                        ConfigurationCopy.withoutSecrets(line.text().strip())))
                .toList();
    }
}
