package org.trunkproof.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.SipMessage;

/** Judges whether Asterisk stays registered with a carrier, whatever that makes of it (RFC 3261 section 10.2.4 to 10.2.8). */
public final class StayingRegistered {

    private static final List<String> RETRIES = List.of("retries", "registration");

    private static final String NOT_YET = "not yet";

    private StayingRegistered() {}

    /** The registration that the party accepts first is refreshed before it expires, by one that follows it. */
    public static Check refreshes(Party party) {
        return trace -> {
            List<OwnRegistration> accepted = OwnRegistration.acceptedBy(party, trace);
            if (accepted.isEmpty()) {
                return Registering.accepted(party).judge(trace);
            }
            OwnRegistration first = accepted.get(0);
            Duration granted = Duration.ofSeconds(first.granted());
            Optional<OwnRegistration> next = accepted.stream().skip(1).findFirst();
            Optional<Duration> after = next.flatMap(OwnRegistration::answeredAt)
                    .map(at -> Duration.between(first.answeredAt().orElse(at), at));
            boolean isInTime =
                    after.filter(length -> length.compareTo(granted) < 0).isPresent();
            long number = first.request().cseq().number();
            Optional<SipMessage> nearest = next.or(() -> Registering.last(OwnRegistration.to(party, trace)))
                    .map(last ->
                            last.answer().filter(refusal -> last.hasFailed()).orElseGet(last::request));
            Judgement.Builder judgement = Judgement.about(nearest, party)
                    .pointsTo(RETRIES)
                    .line(
                            "registers again",
                            "before " + granted.toSeconds() + " s",
                            after.map(StayingRegistered::seconds).orElse(NOT_YET),
                            isInTime);
            next.ifPresent(refresh -> judgement
                    .line("Call-ID", first.request().callId(), refresh.request().callId())
                    .line(
                            "CSeq",
                            "more than " + number,
                            refresh.request().cseq().number(),
                            refresh.request().cseq().number() > number));
            return judgement.hopelessIf(next.isPresent()).judged();
        };
    }

    /** Where the party wanted a longer registration, the next asks for that. */
    public static Check asksForEnough(Party party) {
        return trace -> {
            List<OwnRegistration> all = OwnRegistration.to(party, trace);
            Optional<OwnRegistration> brief = all.stream()
                    .filter(one -> one.answer()
                            .filter(answer -> answer.statusCode() == 423)
                            .isPresent())
                    .findFirst();
            Optional<OwnRegistration> next = brief.flatMap(one ->
                    all.stream().dropWhile(other -> !other.equals(one)).skip(1).findFirst());
            int least = brief.flatMap(OwnRegistration::answer)
                    .flatMap(answer -> answer.header("Min-Expires"))
                    .map(Integer::parseInt)
                    .orElse(0);
            return Judgement.about(next.or(() -> brief).map(OwnRegistration::request), party)
                    .pointsTo(RETRIES)
                    .line("REGISTER that is too brief", "423", brief.isPresent() ? "423" : "none")
                    .line(
                            "the next asks for",
                            least + " s or more",
                            next.map(one -> one.asked() + " s").orElse(NOT_YET),
                            next.filter(one -> one.asked() >= least).isPresent())
                    .hopelessIf(next.isPresent())
                    .timelessIf(next.isPresent())
                    .judged();
        };
    }

    /** After each REGISTER that has failed comes another, so long after it. */
    public static Check triesAgain(Party party, Duration atLeast, Duration atMost) {
        return trace -> {
            List<OwnRegistration> all = OwnRegistration.to(party, trace);
            List<Duration> pauses = new ArrayList<>();
            for (int i = 0; i + 1 < all.size(); i++) {
                if (all.get(i).hasFailed()) {
                    pauses.add(Duration.between(all.get(i).at(), all.get(i + 1).at()));
                }
            }
            boolean isTooSoon = pauses.stream().anyMatch(pause -> pause.compareTo(atLeast) < 0);
            boolean isInTime = !pauses.isEmpty() && pauses.stream().noneMatch(pause -> pause.compareTo(atMost) > 0);
            return Judgement.about(Registering.last(all).map(OwnRegistration::request), party)
                    .pointsTo(RETRIES)
                    .line(
                            "tries again",
                            "after " + atLeast.toSeconds() + " to " + atMost.toSeconds() + " s",
                            pauses.isEmpty()
                                    ? NOT_YET
                                    : pauses.stream()
                                            .map(StayingRegistered::seconds)
                                            .collect(Collectors.joining(", ")),
                            isInTime && !isTooSoon)
                    .hopelessIf(isTooSoon)
                    .tooMuchIf(isTooSoon)
                    .judged();
        };
    }

    /** Once the party has refused with the status, so many REGISTERs follow at most for so long. */
    public static Check abides(Party party, int status, int atMost, Duration within) {
        return trace -> {
            List<OwnRegistration> all = OwnRegistration.to(party, trace);
            Optional<Instant> refused = refused(party, status, trace);
            long more = refused.map(since -> all.stream()
                            .filter(one -> one.at().isAfter(since) && one.at().isBefore(since.plus(within)))
                            .count())
                    .orElse(0L);
            return Judgement.about(Registering.last(all).map(OwnRegistration::request), party)
                    .pointsTo(RETRIES)
                    .line(
                            "REGISTER",
                            "refused with " + status,
                            refused.isPresent() ? "refused with " + status : NOT_YET)
                    .line(
                            "REGISTERs in the " + within.toSeconds() + " s after that",
                            "at most " + atMost,
                            more,
                            more <= atMost)
                    .hopelessIf(more > atMost)
                    .tooMuchIf(more > atMost)
                    .judged();
        };
    }

    /** When the party first refused with the status. */
    public static Optional<Instant> refused(Party party, int status, Trace trace) {
        return OwnRegistration.to(party, trace).stream()
                .filter(one -> one.answer()
                        .filter(answer -> answer.statusCode() == status)
                        .isPresent())
                .flatMap(one -> one.answeredAt().stream())
                .findFirst();
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
    }
}
