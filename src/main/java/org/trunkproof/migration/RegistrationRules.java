package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.configuration.RegisterLine;
import org.trunkproof.configuration.Secret;
import org.trunkproof.configuration.Setting;

/** With whom Asterisk registers, and how long registrations with it last. */
final class RegistrationRules {

    private static final Pattern EXPIRY = Pattern.compile("~(\\d+)$");

    private RegistrationRules() {}

    /** A limit for those who register; an aor that nobody registers with has none. */
    static GeneralRule limit(String option, String usual) {
        return (limit, old, now) -> {
            List<PjsipObject> phones = now.objects("aor").stream()
                    .filter(aor -> aor.said("max_contacts")
                            .filter(most -> !Values.isNothing(most.value()))
                            .isPresent())
                    .toList();
            return List.of(
                    phones.isEmpty()
                            ? Becoming.of(Fate.NOT_NEEDED, Words.said(limit) + ": nobody can register")
                            : new Twin("aor", option, usual).verdict(Words.said(limit), limit.means(), type -> phones));
        };
    }

    static List<Becoming> register(Setting register, OldFolder old, PjsipFolder now) {
        RegisterLine line = RegisterLine.of(register);
        return registered(
                new Registered(Words.said(register), line.username(), line.host(), line.extension()),
                Optional.of(line),
                old,
                now);
    }

    /** How many seconds it asks for; empty where it does not say. */
    private static Optional<String> expiry(RegisterLine line) {
        Matcher expiry = EXPIRY.matcher(line.setting().means());
        return expiry.find() ? Optional.of(expiry.group(1)) : Optional.empty();
    }

    /** Of a setting of a peer's, in the folder that has it. */
    static PeerRule callback(OldFolder folder) {
        return (callback, old, now) -> registered(
                new Registered(
                        Words.said(callback), old.value("defaultuser", old.name()), old.host(), callback.means()),
                Optional.empty(),
                folder,
                now.folder());
    }

    /** What registers where, for calls to what. */
    private record Registered(String said, String user, String host, String extension) {}

    private static List<Becoming> registered(
            Registered old, Optional<RegisterLine> line, OldFolder folder, PjsipFolder now) {
        Optional<PjsipObject> there = now.objects("registration").stream()
                .filter(object -> object.said("server_uri")
                                .filter(uri -> Values.host(uri.value()).equalsIgnoreCase(old.host()))
                                .isPresent()
                        && object.said("client_uri")
                                .filter(uri -> Values.user(uri.value()).equals(old.user()))
                                .isPresent())
                .findFirst();
        if (there.isEmpty()) {
            return List.of(Becoming.of(
                    Fate.LOST,
                    old.said() + " registered " + old.user() + " with " + old.host()
                            + "; nothing does now: a section type=registration needs server_uri=sip:" + old.host()
                            + " and client_uri=sip:" + old.user() + "@" + old.host()));
        }
        PjsipObject registration = there.get();
        List<Becoming> found = new ArrayList<>();
        found.add(Becoming.of(Fate.KEPT, old.said() + " is " + Words.object(registration), registration.header()));
        found.add(new Twin("registration", "contact_user", "s")
                .verdict(old.said(), old.extension(), type -> List.of(registration)));
        line.flatMap(RegistrationRules::expiry)
                .ifPresent(seconds -> found.add(new Twin("registration", "expiration", "3600")
                        .verdict(old.said(), seconds, type -> List.of(registration))));
        line.filter(one -> !one.password().isEmpty()).ifPresent(one -> found.add(account(old, one, registration, now)));
        found.addAll(EnduranceRules.unsaid(old.said(), folder, registration));
        return found;
    }

    private static Becoming account(Registered old, RegisterLine line, PjsipObject registration, PjsipFolder now) {
        Optional<PjsipObject> auth = registration
                .said(NewPeer.OUTBOUND_AUTH)
                .flatMap(said -> now.object("auth", said.value().strip()));
        if (auth.isEmpty()) {
            return Becoming.of(
                    Fate.LOST,
                    old.said() + " answered the registrar's challenge; nothing does now: " + Words.object(registration)
                            + " needs outbound_auth=",
                    registration.header());
        }
        Optional<PjsipOption> password = auth.get().said("password");
        boolean isOther = password.filter(said -> !said.value().equals(line.password()))
                .filter(said -> !Secret.isMasked(said.value()) && !Secret.isMasked(line.password()))
                .isPresent();
        return isOther
                ? Becoming.of(
                        Fate.OTHER,
                        old.said() + ": another password is " + Words.said(password.get()),
                        password.get().line())
                : CredentialRules.answers(old.said(), line.account(), auth.get());
    }
}
