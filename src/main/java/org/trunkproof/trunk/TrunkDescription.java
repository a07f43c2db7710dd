package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the carrier and the owner of a trunk agreed on. Expectations come from here and never from the configuration under
 * test, or every change of it would pass.
 */
public record TrunkDescription(
        @YamlKey(
                says = "The trunks. What any trunk must do is asked of the first; the carrier of the second is whom"
                        + " scenarios call the other carrier. The keys of a single one may stand at the top instead.",
                example =
                        "[{carrier: flowroute, trunk: flowroute}, {carrier: generic, trunk: other, host: sip.example}]",
                isNeeded = true,
                isFlat = true)
        List<Trunk> trunks,

        @YamlKey(
                says = "The numbers that the carrier delivers, and what a call to each does.",
                example = "{15551234567: {rings: [deskphone]}}",
                otherwise = "the carrier delivers no calls")
        List<TrunkNumber> numbers,

        @YamlKey(
                says = "The phones behind the trunk.",
                example = "{deskphone: {number: 15551234567}}",
                otherwise = "there are none")
        List<Phone> phones,

        @YamlKey(
                says = "Numbers that may be dialled, one of each kind, and what the carrier must be asked for.",
                example = "{92065550100: {asks for: 12065550100}, 911: {}}",
                otherwise = "nobody calls out")
        List<CallOut> callsOut,

        @YamlKey(
                says = "Numbers that nobody may reach, one of each kind.",
                form = ValueForm.NUMBER,
                example = "[011442075550100, 19005550100]",
                otherwise = "no call is expected to be stopped")
        List<String> never,

        @YamlKey(
                says = "The router that the site is behind, if that gives its packets another address.",
                example = "{public address: 203.0.113.7, local networks: [192.168.0.0/16]}",
                otherwise = "there is none")
        Optional<Nat> nat,

        @YamlKey(
                says = "The mailbox of calls that nobody takes.",
                form = ValueForm.MAILBOX,
                example = "100@default",
                otherwise = "there is none")
        String mailbox,

        @YamlKey(
                says = "The day and time at which calls are placed, where no scenario says otherwise.",
                form = ValueForm.TIME,
                example = "Monday 10:00",
                otherwise = "it does not matter")
        String clock,

        @YamlKey(
                says = "The Asterisk that is run, by the first number of its version, where -Dtrunk.asterisk or"
                        + " -Dtrunk.image does not name another.",
                form = ValueForm.VERSION,
                example = "16",
                otherwise = "the newest that has the channel driver of the folder")
        String asterisk,

        @YamlKey(
                says = "Features that the trunk is held to beside those for any trunk: flowroute, which come with the"
                        + " program and are about its own dialplan, or folders or files of your own, relative to this"
                        + " file.",
                form = ValueForm.PATH,
                example = "[my-features]",
                otherwise = "there are none")
        List<String> features) {

    public TrunkDescription {
        trunks = List.copyOf(trunks);
        numbers = List.copyOf(numbers);
        phones = List.copyOf(phones);
        callsOut = List.copyOf(callsOut);
        never = List.copyOf(never);
        features = List.copyOf(features);
    }

    /**
     * The same where trunks that name no codecs speak those of their carriers' that Asterisk allows them, which is for the owner
     * to choose.
     *
     * @param allowed by the name of a trunk, Asterisk's names of codecs in order; none if any is
     */
    public TrunkDescription choosing(Function<String, List<String>> allowed) {
        return new TrunkDescription(
                trunks.stream()
                        .map(trunk -> trunk.choosing(allowed.apply(trunk.trunk())))
                        .toList(),
                numbers,
                phones,
                callsOut,
                never,
                nat,
                mailbox,
                clock,
                asterisk,
                features);
    }

    /** The trunk that is meant where none is named. */
    public Trunk trunk() {
        return trunks.get(0);
    }

    /** The trunk of a name; the one that is meant where none is named, if it is none. */
    Trunk trunk(String name) {
        return trunks.stream()
                .filter(trunk -> trunk.trunk().equals(name))
                .findFirst()
                .orElse(trunk());
    }

    /**
     * The one after it, whose carrier scenarios call the other carrier, if a lab can tell the two apart: each carrier has an
     * address of the lab's there, and is found by its name.
     */
    public Optional<Trunk> otherTrunk() {
        return trunks.stream()
                .skip(1)
                .limit(1)
                .filter(Trunk::isReachedByName)
                .filter(other -> !other.host().equalsIgnoreCase(trunk().host()))
                .findFirst();
    }

    /** The first after it that has the same carrier, at the same host. */
    public Optional<Trunk> sharingTrunk() {
        return sharingTrunks().findFirst();
    }

    /** All of them. */
    Stream<Trunk> sharingTrunks() {
        return trunks.stream().skip(1).filter(other -> other.host().equalsIgnoreCase(trunk().host()));
    }

    /** The numbers that the trunk delivers. */
    Stream<TrunkNumber> numbersOf(Trunk delivering) {
        return numbers.stream().filter(number -> trunk(number.trunk()).equals(delivering));
    }

    /** A call to which rings a phone, of the trunk's that is meant where none is named. */
    public Optional<TrunkNumber> numberThatRings() {
        return numbersOf(trunk()).filter(number -> !number.rings().isEmpty()).findFirst();
    }

    /** One that may call through the trunk. */
    public Optional<Phone> phoneThatCallsOut() {
        return phones.stream().filter(Phone::mayCallOut).findFirst();
    }

    /** The number that is called where none is named: one that rings a phone, if there is one. */
    public Optional<TrunkNumber> usualNumber() {
        return numberThatRings().or(() -> numbersOf(trunk()).findFirst());
    }

    /** The phone that is meant where none is named: one that calls out, if there is one. */
    public Optional<Phone> usualPhone() {
        return phoneThatCallsOut().or(() -> phones.stream().findFirst());
    }

    /** What of it scenarios are about that name no trunk, number or phone. */
    public TrunkProfile profile() {
        return TrunkProfile.of(this);
    }

    /** The trunk that the call goes through, or through which it is tried first. */
    Trunk firstTrunkOf(CallOut call) {
        return call.through().stream().findFirst().map(this::trunk).orElseGet(this::trunk);
    }

    /** Passwords, which nobody may read. */
    public List<String> secrets() {
        return Stream.concat(
                        trunks.stream()
                                .flatMap(trunk -> trunk.account().stream())
                                .map(Account::password),
                        phones.stream().map(Phone::password))
                .filter(password -> !password.isEmpty())
                .toList();
    }

    /** What somebody or something is called, which is no secret whatever stands in a folder. */
    public List<String> names() {
        return Stream.of(
                        trunks.stream()
                                .flatMap(trunk -> Stream.concat(
                                        Stream.of(
                                                trunk.host(),
                                                trunk.trunk(),
                                                trunk.account()
                                                        .map(Account::username)
                                                        .orElse("")),
                                        trunk.callsFrom().stream())),
                        numbers.stream().flatMap(number -> Stream.of(number.number(), number.context())),
                        phones.stream().flatMap(phone -> Stream.of(phone.name(), phone.number(), phone.context())),
                        callsOut.stream().flatMap(call -> Stream.of(call.dialled(), call.asksFor(), call.as())),
                        never.stream(),
                        nat.flatMap(Nat::name).stream())
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
