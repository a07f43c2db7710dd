package org.trunkproof.migration;

import java.util.List;
import java.util.Optional;
import org.trunkproof.configuration.Setting;

/** Where calls of a peer go, and from where its own come. */
final class HostRules {

    private HostRules() {}

    static List<Becoming> host(Setting host, OldPeer old, NewPeer now) {
        return old.isDynamic() ? registered(host, now) : List.of(called(host, now), known(host, old, now));
    }

    /** chan_sip keeps one binding of a phone, the last (channels/chan_sip.c, parse_register_contact). */
    private static List<Becoming> registered(Setting host, NewPeer now) {
        String said = Words.said(host);
        List<PjsipObject> aors = now.objects("aor");
        if (aors.isEmpty()) {
            return List.of(Becoming.of(
                    Fate.LOST,
                    said + " let the phone register; " + Words.object(now.endpoint())
                            + " has no aor to register with: it needs aors=",
                    now.endpoint().header()));
        }
        PjsipObject aor = aors.get(0);
        Optional<PjsipOption> most = aor.said("max_contacts");
        String contacts = most.map(PjsipOption::value).orElse("0");
        if (Values.areSame(contacts, "0")) {
            return List.of(Becoming.of(
                    Fate.LOST,
                    said + " let the phone register; nobody can with " + Words.object(aor)
                            + ", which needs max_contacts=1 and remove_existing=yes",
                    most.map(PjsipOption::line).orElse(aor.header())));
        }
        if (!Values.areSame(contacts, "1")) {
            return List.of(Becoming.of(
                    Fate.OTHER,
                    said + " kept the phone's last registration alone; " + Words.said(most.get()) + " keeps " + contacts
                            + ", and calls go to all of them",
                    most.get().line()));
        }
        Optional<PjsipOption> removes = aor.said("remove_existing");
        return List.of(
                removes.filter(option -> Values.isYes(option.value())).isPresent()
                        ? Becoming.of(
                                Fate.KEPT,
                                said + " is " + Words.said(most.get()) + " and " + Words.said(removes.get()),
                                most.get().line(),
                                removes.get().line())
                        : Becoming.of(
                                Fate.OTHER,
                                said + " had a phone that registers anew take the place of its old registration; "
                                        + Words.said(most.get()) + " refuses it while that lasts: " + Words.object(aor)
                                        + " needs remove_existing=yes",
                                most.get().line()));
    }

    private static Becoming called(Setting host, NewPeer now) {
        List<PjsipOption> contacts = now.contacts();
        Optional<PjsipOption> there = contacts.stream()
                .filter(contact -> Values.host(contact.value()).equalsIgnoreCase(host.means()))
                .findFirst();
        if (there.isPresent() && !Values.user(there.get().value()).isEmpty()) {
            String user = Values.user(there.get().value());
            return Becoming.of(
                    Fate.OTHER,
                    Words.said(host) + " named no user; " + Words.said(there.get())
                            + " has OPTIONS, and calls that name no number, go to " + user
                            + " there: write contact=sip:"
                            + there.get().value().replaceFirst("^.*@", ""),
                    there.get().line());
        }
        if (there.isPresent()) {
            return Becoming.of(
                    Fate.KEPT,
                    Words.said(host) + " is " + Words.said(there.get()),
                    there.get().line());
        }
        PjsipObject holder = now.objects("aor").stream().findFirst().orElse(now.endpoint());
        return contacts.isEmpty()
                ? Becoming.of(
                        Fate.LOST,
                        Words.said(host) + " said where calls go; nothing does now: " + Words.object(holder) + " needs "
                                + (holder.type().equals("aor") ? "" : "aors= and an aor with ") + "contact=sip:"
                                + host.means(),
                        holder.header())
                : Becoming.of(
                        isOneAnAddress(host.means(), contacts) ? Fate.DEPENDS : Fate.OTHER,
                        Words.said(host) + ": calls go elsewhere now, by " + Words.said(contacts.get(0))
                                + (isOneAnAddress(host.means(), contacts) ? ", if that is not its address" : ""),
                        contacts.get(0).line());
    }

    /** By which address its calls are known. */
    private static Becoming known(Setting host, OldPeer old, NewPeer now) {
        List<PjsipOption> matches = now.objects("identify").stream()
                .flatMap(identify -> identify.words("match"))
                .toList();
        Optional<PjsipOption> same = matches.stream()
                .filter(match -> match.value().equalsIgnoreCase(host.means()))
                .findFirst();
        if (old.value("type", "").equalsIgnoreCase("user")) {
            return Becoming.of(Fate.NOT_NEEDED, Words.said(host) + ": type=user is known by its name alone");
        }
        if (same.isPresent()) {
            return Becoming.of(
                    Fate.KEPT,
                    Words.said(host) + " is " + Words.said(same.get()),
                    same.get().line());
        }
        return matches.isEmpty()
                ? Becoming.of(
                        Fate.LOST,
                        Words.said(host)
                                + " had the carrier's calls known by where they come from; nothing does now: a section"
                                + " type=identify needs endpoint="
                                + now.endpoint().name() + " and match=" + host.means(),
                        now.endpoint().header())
                : Becoming.of(
                        isOneAnAddress(host.means(), matches) ? Fate.DEPENDS : Fate.OTHER,
                        Words.said(host) + ": the carrier's calls are known by " + Words.said(matches.get(0)) + " now"
                                + (isOneAnAddress(host.means(), matches)
                                        ? ", which is the same if that is its address"
                                        : ""),
                        matches.get(0).line());
    }

    private static boolean isOneAnAddress(String host, List<PjsipOption> said) {
        return Values.isAddress(host)
                != said.stream().allMatch(option -> Values.isAddress(Values.host(option.value())));
    }

    static List<Becoming> port(Setting port, OldPeer old, NewPeer now) {
        if (old.isDynamic()) {
            return List.of(
                    Becoming.of(Fate.NOT_NEEDED, Words.said(port) + ": a phone says its port when it registers"));
        }
        return now.contacts().stream()
                .findFirst()
                .map(contact -> List.of(
                        Values.port(contact.value()).equals(port.means())
                                ? Becoming.of(
                                        Fate.KEPT, Words.said(port) + " is in " + Words.said(contact), contact.line())
                                : Becoming.of(
                                        Fate.OTHER,
                                        Words.said(port) + ": calls go to port " + Values.port(contact.value())
                                                + " now, by " + Words.said(contact),
                                        contact.line())))
                .orElse(List.of(Becoming.of(
                        Fate.LOST,
                        Words.said(port) + ": no contact says where calls go",
                        now.endpoint().header())));
    }
}
