package org.trunkproof.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trunkproof.asterisk.AsteriskServer;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.WrittenPeers;
import org.trunkproof.draft.Draft;
import org.trunkproof.draft.Office;
import org.trunkproof.draft.PlacedCall;
import org.trunkproof.draft.TrialCall;
import org.trunkproof.draft.Trials;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;

/** Asks a lab what its Asterisk has loaded, and places calls to see where they go. */
final class Exploration {

    /** For a call to get somewhere in the dialplan. */
    private static final Duration CALL_DEADLINE = Duration.ofSeconds(3);

    private final LabPool labs;
    private final Configuration configuration;
    private Lab lab;

    /**
     * @param labs of the folder, one at a time
     */
    Exploration(LabPool labs, Configuration configuration) throws InterruptedException {
        this.labs = labs;
        this.configuration = configuration;
        this.lab = labs.borrow();
    }

    /**
     * @param folder as it was typed
     * @param carrier the host where Asterisk may be to register
     * @throws SetupException if there is no trunk that could be described
     */
    Draft draft(String folder, String carrier) throws InterruptedException {
        LoadedDialplan dialplan =
                lab.asterisk().state(List.of(carrier), List.of()).dialplan();
        Office office = new Office(
                configuration,
                lab.asterisk().peers(WrittenPeers.of(configuration).names()),
                dialplan);
        if (office.trunks().isEmpty()) {
            throw new SetupException(WrittenPeers.of(configuration).withoutTrunk(folder));
        }
        Trials trials = new Trials(office);
        List<PlacedCall> inbound = placed(trials.inbound(), office);
        List<PlacedCall> outbound = new ArrayList<>(placed(trials.outbound(), office));
        outbound.addAll(placed(trials.others(outbound), office));
        labs.discard(lab);
        return Draft.of(folder, office, inbound, outbound);
    }

    private List<PlacedCall> placed(List<TrialCall> trials, Office office) throws InterruptedException {
        List<PlacedCall> calls = new ArrayList<>();
        for (TrialCall trial : trials) {
            calls.add(placed(trial, office));
        }
        return calls;
    }

    private PlacedCall placed(TrialCall trial, Office office) throws InterruptedException {
        AsteriskServer asterisk = lab.asterisk();
        List<LoadedDialplan.LoadedStep> steps = asterisk.extension(trial.number(), trial.context());
        Recorder recorder = lab.begin();
        asterisk.ami().originate(trial.context(), trial.number(), trial.callerNumber(), List.of());
        await(recorder, now -> PlacedCall.isDecided(now) || PlacedCall.isTaken(now));
        // one that Asterisk takes may ring somebody all the same, as after a greeting
        await(recorder, PlacedCall::isDecided);
        await(recorder, now -> !office.goesOut(now) || PlacedCall.isThrough(now));
        PlacedCall call = PlacedCall.of(trial, steps, recorder.trace(), asterisk::numberAsked);
        if (!lab.settle()) {
            labs.discard(lab);
            lab = labs.borrow();
        }
        return call;
    }

    private static void await(Recorder recorder, Predicate<Trace> wanted) throws InterruptedException {
        recorder.awaitSignalling(trace -> Optional.of(trace).filter(wanted), CALL_DEADLINE);
    }
}
