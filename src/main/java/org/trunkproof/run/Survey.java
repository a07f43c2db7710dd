package org.trunkproof.run;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.BootedState;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Recorder;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.Circumstances;
import org.trunkproof.lab.Lab;
import org.trunkproof.lab.LabPool;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Description;
import org.trunkproof.party.Invitation;
import org.trunkproof.party.Reaction;
import org.trunkproof.premise.Known;
import org.trunkproof.premise.Premises;
import org.trunkproof.requirement.Need;
import org.trunkproof.sip.Codec;
import org.trunkproof.trunk.CallOut;
import org.trunkproof.trunk.OtherTrunk;
import org.trunkproof.trunk.TrunkProfile;

/** Asks labs, before any scenario, for what scenarios rest on. */
final class Survey {

    /** For a call to get from the dialplan to the carrier; one that takes longer may get there all the same. */
    private static final Duration CALL_DEADLINE = Duration.ofSeconds(3);

    /** Nobody in particular, as in scenarios that name no caller; numbers with 555-01xx are reserved for such use. */
    private static final String CALLER = "12065550100";

    private static final Trace NOTHING = new Trace(Map.of(), List.of());

    private final Suite suite;
    private final LabPool labs;
    private final String number;

    Survey(Suite suite, LabPool labs) {
        this.suite = suite;
        this.labs = labs;
        this.number = suite.profile().usualCallOut().map(CallOut::dialled).orElse("");
    }

    /**
     * What holds, and what does not in this lab and in another: what is found once may be this machine's doing.
     *
     * @param first that nobody has used yet; it is given back
     */
    Premises of(Lab first) throws InterruptedException {
        Premises found = asked(first);
        if (found.hold()) {
            return found;
        }
        Lab second = labs.borrowNew(Circumstances.USUAL);
        return found.andAgain(asked(second));
    }

    private Premises asked(Lab lab) throws InterruptedException {
        boolean isIdle = false;
        try {
            Known known = known(lab);
            isIdle = lab.settle();
            return Premises.of(known);
        } finally {
            if (isIdle) {
                labs.giveBack(lab);
            } else {
                labs.discard(lab);
            }
        }
    }

    private Known known(Lab lab) throws InterruptedException {
        TrunkProfile profile = suite.profile();
        BootedState asterisk = lab.asterisk().state(hosts(profile), peers(profile));
        Trace boot = lab.recorder().trace();
        List<LoadedDialplan.LoadedStep> inbound =
                lab.asterisk().extension(profile.did(), Known.entry(asterisk, profile));
        List<LoadedDialplan.LoadedStep> outbound =
                number.isEmpty() ? List.of() : lab.asterisk().extension(number, profile.outboundContext());
        Trace trace = outbound.isEmpty() ? boot : boot.with(call(lab, profile).events());
        boolean mayBeCalled = suite.applicability().missing(Need.OWN_NUMBER).isEmpty() && lab.settle();
        Trace arrival = mayBeCalled ? arrival(lab, profile, ListeningPoint.CARRIER) : NOTHING;
        Optional<TrunkProfile> other = profile.ofOther();
        return new Known(
                suite.folder().configuration(),
                profile,
                suite.applicability(),
                asterisk,
                lab.at(ListeningPoint.CARRIER).address(),
                other.isPresent() ? Optional.of(onOtherTrunk(lab, asterisk, other.get())) : Optional.empty(),
                lab.registration(),
                inbound,
                number,
                outbound,
                trace,
                arrival);
    }

    /** The same of the other carrier, whose call to its number is placed where it has one. */
    private static Known.OnOtherTrunk onOtherTrunk(Lab lab, BootedState asterisk, TrunkProfile other)
            throws InterruptedException {
        InetSocketAddress carrier = lab.at(ListeningPoint.OTHER_CARRIER).address();
        boolean hasNumber = other.otherTrunk().flatMap(OtherTrunk::number).isPresent();
        return new Known.OnOtherTrunk(
                carrier,
                hasNumber ? lab.asterisk().extension(other.did(), Known.entry(asterisk, other)) : List.of(),
                hasNumber && lab.settle() ? arrival(lab, other, ListeningPoint.OTHER_CARRIER) : NOTHING);
    }

    private static List<String> hosts(TrunkProfile profile) {
        return Stream.concat(Stream.of(profile.host()), profile.otherTrunk().map(OtherTrunk::host).stream())
                .toList();
    }

    private static List<String> peers(TrunkProfile profile) {
        return Stream.concat(
                        Stream.of(profile.peer(), profile.deskPhone().username()),
                        profile.otherTrunk().map(OtherTrunk::peer).stream())
                .toList();
    }

    /** Dials the number, until the carrier is called or the call is over. */
    private Trace call(Lab lab, TrunkProfile profile) throws InterruptedException {
        Recorder recorder = lab.begin();
        lab.asterisk()
                .ami()
                .originate(profile.outboundContext(), number, profile.callerNumber(), profile.onlyPassedOn());
        recorder.awaitSignalling(
                trace -> Optional.of(trace).filter(now -> isCalled(now) || isOver(now)), CALL_DEADLINE);
        return recorder.trace();
    }

    /** Has the carrier call its number, until a phone rings or the call has come to something else. */
    private static Trace arrival(Lab lab, TrunkProfile profile, ListeningPoint carrier) throws InterruptedException {
        Recorder recorder = lab.begin();
        lab.at(ListeningPoint.DESK_PHONE).reactTo("INVITE", List.of(new Reaction.Respond(180)));
        lab.at(carrier)
                .call(
                        lab.asterisk().sip(),
                        Invitation.of(profile.did(), CALLER, Description.of(Codec.PCMU, Codec.TELEPHONE_EVENT)));
        recorder.awaitSignalling(
                trace -> Optional.of(trace).filter(now -> isRung(carrier, now) || hasArrived(carrier.party(), now)),
                CALL_DEADLINE);
        lab.asterisk().ami().fence();
        return recorder.trace().with(lab.asterisk().container().log(recorder.started()));
    }

    /** Of the phone that scenarios mean where they name none; whichever the other trunk's number rings. */
    private static boolean isRung(ListeningPoint carrier, Trace trace) {
        return Stream.of(Party.values())
                .filter(party -> carrier == ListeningPoint.OTHER_CARRIER ? party.isPhone() : party == Party.DESK_PHONE)
                .anyMatch(party -> trace.sipTo(party).anyMatch(message -> message.isRequest("INVITE")));
    }

    private static boolean hasArrived(Party carrier, Trace trace) {
        return trace.exchangesFrom(carrier)
                .anyMatch(exchange ->
                        exchange.isOf("INVITE") && exchange.finalResponse().isPresent());
    }

    private static boolean isCalled(Trace trace) {
        return trace.sipTo(Party.CARRIER).anyMatch(message -> message.isRequest("INVITE"));
    }

    private static boolean isOver(Trace trace) {
        return trace.ami("OriginateResponse").findAny().isPresent();
    }
}
