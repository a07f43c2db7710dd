package org.trunkproof.trunk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trunkproof.configuration.Agreement;

/**
 * Of a {@link TrunkDescription} one trunk, one number and one phone, which is what scenarios are about that name none.
 *
 * @param host the name under which the carrier is reached, {@code sip.flowroute.com}
 * @param peer the name of the trunk's section in the configuration, which a stranger might claim as From user
 * @param codecs in the trunk's order, by their encoding names
 * @param account the account that the carrier challenges for
 * @param did the number that the carrier delivers, as it stands in the Request-URI
 * @param inboundContext where calls from the carrier enter the dialplan
 * @param outboundContext where the desk phone's calls enter the dialplan
 * @param deskPhone the account with which the desk phone registers
 * @param otherPhones those with which the other phones register
 * @param phonesCodecs what each phone speaks that speaks none of the trunk's codecs but its own, by its name, in its order
 * @param callerNumber the number that calls out carry
 * @param callsOut what the phone may dial, through this trunk or the other
 * @param never what nobody may reach
 * @param neighbour a number beside the one that the carrier delivers, which is none of the trunk's
 * @param otherTrunk beside this one, if there is one
 * @param recognition by what the carrier's calls are known
 */
public record TrunkProfile(
        String host,
        String peer,
        List<String> codecs,
        Account account,
        String did,
        String inboundContext,
        String outboundContext,
        Account deskPhone,
        List<Account> otherPhones,
        Map<String, List<String>> phonesCodecs,
        String callerNumber,
        List<CallOut> callsOut,
        List<String> never,
        String neighbour,
        Optional<OtherTrunk> otherTrunk,
        Recognition recognition) {

    /** The host of whom Asterisk learns where they are when they register (sip.conf.sample, 'host'). */
    private static final String REGISTERS = "dynamic";

    public TrunkProfile {
        otherPhones = List.copyOf(otherPhones);
        phonesCodecs = Map.copyOf(phonesCodecs);
        codecs = List.copyOf(codecs);
        callsOut = List.copyOf(callsOut);
        never = List.copyOf(never);
    }

    /** The trunk that {@code asterisk-image/flowroute} is meant for. */
    public static TrunkProfile flowroute() {
        return DescriptionFile.shipped().description().profile();
    }

    /** What a description says of one number and one phone; where it has none, as in {@link #flowroute()}. */
    static TrunkProfile of(TrunkDescription description) {
        Trunk trunk = description.trunk();
        Optional<TrunkNumber> number = description.usualNumber();
        Optional<Phone> phone = description.usualPhone();
        String did = number.map(TrunkNumber::number).orElseGet(() -> flowroute().did());
        return new TrunkProfile(
                trunk.host(),
                trunk.trunk(),
                trunk.codecs(),
                trunk.account().orElseGet(() -> flowroute().account()),
                did,
                number.map(TrunkNumber::context)
                        .filter(Predicate.not(String::isEmpty))
                        .orElseGet(() -> flowroute().inboundContext()),
                phone.map(Phone::context).filter(Predicate.not(String::isEmpty)).orElseGet(() -> flowroute()
                        .outboundContext()),
                phone.map(Phone::account).orElseGet(() -> flowroute().deskPhone()),
                description.phones().stream()
                        .filter(other -> phone.filter(other::equals).isEmpty())
                        .map(Phone::account)
                        .toList(),
                description.phones().stream()
                        .filter(speaking -> !speaking.codecs().isEmpty())
                        .collect(Collectors.toMap(Phone::name, Phone::codecs)),
                phone.map(Phone::number).filter(Predicate.not(String::isEmpty)).orElse(did),
                description.callsOut().stream()
                        .filter(call -> isOfEither(description.firstTrunkOf(call), description))
                        .filter(call -> call.by().isEmpty()
                                || phone.filter(caller -> call.by().contains(caller.name()))
                                        .isPresent())
                        .toList(),
                description.never(),
                neighbour(
                        did,
                        description.numbers().stream().map(TrunkNumber::number).toList()),
                OtherTrunk.of(description),
                Recognition.of(description));
    }

    private static boolean isOfEither(Trunk trunk, TrunkDescription description) {
        return trunk.equals(description.trunk())
                || description.otherTrunk().filter(trunk::equals).isPresent();
    }

    /** One that differs in its last digit, or where it has none or all of those are the trunk's, has a digit more. */
    private static String neighbour(String number, List<String> own) {
        String before = number.substring(0, number.length() - 1);
        int last = Character.digit(number.charAt(number.length() - 1), 10);
        return IntStream.range(1, last < 0 ? 1 : 10)
                .mapToObj(step -> before + (last + step) % 10)
                .filter(Predicate.not(own::contains))
                .findFirst()
                .orElse(number + "0");
    }

    /** The accounts of all phones, that of the desk phone first. */
    public List<Account> phones() {
        return Stream.concat(Stream.of(deskPhone), otherPhones.stream()).toList();
    }

    /**
     * What a phone speaks in its order, by encoding names: the trunk's codecs, unless it has its own.
     *
     * @param index among {@link #phones()}
     */
    public List<String> codecsOfPhone(int index) {
        return phones().stream()
                .skip(index)
                .findFirst()
                .map(Account::username)
                .map(phonesCodecs::get)
                .orElse(codecs);
    }

    /** The same by Asterisk's names. */
    public List<String> asterisksCodecsOfPhone(int index) {
        return codecsOfPhone(index).stream().map(AudioCodec::asterisks).toList();
    }

    /** What is dialled where nothing else is; empty where the phone may dial nothing that goes through this trunk first. */
    public Optional<CallOut> usualCallOut() {
        return callsOut.stream().filter(call -> firstOther(call).isEmpty()).findFirst();
    }

    /**
     * The same as it is for the other trunk and its carrier: where no number, no account or no context is that one's own, those of
     * this.
     */
    public Optional<TrunkProfile> ofOther() {
        return otherTrunk.map(other -> with(
                other.host(),
                other.peer(),
                other.codecs(),
                other.account().orElse(account),
                other.number().orElse(did),
                other.context().orElse(inboundContext),
                other.recognition()));
    }

    /** The same where the carrier's calls are known otherwise. */
    public TrunkProfile known(Recognition by) {
        return with(host, peer, codecs, account, did, inboundContext, by);
    }

    /** The same as it is for the other trunk of the same carrier, where that is whose number was called. */
    public Optional<TrunkProfile> ofSharing(String called) {
        return recognition
                .sharing()
                .filter(sharing -> sharing.number().equals(called) && !called.equals(did))
                .map(sharing -> with(host, sharing.peer(), codecs, account, called, sharing.context(), recognition));
    }

    /** The same phones and numbers with another trunk. */
    private TrunkProfile with(
            String itsHost,
            String itsPeer,
            List<String> itsCodecs,
            Account itsAccount,
            String itsNumber,
            String itsContext,
            Recognition its) {
        return new TrunkProfile(
                itsHost,
                itsPeer,
                itsCodecs,
                itsAccount,
                itsNumber,
                itsContext,
                outboundContext,
                deskPhone,
                otherPhones,
                phonesCodecs,
                callerNumber,
                callsOut,
                never,
                neighbour,
                otherTrunk,
                its);
    }

    /** The other trunk, where the call goes through that, or is tried there first. */
    public Optional<OtherTrunk> firstOther(CallOut call) {
        return otherTrunk.filter(other -> call.through().stream().limit(1).anyMatch(other.peer()::equals));
    }

    /**
     * The codecs by Asterisk's names, if there is none among them that it speaks itself, so that a call of its own has to be told
     * which it is to pass on; empty otherwise.
     */
    public List<String> onlyPassedOn() {
        return codecs.stream().anyMatch(AudioCodec::isAsterisks)
                ? List.of()
                : codecs.stream().map(AudioCodec::asterisks).toList();
    }

    /** As far as it stands in configuration files: of this trunk, and of the other what tells the two apart. */
    public Agreement agreement() {
        Map<String, Map<String, String>> facts = new HashMap<>();
        otherTrunk.ifPresent(other -> facts.put(other.peer(), other.facts(inboundContext)));
        recognition
                .sharing()
                .ifPresent(sharing -> facts.put(sharing.peer(), Map.of("host", host, "context", sharing.context())));
        facts.put(
                deskPhone.username(),
                Map.of(
                        "host",
                        REGISTERS,
                        "password",
                        deskPhone.password(),
                        "context",
                        outboundContext,
                        "number",
                        callerNumber));
        facts.put(
                peer,
                Map.of(
                        "host",
                        host,
                        "username",
                        account.username(),
                        "password",
                        account.password(),
                        "context",
                        inboundContext,
                        "did",
                        did));
        Set<String> others = otherTrunk.map(OtherTrunk::peer).stream()
                .filter(Predicate.not(peer::equals))
                .collect(Collectors.toSet());
        return new Agreement(
                peer,
                others,
                Set.copyOf(recognition.hosts()),
                deskPhone.username(),
                inboundContext,
                outboundContext,
                facts);
    }
}
