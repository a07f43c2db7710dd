package org.trunkproof.steps;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.Agreement;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.Suspects;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.trunk.Account;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.ConformanceError;
import org.trunkproof.verify.Dialled;
import org.trunkproof.verify.FailureText;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Nearest;
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
        List<Suspect> suspects = suspects(requirement, judgement, trace, scene.run().folder, scene.run().profile);
        scene.run().suspect(scene.evidence().name(), suspects);
        FailureText text =
                text(requirement, judgement, trace, suspects, scene.evidence().path());
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

    /** What a person is told. */
    static FailureText text(
            Requirement requirement, Judgement judgement, Trace trace, List<Suspect> suspects, Path evidence) {
        return new FailureText(
                requirement.toString(),
                requirement.source(),
                judgement,
                Nearest.to(judgement, trace),
                suspects.stream().map(Suspect::toString).toList(),
                evidence.toString());
    }

    /** Anybody may read the log of a build, so that secrets are left out. */
    static List<Suspect> suspects(
            Requirement requirement,
            Judgement judgement,
            Trace trace,
            ConfigurationFolder folder,
            TrunkProfile profile) {
        Dialled dialled = Dialled.in(trace, profile.inboundContext(), profile.outboundContext());
        return new Suspects(folder, agreement(profile), dialled.ran(), dialled.asked())
                        .of(Stream.concat(judgement.aspects().stream(), requirement.pins().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .map(line -> new Suspect(
                                line.file().toString(),
                                line.number(),
                                ConfigurationCopy.withoutSecrets(line.text().strip())))
                        .toList();
    }

    private static Agreement agreement(TrunkProfile profile) {
        Account account = profile.account();
        Account deskPhone = profile.deskPhone();
        return new Agreement(
                profile.peer(),
                deskPhone.username(),
                profile.inboundContext(),
                profile.outboundContext(),
                Map.of(
                        profile.peer(),
                        Map.of(
                                "host", profile.host(),
                                "username", account.username(),
                                "defaultuser", account.username(),
                                "secret", account.password(),
                                "context", profile.inboundContext()),
                        deskPhone.username(),
                        Map.of("secret", deskPhone.password(), "context", profile.outboundContext())));
    }
}
