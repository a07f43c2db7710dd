package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.RegistrationObject;
import org.trunkproof.configuration.Setting;
import org.trunkproof.trunk.Account;

/**
 * What stands in the files of where chan_pjsip registers is with the carrier, and with what that knows. It is read there, for
 * chan_pjsip begins with it within ten seconds, when it likes (max_random_initial_delay).
 */
final class RegistrationObjectPremise {

    private RegistrationObjectPremise() {}

    /** Of one trunk. */
    static Stream<UnmetPremise> of(Known known) {
        if (!known.hasObjects()) {
            return Stream.empty();
        }
        List<RegistrationObject> all = RegistrationObject.in(known.configuration());
        String host = known.profile().host();
        List<RegistrationObject> there = all.stream()
                .filter(one -> one.isAt(host) && !isOfSharing(one, known))
                .toList();
        return there.isEmpty()
                ? all.stream().filter(one -> isOfTrunk(one, known)).map(one -> isElsewhere(one, known))
                : there.stream().flatMap(one -> ofOne(one, known).stream());
    }

    /** Whether it gives the account of another trunk that has the same carrier. */
    private static boolean isOfSharing(RegistrationObject one, Known known) {
        return known.profile().recognition().accounts().stream().anyMatch(account -> gives(one, account));
    }

    private static boolean gives(RegistrationObject one, Account account) {
        return one.account()
                .filter(own -> own.username().means().equals(account.username()))
                .isPresent();
    }

    /** Whether it gives the account that the carrier knows, though somewhere else. */
    private static boolean isOfTrunk(RegistrationObject one, Known known) {
        return known.account().filter(account -> gives(one, account)).isPresent();
    }

    private static UnmetPremise isElsewhere(RegistrationObject one, Known known) {
        return UnmetPremise.should(
                "The registration " + one.section() + " gives " + known.party() + "'s account to "
                        + String.join(", ", one.hosts()) + ", and " + known.party() + " is "
                        + known.profile().host(),
                List.of(one.server().line()),
                "correct the host there, or in the description");
    }

    private static Optional<UnmetPremise> ofOne(RegistrationObject one, Known known) {
        String what = "The " + known.which() + "'s registration " + one.section();
        if (one.auth().isEmpty()) {
            boolean isWizard =
                    one.section().type().filter(EndpointPremise.WIZARD::equals).isPresent();
            String auth = isWizard ? "sends_auth=yes" : "outbound_auth";
            return Optional.of(UnmetPremise.must(
                    what + " has no " + auth + ", so that Asterisk answers no challenge of " + known.party() + "'s",
                    List.of(one.server().line()),
                    isWizard
                            ? "give it that, and outbound_auth/username and outbound_auth/password"
                            : "give it the name of a section with type=auth"));
        }
        Setting auth = one.auth().get();
        if (one.account().isEmpty()) {
            return Optional.of(UnmetPremise.must(
                    what + " has " + auth.name() + "=" + auth.means() + ", and there is no username by that",
                    List.of(auth.line()),
                    "correct the name there, or give that a section with type=auth, username and password"));
        }
        return known.account()
                .flatMap(account ->
                        mistake(one.account().get(), account, known.party().toString()))
                .map(mistake -> UnmetPremise.must(
                        what + " " + mistake.what(),
                        List.of(mistake.setting().line(), auth.line()),
                        "correct it there, or the account in the description"));
    }

    private record Mistake(String what, Setting setting) {}

    private static Optional<Mistake> mistake(RegistrationObject.OwnAccount own, Account account, String carrier) {
        if (!own.username().means().equals(account.username())) {
            return Optional.of(new Mistake(
                    "gives the account " + own.username().means() + ", and " + carrier + "'s is " + account.username(),
                    own.username()));
        }
        return own.password()
                .filter(password -> !password.means().equals(account.password()))
                .map(password -> new Mistake(
                        "gives a password of account " + account.username() + " that is not " + carrier + "'s",
                        password));
    }
}
