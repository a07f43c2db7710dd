package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.RegistrationState;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.RegisterLine;
import org.trunkproof.configuration.Setting;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/** Where Asterisk is to register with a carrier, it has. */
final class RegistrationPremise {

    private RegistrationPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return Stream.concat(ofTrunk(known), known.ofOther().stream().flatMap(RegistrationPremise::ofTrunk));
    }

    /** What stands in the files says it best. */
    private static Stream<UnmetPremise> ofTrunk(Known known) {
        List<UnmetPremise> said = RegistrationObjectPremise.of(known).toList();
        return said.stream().anyMatch(UnmetPremise::failsTheBuild)
                ? said.stream()
                : Stream.concat(said.stream(), ofOne(known));
    }

    private static Stream<UnmetPremise> ofOne(Known known) {
        return known.asterisk().registrations().stream()
                .filter(registration -> registration.isAt(known.profile().host()) && !registration.isRegistered())
                .filter(registration -> registration.isRefused() || isOver(known))
                .map(registration -> of(registration, known));
    }

    /**
     * Whether no more will come of it than has by now: a challenge may have been answered meanwhile, and consent be news to
     * Asterisk. chan_pjsip begins with it within ten seconds, when it likes (max_random_initial_delay).
     */
    private static boolean isOver(Known known) {
        return lastAnswer(known)
                .map(response -> response.statusCode() >= 300 && !response.isChallenge("REGISTER"))
                .orElse(!known.hasObjects());
    }

    private static UnmetPremise of(RegistrationState registration, Known known) {
        Optional<Account> account = known.account();
        String carrier = known.party().toString();
        Optional<RegisterLine> line = known.general("register").stream()
                .map(RegisterLine::of)
                .filter(one -> one.host().equalsIgnoreCase(known.profile().host())
                        && one.username().startsWith(registration.username()))
                .findFirst();
        String why = account.isEmpty()
                ? "the description names no account with it"
                : line.flatMap(one -> mistake(one, account.get(), carrier)).orElse("it gets no further than that");
        return UnmetPremise.must(
                "The " + known.which() + " is not registered with " + carrier + ": " + why + answer(known)
                        + "; Asterisk says '" + registration.state() + "'",
                line.map(one -> List.of(one.setting().line())).orElseGet(() -> places(known)),
                "correct it there, or the account in the description");
    }

    /** Where it is said where to register, if not in a line of its own. */
    private static List<Line> places(Known known) {
        List<Line> objects = known.sections().stream()
                .filter(section -> section.type().filter("registration"::equals).isPresent())
                .flatMap(section -> section.settings("server_uri").stream())
                .filter(server -> server.means().contains(known.profile().host()))
                .map(Setting::line)
                .toList();
        return objects.isEmpty() ? known.lines(known.profile().peer(), "callbackextension") : objects;
    }

    private static Optional<String> mistake(RegisterLine line, Account account, String carrier) {
        if (!line.account().equals(account.username())) {
            return Optional.of(
                    "it gives the account " + line.account() + ", and " + carrier + "'s is " + account.username());
        }
        return line.password().equals(account.password())
                ? Optional.empty()
                : Optional.of("the password of account " + account.username() + " is not " + carrier + "'s");
    }

    private static String answer(Known known) {
        return lastAnswer(known)
                .map(response -> ", which is answered with " + response.statusCode())
                .orElse("");
    }

    private static Optional<SipMessage> lastAnswer(Known known) {
        return known.trace()
                .exchangesTo(known.party())
                .filter(exchange -> exchange.isOf("REGISTER"))
                .flatMap(exchange -> exchange.finalResponse().stream())
                .reduce((before, last) -> last);
    }
}
