package org.trunkproof.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trunkproof.configuration.AddressRange;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Need;
import org.trunkproof.trunk.CallOut;
import org.trunkproof.trunk.Phone;
import org.trunkproof.trunk.Recognition;
import org.trunkproof.trunk.SharingTrunk;
import org.trunkproof.trunk.TrunkDescription;
import org.trunkproof.trunk.TrunkNumber;

/**
 * What is given on a trunk as its owner describes it. Of what a description does not say, such as from which ports the carrier
 * calls, it is given what any carrier may do.
 */
final class DescribedTrunk implements Applicability {

    private static final String DIGEST = "digest";
    private static final String FROM = "From";
    private static final String TELEPHONE_EVENTS = "RFC 4733";

    /** ITU-T G.711's two. */
    private static final Set<String> LAWS = Set.of("PCMU", "PCMA");

    private final TrunkDescription description;
    private final Optional<TrunkNumber> number;
    private final Optional<Phone> phone;
    private final List<String> codecs;
    private final Recognition recognition;

    DescribedTrunk(TrunkDescription description) {
        this.description = description;
        this.number = description.usualNumber();
        this.phone = description.usualPhone();
        this.codecs = description.trunk().codecs();
        this.recognition = description.profile().recognition();
    }

    @Override
    public Optional<String> missing(Need need) {
        return switch (need) {
            case OWN_NUMBER -> unless(number.isPresent(), "the carrier delivers calls to no number");
            case DIALLED_NUMBER -> unless(description.profile().usualCallOut().isPresent(), "no number may be dialled");
            case RINGING_PHONE -> ringingPhone();
            case CALLING_PHONE -> unless(description.phoneThatCallsOut().isPresent(), "no phone may call out");
            case REGISTERING_PHONE ->
                unless(phone.map(Phone::password).filter(given()).isPresent(), "no phone registers with a password");
            case SECOND_PHONE -> unless(description.phones().size() > 1, "there is no second phone");
            case THIRD_PHONE -> unless(description.phones().size() > 2, "there is no third phone");
            case SECOND_TRUNK -> secondTrunk();
            case FAILOVER -> failover();
            case MAILBOX -> unless(given().test(description.mailbox()), "there is no mailbox");
            case DIGEST ->
                unless(
                        description.trunk().account().isPresent()
                                && description.trunk().knownBy().contains(DIGEST),
                        "the carrier asks for no password");
            case REGISTRATION -> unless(description.trunk().registers(), "Asterisk does not register with the carrier");
            case CARRIER_NAME, SECOND_ADDRESS ->
                unless(
                        description.trunk().isReachedByName(),
                        "the carrier is reached by an address, and not by a name");
            case CALLING_HOSTS ->
                unless(
                        !recognition.tried().isEmpty(),
                        "the carrier calls from no other host than the one that is called");
            case CALLING_ADDRESSES ->
                unless(
                        recognition.tried().stream().anyMatch(AddressRange::isWritten),
                        "the carrier calls from no other address that is known");
            case SHARED_CARRIER ->
                unless(
                        recognition.sharing().isPresent(),
                        description
                                .sharingTrunk()
                                .map(trunk -> "no number of '" + trunk.trunk() + "' is named with its context")
                                .orElse("no second trunk has the same carrier"));
            case SHARED_CALL_MARK ->
                unless(
                        recognition.sharing().flatMap(SharingTrunk::mark).isPresent(),
                        "the carrier puts no header of its own into calls for a second trunk");
            case CALL_MARK ->
                unless(recognition.mark().isPresent(), "the carrier puts no header of its own into calls");
            case TELEPHONE_EVENTS ->
                unless(
                        !description.trunk().carrier().dtmf().isKnown()
                                || description.trunk().carrier().dtmf().is().contains(TELEPHONE_EVENTS),
                        "the carrier does not send keys as telephone-events");
            case G711 ->
                unless(
                        codecs.stream().limit(1).allMatch(LAWS::contains),
                        "the trunk speaks " + String.join(", ", codecs) + ", in which no sound is understood");
            case SAME_CODECS -> otherCodecs();
            case ASTERISK_SPEAKS ->
                unless(
                        description.profile().onlyPassedOn().isEmpty(),
                        "Asterisk does not speak " + String.join(", ", codecs) + " itself");
            case CALLER_NUMBER ->
                unless(
                        number.isPresent()
                                || phone.map(Phone::number).filter(given()).isPresent(),
                        "it is not said which number calls out carry");
            case CALLER_IN_FROM ->
                unless(
                        description.trunk().callerIn().equals(List.of(FROM)),
                        "calls out say who calls in "
                                + String.join(", ", description.trunk().callerIn()));
            case INBOUND_CONTEXT ->
                unless(
                        number.map(TrunkNumber::context).filter(given()).isPresent(),
                        "the context that the carrier's calls enter is not named");
            case OUTBOUND_CONTEXT ->
                unless(
                        phone.map(Phone::context).filter(given()).isPresent(),
                        "the context that calls out enter is not named");
            case FORBIDDEN_NUMBER -> unless(!description.never().isEmpty(), "no number is said to be forbidden");
            case PUBLIC_ADDRESS -> unless(description.nat().isEmpty(), "Asterisk is behind a NAT");
            case NAT -> unless(description.nat().isPresent(), "Asterisk is behind no NAT");
            case QUALIFY ->
                unless(description.trunk().isQualified(), "Asterisk is not to ask whether the carrier is there");
            case OTHER_PORT, SESSION_TIMERS -> Optional.empty();
        };
    }

    /** In a lab each carrier is found by a name of its own. */
    private Optional<String> secondTrunk() {
        if (description.trunks().size() < 2) {
            return Optional.of("there is no second trunk");
        }
        return unless(
                description.otherTrunk().isPresent(),
                "no lab can tell the second trunk's carrier, "
                        + description.trunks().get(1).host() + ", from the first's by its name");
    }

    /** Of the number that scenarios dial where they name none. */
    private Optional<String> failover() {
        Optional<String> alone = secondTrunk();
        Optional<CallOut> call = description.profile().usualCallOut();
        if (alone.isPresent() || call.isEmpty()) {
            return alone.or(() -> Optional.of("no number may be dialled"));
        }
        List<String> through = call.get().through();
        String second = description.trunks().get(1).trunk();
        return unless(
                through.size() > 1 && through.get(1).equals(second),
                "calls to " + call.get().dialled() + " do not go through " + second + " next");
    }

    /** The phone that scenarios mean where they name none is to be one that rings. */
    private Optional<String> ringingPhone() {
        Optional<TrunkNumber> rings = description.numberThatRings();
        if (rings.isEmpty()) {
            return Optional.of("no number rings a phone");
        }
        return unless(
                phone.filter(usual -> rings.get().rings().contains(usual.name()))
                        .isPresent(),
                rings.get().number() + " does not ring "
                        + phone.map(Phone::name).orElse("any phone") + ", which calls out");
    }

    /** What is neither all the trunk's nor preferred in the trunk's order may be transcoded. */
    private Optional<String> otherCodecs() {
        return phone.filter(other -> !other.codecs().isEmpty())
                .filter(other -> !codecs.containsAll(other.codecs())
                        || !codecs.get(0).equals(other.codecs().get(0)))
                .map(other -> "'" + other.name() + "' speaks " + String.join(", ", other.codecs()) + ", and the trunk "
                        + String.join(", ", codecs));
    }

    private static Predicate<String> given() {
        return Predicate.not(String::isEmpty);
    }

    private static Optional<String> unless(boolean isGiven, String why) {
        return isGiven ? Optional.empty() : Optional.of(why);
    }
}
