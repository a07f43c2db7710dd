package org.trunkproof.premise;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Setting;
import org.trunkproof.sip.SipMessage;

/** Asterisk takes calls from each carrier's address. */
final class AdmissionPremise {

    /** Of a caller whom a list of addresses keeps out (channels/chan_sip.c, handle_request_invite). */
    private static final int FORBIDDEN = 403;

    private AdmissionPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return Stream.concat(
                ofOne(known),
                known.ofOther().stream()
                        .flatMap(AdmissionPremise::ofOne)
                        .map(premise -> premise.undermining(Premise.OTHER_ADMISSION)));
    }

    private static Stream<UnmetPremise> ofOne(Known known) {
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

    /** To the carrier's call to its number. */
    static Optional<SipMessage> answer(Known known) {
        return known.arrival()
                .exchangesFrom(known.party())
                .filter(exchange -> exchange.isOf("INVITE"))
                .flatMap(exchange -> exchange.finalResponse().stream())
                .findFirst();
    }
}
