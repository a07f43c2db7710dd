package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.RegistrationState;
import org.trunkproof.configuration.RegisterLine;
import org.trunkproof.evidence.Party;
import org.trunkproof.trunk.Account;

/** Where Asterisk is to register with the carrier, it has. */
final class RegistrationPremise {

    private RegistrationPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return known.asterisk().registrations().stream()
                .filter(registration -> registration.isAt(known.profile().host()) && !registration.isRegistered())
                .map(registration -> of(registration, known));
    }

    private static UnmetPremise of(RegistrationState registration, Known known) {
        Account account = known.profile().account();
        Optional<RegisterLine> line = known.general("register").stream()
                .map(RegisterLine::of)
                .filter(one -> one.host().equalsIgnoreCase(known.profile().host())
                        && one.username().startsWith(registration.username()))
                .findFirst();
        String why = line.filter(one -> !one.account().equals(account.username()))
                .map(one -> "it gives the account " + one.account() + ", and the carrier's is " + account.username())
                .or(() -> line.filter(one -> !one.password().equals(account.password()))
                        .map(one -> "the password of account " + account.username() + " is not the carrier's"))
                .orElse("it gets no further than that");
        return UnmetPremise.must(
                "The trunk is not registered with the carrier: " + why + answer(known) + "; Asterisk says '"
                        + registration.state() + "'",
                line.map(one -> List.of(one.setting().line()))
                        .orElse(known.lines(known.profile().peer(), "callbackextension")),
                "correct it there, or the account in the description");
    }

    private static String answer(Known known) {
        return known.trace()
                .exchangesTo(Party.CARRIER)
                .filter(exchange -> exchange.isOf("REGISTER"))
                .flatMap(exchange -> exchange.finalResponse().stream())
                .reduce((before, last) -> last)
                .map(response -> ", which is answered with " + response.statusCode())
                .orElse("");
    }
}
