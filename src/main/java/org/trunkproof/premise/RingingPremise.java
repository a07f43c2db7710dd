package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.ExecutedStep;
import org.trunkproof.evidence.ExecutedSteps;
import org.trunkproof.evidence.Party;
import org.trunkproof.requirement.Need;
import org.trunkproof.sip.SipMessage;

/** A call to the trunk's number rings the phone that it is said to ring. */
final class RingingPremise {

    private static final int OK = 200;
    private static final String DIAL = "Dial";
    private static final String VOICEMAIL = "VoiceMail";

    private RingingPremise() {}

    /** Of a phone that is not there, and a number that leads nowhere, others tell. */
    static Stream<UnmetPremise> of(Known known) {
        if (!known.has(Need.RINGING_PHONE) || known.phoneStatus() != OK || isRung(known)) {
            return Stream.empty();
        }
        List<ExecutedStep> steps = ExecutedSteps.in(known.arrival());
        return !steps.isEmpty() && isPastRinging(steps, known)
                ? Stream.of(isSomebodyElse(steps, known))
                : Stream.empty();
    }

    /** A greeting, a menu or a pause may come before it rings. */
    private static boolean isPastRinging(List<ExecutedStep> steps, Known known) {
        return lastDial(steps).isPresent()
                || steps.stream().anyMatch(step -> step.application().equalsIgnoreCase(VOICEMAIL))
                || AdmissionPremise.answer(known)
                        .filter(answer -> answer.isResponse("INVITE", 300, 699))
                        .isPresent();
    }

    private static boolean isRung(Known known) {
        return known.arrival().sipTo(Party.DESK_PHONE).anyMatch(message -> message.isRequest("INVITE"));
    }

    private static Optional<ExecutedStep> lastDial(List<ExecutedStep> steps) {
        return steps.stream()
                .filter(step -> step.application().equalsIgnoreCase(DIAL))
                .reduce((before, last) -> last);
    }

    private static UnmetPremise isSomebodyElse(List<ExecutedStep> steps, Known known) {
        ExecutedStep step = lastDial(steps).orElse(steps.get(steps.size() - 1));
        List<Line> lines = known.step(step.context(), step.extension(), step.priority(), step.application());
        String phone = known.profile().deskPhone().username();
        return UnmetPremise.must(
                "The trunk's number, " + known.profile().did() + ", does not ring the phone [" + phone
                        + "]: the call gets to " + step.application() + "(" + step.data() + ")" + answered(known),
                lines.isEmpty() ? known.contexts(step.context()) : lines,
                "correct whom it calls, or say in the description which phone it rings",
                Premise.RINGING);
    }

    private static String answered(Known known) {
        return AdmissionPremise.answer(known)
                .map(SipMessage::statusCode)
                .map(status -> ", and the carrier is answered with " + status)
                .orElse("");
    }
}
