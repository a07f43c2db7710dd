package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.configuration.Secret;
import org.trunkproof.configuration.Setting;

/** Who answers a challenge with what, and who is challenged. No password is in what it says. */
final class CredentialRules {

    private static final String INBOUND = "auth";

    private CredentialRules() {}

    /** The name in what answers the other side's challenges. */
    static List<Becoming> username(Setting username, OldPeer old, NewPeer now) {
        List<PjsipObject> auths = now.objects(NewPeer.OUTBOUND_AUTH);
        if (auths.isEmpty()) {
            return List.of(
                    old.isDynamic()
                            ? Becoming.of(Fate.NOT_NEEDED, Words.said(username) + ": a phone challenges nobody")
                            : unanswered(username, now));
        }
        return List.of(answers(Words.said(username), username.means(), auths.get(0)));
    }

    static Becoming answers(String said, String name, PjsipObject auth) {
        Optional<PjsipOption> user = auth.said("username");
        if (user.isEmpty()) {
            return Becoming.of(
                    Fate.LOST,
                    said + " was the name that answered challenges; " + Words.object(auth)
                            + " has none: it needs username=" + name,
                    auth.header());
        }
        return user.get().value().equals(name)
                ? Becoming.of(
                        Fate.KEPT,
                        said + " is " + Words.said(user.get()),
                        user.get().line())
                : Becoming.of(
                        Fate.OTHER,
                        said + " was the name that answered the carrier's challenge; " + Words.said(user.get())
                                + " does now: write username=" + name,
                        user.get().line());
    }

    private static Becoming unanswered(Setting setting, NewPeer now) {
        return Becoming.of(
                Fate.LOST,
                Words.said(setting) + " answered the carrier's challenge; nothing does now: "
                        + Words.object(now.endpoint()) + " needs outbound_auth=",
                now.endpoint().header());
    }

    static List<Becoming> remoteSecret(Setting secret, OldPeer old, NewPeer now) {
        List<PjsipObject> auths = now.objects(NewPeer.OUTBOUND_AUTH);
        return List.of(auths.isEmpty() ? unanswered(secret, now) : password(secret, auths.get(0)));
    }

    /** It answers the other side's challenges, and whoever is challenged must know it. */
    static List<Becoming> secret(Setting secret, OldPeer old, NewPeer now) {
        List<Becoming> found = new ArrayList<>();
        if (!old.isDynamic() && old.effective("remotesecret").isEmpty()) {
            found.addAll(remoteSecret(secret, old, now));
        }
        if (old.isDynamic() || !old.isUnchallenged()) {
            found.addAll(asked(secret, old, now));
        }
        return found;
    }

    private static List<Becoming> asked(Setting secret, OldPeer old, NewPeer now) {
        List<PjsipObject> auths = now.objects(INBOUND);
        if (auths.isEmpty()) {
            return List.of(Becoming.of(
                    Fate.LOST,
                    Words.said(secret) + " was what " + old.who() + " had to know; nobody is asked for it now: "
                            + Words.object(now.endpoint()) + " needs auth=",
                    now.endpoint().header()));
        }
        PjsipObject auth = auths.get(0);
        Optional<PjsipOption> user = auth.said("username");
        boolean isSame = user.filter(said -> said.value().equals(old.name())).isPresent();
        Becoming name = isSame
                ? Becoming.of(Fate.KEPT, Words.said(secret) + " goes with " + Words.object(auth), auth.header())
                : Becoming.of(
                        Fate.OTHER,
                        Words.said(secret) + ": " + old.who() + " logged in as " + old.name() + "; "
                                + user.map(Words::said).orElse("no username") + " in " + Words.object(auth)
                                + " has it be another name",
                        user.map(PjsipOption::line).orElse(auth.header()));
        return List.of(password(secret, auth), name);
    }

    private static Becoming password(Setting secret, PjsipObject auth) {
        boolean isHash = secret.isCalled("md5secret");
        Optional<PjsipOption> same = auth.said(isHash ? "md5_cred" : "password");
        if (same.isPresent()) {
            if (Secret.isMasked(secret.means()) || Secret.isMasked(same.get().value())) {
                return Becoming.of(
                        Fate.DEPENDS,
                        Words.said(secret) + " and " + Words.said(same.get())
                                + ": whether that is one password the folders say, and a report does not",
                        same.get().line());
            }
            boolean isSame = same.get().value().equals(secret.means());
            return Becoming.of(
                    isSame ? Fate.KEPT : Fate.OTHER,
                    Words.said(secret) + (isSame ? " is " : ": another password is ") + Words.said(same.get()),
                    same.get().line());
        }
        Optional<PjsipOption> other = List.of("password", "md5_cred", "password_digest").stream()
                .flatMap(name -> auth.said(name).stream())
                .findFirst();
        return other.map(option -> Becoming.of(
                        Fate.DEPENDS,
                        Words.said(secret) + ": " + Words.said(option)
                                + " says it in another way, which is not compared",
                        option.line()))
                .orElseGet(() -> Becoming.of(
                        Fate.LOST, Words.said(secret) + ": " + Words.object(auth) + " has no password", auth.header()));
    }

    /** Without {@code auth}, an endpoint is asked for nothing (res/res_pjsip_authenticator_digest.c, digest_requires_authentication). */
    static List<Becoming> insecure(Setting insecure, OldPeer old, NewPeer now) {
        List<Becoming> found = new ArrayList<>();
        List<String> words = Stream.of(insecure.means().toLowerCase(Locale.ROOT).split("\\s*,\\s*"))
                .sorted()
                .toList();
        for (String word : words) {
            if (word.equals("invite") || word.equals("very")) {
                found.add(now.endpoint()
                        .said(INBOUND)
                        .filter(auth -> !auth.value().isBlank())
                        .map(auth -> Becoming.of(
                                Fate.OTHER,
                                Words.said(insecure) + " took " + old.who() + "'s calls without a password; "
                                        + Words.said(auth) + " challenges them",
                                auth.line()))
                        .orElseGet(() -> Becoming.of(
                                Fate.BY_DEFAULT,
                                Words.said(insecure) + " took " + old.who() + "'s calls without a password; so does "
                                        + Words.object(now.endpoint()) + ", which has no auth=",
                                now.endpoint().header())));
            } else if (word.equals("port")) {
                found.add(Becoming.of(
                        Fate.BY_DEFAULT,
                        Words.said(insecure) + ": type=identify looks at no port, unless it names one"));
            } else if (!found.isEmpty() || Values.isNo(word)) {
                found.add(Becoming.of(
                        Fate.NOT_NEEDED,
                        Words.said(insecure) + " is chan_sip's default; a password is secret's business"));
            }
        }
        return found;
    }

    /** {@code auth => name:secret@realm}, or with the hash of the secret behind a number sign. */
    static List<Becoming> ofRealm(Setting auth, ObjectsByType now) {
        String realm = auth.means().replaceFirst("^.*@", "");
        return List.of(now.objects(INBOUND).stream()
                .filter(object -> object.said("realm")
                        .filter(said -> said.value().equals(realm))
                        .isPresent())
                .findFirst()
                .map(object ->
                        Becoming.of(Fate.KEPT, Words.said(auth) + " is " + Words.object(object), object.header()))
                .orElseGet(() -> Becoming.of(
                        Fate.LOST,
                        Words.said(auth) + " answered challenges of a realm; no section type=auth has realm="
                                + realm)));
    }
}
