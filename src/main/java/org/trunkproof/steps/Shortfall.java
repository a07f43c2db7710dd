package org.trunkproof.steps;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.configuration.Suspects;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Deviation;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.requirement.Verdict;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.ConcernedCarrier;
import org.trunkproof.verify.ConformanceError;
import org.trunkproof.verify.Dialled;
import org.trunkproof.verify.FailureText;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Lateness;
import org.trunkproof.verify.Nearest;
import org.trunkproof.verify.Subject;
import org.trunkproof.verify.Symptoms;

/**
 * What it means for a scenario that a judgement does not hold.
 *
 * @param suspects lines of the configuration that may be to blame
 * @param tooMuch whether something came about that must not, rather than that something did not
 * @param end what ends the scenario; Cucumber takes it for a failure, or where nothing need fail for a skip
 */
record Shortfall(Verdict verdict, List<Suspect> suspects, boolean tooMuch, Throwable end) {

    Shortfall {
        suspects = List.copyOf(suspects);
    }

    /** Why the harness itself may have been too slow for this judgement; empty where it was not. */
    static Optional<Doubt> doubt(Judgement judgement, Trace trace) {
        return Lateness.behind(judgement, trace).map(Shortfall::slow);
    }

    /** Why it may have been too slow for what a step needs and did not get; empty where it was not. */
    static Optional<Doubt> doubtOfSilence(Trace trace) {
        return Lateness.behindSilence(trace).map(Shortfall::slow);
    }

    private static Doubt slow(String late) {
        return new Doubt(Doubt.Ground.PACE, "This machine was too slow: " + late);
    }

    /**
     * A failure of the trunk, or what its folder declares.
     *
     * @param trace on which it was judged
     */
    static Shortfall of(Scene scene, Judgement judgement, Trace trace) {
        Requirement requirement = scene.record().requirement();
        List<Suspect> suspects = suspects(
                requirement,
                judgement,
                trace,
                scene.folder(),
                scene.profile(),
                scene.record().names(Party.OTHER_CARRIER));
        FailureText text = text(
                requirement,
                judgement,
                trace,
                suspects,
                scene.record().evidence().path());
        Optional<String> deviation =
                scene.deviations().of(requirement, scene.record().scenario()).map(Deviation::reason);
        if (deviation.isPresent()) {
            return new Shortfall(
                    Verdict.DEVIATION, suspects, judgement.tooMuch(), new Tolerated(deviation.get() + "\n" + text));
        }
        return new Shortfall(
                Verdict.FAIL,
                suspects,
                judgement.tooMuch(),
                requirement.level() == Level.SHOULD ? new Tolerated(text.toString()) : new ConformanceError(text));
    }

    /** Has no further step be taken. */
    void endScenario() {
        if (end instanceof Error failure) {
            throw failure;
        }
        throw (RuntimeException) end;
    }

    /** The number in a message that was judged. */
    private static Optional<String> called(Judgement judgement) {
        return judgement.subject().orElse(null) instanceof Subject.JudgedMessage sent
                ? sent.message().to().uri().user()
                : Optional.empty();
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

    /**
     * Anybody may read the log of a build, and Cucumber hands it to whoever listens, so that secrets are left out at once.
     *
     * @param namesOther whether the scenario has said what the other carrier does
     */
    static List<Suspect> suspects(
            Requirement requirement,
            Judgement judgement,
            Trace trace,
            ConfigurationFolder folder,
            TrunkProfile agreed,
            boolean namesOther) {
        Party carrier = agreed.otherTrunk()
                .map(other -> ConcernedCarrier.of(judgement, trace, agreed.peer(), other.peer(), namesOther))
                .orElse(Party.CARRIER);
        TrunkProfile profile = (carrier == Party.OTHER_CARRIER
                        ? agreed.ofOther()
                        : agreed.recognition()
                                .sharing()
                                .flatMap(any -> called(judgement))
                                .flatMap(agreed::ofSharing))
                .orElse(agreed);
        Dialled dialled = Dialled.in(trace, profile.inboundContext(), profile.outboundContext())
                .about(judgement);
        Symptoms symptoms = new Symptoms(
                judgement, trace, carrier, profile.peer(), profile.deskPhone().username());
        return new Suspects(
                        folder.configuration(),
                        agreed.agreement().about(profile.peer(), profile.inboundContext()),
                        dialled.ran(),
                        dialled.asked(),
                        folder.changed())
                        .of(
                                Stream.of(symptoms.aspects(), judgement.aspects(), requirement.pins())
                                        .flatMap(List::stream)
                                        .distinct()
                                        .filter(aspect -> !symptoms.cleared().contains(aspect))
                                        .toList(),
                                symptoms.concerned())
                        .stream()
                        .map(line -> Suspect.in(folder.path(), line.file(), line.number(), line.text()))
                        .toList();
    }
}
