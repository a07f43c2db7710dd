package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.requirement.Need;
import org.trunkproof.spelling.Spelling;
import org.trunkproof.trunk.Account;

/** The desk phone has registered, and may say something. */
final class PhonePremise {

    private static final int OK = 200;
    private static final String[] SECRETS = {"secret", "md5secret"};
    private static final String[] OBJECTS = {"auth", "aors"};

    private PhonePremise() {}

    static Stream<UnmetPremise> of(Known known) {
        if (Stream.of(Need.REGISTERING_PHONE, Need.CALLING_PHONE, Need.RINGING_PHONE)
                .noneMatch(known::has)) {
            return Stream.empty();
        }
        Account phone = known.profile().deskPhone();
        Optional<KnownPeer> peer = known.asterisk().peer(phone.username());
        if (peer.isEmpty() && EndpointPremise.areAllMissing(known)
                || ContestedPremise.explains(Premise.DESK_PHONE, known)
                || TransportPremise.ofPhone(known).isPresent()
                || peer.isEmpty() && known.hasObjects() && known.isWithoutFile()) {
            return Stream.empty();
        }
        if (known.hasObjects()
                && EndpointPremise.leftOut(phone.username(), known).isPresent()) {
            return Stream.of(EndpointPremise.isMissing(phone.username(), "the desk phone", Premise.DESK_PHONE, known));
        }
        if (peer.isEmpty() && known.hasObjects()) {
            return Stream.of(EndpointPremise.isMissing(phone.username(), "the desk phone", Premise.DESK_PHONE, known));
        }
        if (peer.isEmpty()) {
            return Stream.of(isMissing(phone.username(), known));
        }
        return known.phoneStatus() == OK
                ? hasNoCodec(peer.get(), known).stream()
                : Stream.of(isRefused(peer.get(), phone, known));
    }

    /** Then each of its calls is refused, as is each that is to ring it (RFC 3264 section 6). */
    private static Optional<UnmetPremise> hasNoCodec(KnownPeer phone, Known known) {
        List<String> spoken = known.profile().asterisksCodecsOfPhone(0);
        if (phone.codecs().stream().anyMatch(spoken::contains)) {
            return Optional.empty();
        }
        String allowed = phone.codecs().isEmpty() ? "nothing" : String.join(", ", phone.codecs());
        List<Line> lines = Stream.concat(
                        Stream.of("allow", "disallow").flatMap(name -> known.settings(phone.name(), name).stream()),
                        known.general("allow", "disallow").stream())
                .map(Setting::line)
                .toList();
        return Optional.of(UnmetPremise.must(
                "The desk phone [" + phone.name() + "] speaks " + String.join(", ", spoken)
                        + ", and Asterisk allows it " + allowed,
                lines.isEmpty() ? known.headers(phone.name()) : lines,
                "allow it what the trunk speaks, or if Asterisk is to transcode, give the phone its codecs in the"
                        + " description",
                Premise.DESK_PHONE));
    }

    private static UnmetPremise isMissing(String name, Known known) {
        List<String> names = known.sections().stream()
                .map(Section::name)
                .filter(other -> !other.equals(known.profile().peer()))
                .toList();
        Optional<String> nearest =
                Spelling.meant(name, names).or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty());
        return UnmetPremise.must(
                "There is no section [" + name + "] for the desk phone"
                        + nearest.map(other -> "; the nearest is [" + other + "]")
                                .orElse(NamesInWords.list("; there ", names)),
                nearest.map(known::headers).orElse(List.of()),
                "give the description the name and the password of a phone",
                Premise.DESK_PHONE);
    }

    /** With which its endpoint wants it to register; empty where it may be one of several, or none. */
    private static Optional<Setting> password(String endpoint, Known known) {
        return known.object(EndpointPremise.ENDPOINT, endpoint)
                .flatMap(section -> section.last("auth"))
                .flatMap(auth -> known.object("auth", auth.means()))
                .flatMap(auth -> auth.last("password"))
                .or(() -> known.object(EndpointPremise.WIZARD, endpoint)
                        .flatMap(wizard -> wizard.last("inbound_auth/password")));
    }

    /** By which lines it names objects that there are not. */
    private static List<Setting> nobodys(String name, Known known) {
        return Stream.of(OBJECTS)
                .flatMap(setting -> known.setting(name, setting).stream())
                .filter(setting -> !setting.means().contains(","))
                .filter(setting -> known.object(
                                setting.isCalled("auth") ? "auth" : "aor",
                                setting.means().strip())
                        .isEmpty())
                .toList();
    }

    private static UnmetPremise isRefused(KnownPeer peer, Account phone, Known known) {
        String name = phone.username();
        String status = "its REGISTER is answered with " + known.phoneStatus();
        String what = "The desk phone [" + name + "] cannot register: ";
        Optional<Setting> secret = known.hasObjects() ? password(name, known) : known.setting(name, "secret");
        List<Setting> nobodys = known.hasObjects() ? nobodys(name, known) : List.of();
        if (!nobodys.isEmpty()) {
            Setting first = nobodys.get(0);
            return UnmetPremise.must(
                    what + "it has " + first.name() + "=" + first.means() + ", and there is no such object; " + status,
                    nobodys.stream().map(Setting::line).toList(),
                    "correct the name there",
                    Premise.DESK_PHONE);
        }
        if (!peer.registers()) {
            return UnmetPremise.must(
                    what + "its section has a fixed address; " + status,
                    known.lines(name, "host", "contact"),
                    "set "
                            + (known.hasObjects() ? "max_contacts=1 in place of its contact" : "host=dynamic")
                            + " in the folder under test, because a lab's phone has an address of its own",
                    Premise.DESK_PHONE);
        }
        if (secret.filter(set -> !set.means().equals(phone.password())).isPresent()) {
            return UnmetPremise.must(
                    what + "its password in the description is not that of its section; " + status,
                    secret.map(Setting::line).stream().toList(),
                    "correct the phone's password in the description, or the line",
                    Premise.DESK_PHONE);
        }
        List<Line> lists = Stream.of(
                        "deny",
                        "permit",
                        "acl",
                        "contactdeny",
                        "contactpermit",
                        "contactacl",
                        "contact_deny",
                        "contact_permit",
                        "contact_acl")
                .flatMap(setting -> known.settings(name, setting).stream())
                .map(Setting::line)
                .toList();
        return lists.isEmpty()
                ? UnmetPremise.must(
                        what + status,
                        known.lines(name, known.hasObjects() ? OBJECTS : SECRETS),
                        "see asterisk.log",
                        Premise.DESK_PHONE)
                : UnmetPremise.must(
                        what + status + ", and its section says from which addresses it may",
                        lists,
                        "let a lab's phone in, whose address is another, in the folder under test",
                        Premise.DESK_PHONE);
    }
}
