package org.trunkproof.premise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.AddressRange;
import org.trunkproof.configuration.KnownSetting;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.sip.SipMessage;

/** Asterisk takes calls from each carrier's address. */
final class AdmissionPremise {

    /** Of a caller whom a list of addresses keeps out (channels/chan_sip.c, handle_request_invite). */
    private static final int FORBIDDEN = 403;

    /** What such a trunk can do without. */
    private static final String ELSEWHERE_BY_ADDRESS =
            ", by which a lab's carrier calls in all features but those of registration";

    private static final String IDENTIFY = "identify";

    private AdmissionPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return Stream.concat(
                ofOne(known),
                known.ofOther().stream()
                        .flatMap(AdmissionPremise::ofOne)
                        .map(premise -> premise.undermining(Premise.OTHER_ADMISSION)));
    }

    private static Stream<UnmetPremise> ofOne(Known known) {
        if (known.hasObjects()) {
            return isUnidentified(known).stream();
        }
        String carrier = known.isOfOther() ? "other carrier" : "carrier";
        String name = known.profile().peer();
        AddressList list = new AddressList(Stream.of("permit", "deny", "acl")
                .flatMap(setting -> known.settings(name, setting).stream())
                .sorted(Comparator.comparing((Setting rule) -> rule.line().file())
                        .thenComparing(rule -> rule.line().number()))
                .toList());
        return answer(known)
                .filter(answer -> answer.isResponse("INVITE", FORBIDDEN, FORBIDDEN))
                .filter(answer -> list.mayKeepOut(known.carrier().getAddress()))
                .map(answer -> UnmetPremise.must(
                        "Asterisk does not let the lab's " + carrier + " in, whose call is answered with 403: [" + name
                                + "] says from which addresses it may come",
                        Stream.concat(list.decisive(known.carrier().getAddress()).stream(), list.rules().stream())
                                .map(Setting::line)
                                .distinct()
                                .toList(),
                        "let a lab's " + carrier + " in, whose address is another, in the folder under test",
                        Premise.ADMISSION))
                .stream();
    }

    /** A carrier has no password to tell: Asterisk is to know it by its address, and then to ask for none. */
    private static Optional<UnmetPremise> isUnidentified(Known known) {
        String name = known.profile().peer();
        if (known.trunk().isEmpty()
                || LeftOutPremise.of(known)
                        .anyMatch(premise -> premise.undermines().contains(Premise.ADMISSION))
                || EndpointPremise.leftOut(name, known).isPresent()
                || isWizardElsewhere(name, known)
                || lastAnswer(known).filter(last -> last.isChallenge("INVITE")).isEmpty()) {
            return Optional.empty();
        }
        String what = "Asterisk asks the lab's " + (known.isOfOther() ? "other carrier" : "carrier")
                + " for a password, whose call is answered with 401: ";
        List<Line> auth = known.object(EndpointPremise.ENDPOINT, name).stream()
                .flatMap(endpoint -> endpoint.settings("auth").stream())
                .map(Setting::line)
                .toList();
        List<Line> identify = identify(name, known)
                .flatMap(section -> section.settings("match").stream())
                .map(Setting::line)
                .toList();
        Optional<UnmetPremise> unresolved = ofName(what, name, known).filter(any -> auth.isEmpty());
        if (unresolved.isPresent()) {
            return unresolved;
        }
        List<Line> wizard = known.object(EndpointPremise.WIZARD, name).stream()
                .flatMap(section -> Stream.of("accepts_registrations", "identify/match", "remote_hosts")
                        .flatMap(setting -> section.settings(setting).stream()))
                .map(Setting::line)
                .toList();
        if (auth.isEmpty() && !wizard.isEmpty()) {
            return Optional.of(UnmetPremise.must(
                    what + "the wizard [" + name + "] does not make it known by that address",
                    wizard,
                    "leave accepts_registrations out there, and have remote_hosts name "
                            + known.profile().host(),
                    Premise.ADMISSION));
        }
        List<Line> strays = strays(known);
        return Optional.of(
                auth.isEmpty()
                        ? UnmetPremise.must(
                                what + "it does not know the endpoint [" + name + "] by that address",
                                identify.isEmpty() ? (strays.isEmpty() ? known.headers(name) : strays) : identify,
                                "have a section with type=identify and endpoint=" + name + " say match="
                                        + known.profile().host()
                                        + (isKnownByRegistration(name, known) ? ELSEWHERE_BY_ADDRESS : ""),
                                Premise.ADMISSION)
                        : UnmetPremise.must(
                                what + "the endpoint [" + name + "] has auth",
                                auth,
                                "take that out; for calls to the carrier there is outbound_auth",
                                Premise.ADMISSION));
    }

    private static Stream<Section> identify(String endpoint, Known known) {
        return known.sections().stream()
                .filter(section -> section.type().filter(IDENTIFY::equals).isPresent())
                .filter(section -> section.settings("endpoint").stream()
                        .anyMatch(whose -> whose.means().equals(endpoint)));
    }

    /** One name that resolves to nothing takes all others of the object with it. */
    private static Optional<UnmetPremise> ofName(String what, String endpoint, Known known) {
        return known.asterisk().leftOut().stream()
                .filter(leftOut -> leftOut.type().equals(IDENTIFY) && LeftOutPremise.isOfName(leftOut))
                .flatMap(leftOut -> identify(endpoint, known)
                        .filter(section -> section.name().equals(leftOut.name()))
                        .flatMap(section -> section.settings("match").stream())
                        .filter(match -> isUnresolved(match, known))
                        .limit(1)
                        .map(match -> UnmetPremise.must(
                                what + "the identify [" + leftOut.name()
                                        + "] is left out for a name in it that is neither the"
                                        + " trunk's host nor one that the carrier calls from",
                                List.of(match.line()),
                                "name it in the description, in 'calls from', or take it out",
                                Premise.ADMISSION)))
                .findFirst();
    }

    private static boolean isUnresolved(Setting match, Known known) {
        return Stream.of(match.means().split(","))
                .map(String::strip)
                .anyMatch(host -> !AddressRange.isWritten(host)
                        && !host.equalsIgnoreCase(known.profile().host())
                        && known.profile().recognition().hosts().stream().noneMatch(host::equalsIgnoreCase));
    }

    /** Whether a call to what Asterisk has registered is known by that (res_pjsip_outbound_registration.c, line). */
    private static boolean isKnownByRegistration(String name, Known known) {
        return known.sections().stream()
                .filter(section -> section.type().filter("registration"::equals).isPresent())
                .anyMatch(section -> section.last("endpoint")
                                .filter(endpoint -> endpoint.means().equals(name))
                                .isPresent()
                        && section.last("line")
                                .filter(line -> KnownSetting.isYes(line.means()))
                                .isPresent());
    }

    /** By which lines a section that matches the carrier names somebody who is not there, or is no identify at all. */
    private static List<Line> strays(Known known) {
        return known.sections().stream()
                .filter(section -> !section.settings("match").isEmpty())
                .flatMap(section -> section.type().isEmpty()
                        ? section.headers().stream()
                        : Stream.of("type", "endpoint")
                                .flatMap(setting -> section.settings(setting).stream())
                                .filter(setting -> isAmiss(setting, known))
                                .map(Setting::line))
                .toList();
    }

    private static boolean isAmiss(Setting setting, Known known) {
        return setting.isCalled("type")
                ? !setting.means().equals(IDENTIFY)
                : known.object(EndpointPremise.ENDPOINT, setting.means()).isEmpty();
    }

    /** Whether that is said of where it is called, which for a wizard is the same line. */
    private static boolean isWizardElsewhere(String name, Known known) {
        return known.object(EndpointPremise.WIZARD, name).isPresent()
                && EndpointPremise.of(known)
                        .anyMatch(premise -> premise.undermines().contains(Premise.TRUNK));
    }

    private static Optional<SipMessage> lastAnswer(Known known) {
        return known.arrival()
                .exchangesFrom(known.party())
                .filter(exchange -> exchange.isOf("INVITE"))
                .flatMap(exchange -> exchange.finalResponse().stream())
                .reduce((before, last) -> last);
    }

    /** To the carrier's call to its number. */
    static Optional<SipMessage> answer(Known known) {
        return known.arrival()
                .exchangesFrom(known.party())
                .filter(exchange -> exchange.isOf("INVITE"))
                .flatMap(exchange -> exchange.finalResponse().stream())
                .findFirst();
    }
}
