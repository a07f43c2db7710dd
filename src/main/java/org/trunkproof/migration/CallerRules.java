package org.trunkproof.migration;

import java.util.List;
import java.util.Optional;
import org.trunkproof.configuration.Setting;

/** Who a peer's calls say that they are from, and what its mailbox is. */
final class CallerRules {

    private static final String CALLERID = "callerid";
    private static final String MAILBOXES = "mailboxes";

    private CallerRules() {}

    /** Name and number as they stand; the quotes around a name are none of it (main/callerid.c, ast_callerid_parse). */
    static String identity(String written) {
        return written.replace("\"", "").replaceAll("\\s+", " ").strip();
    }

    static List<Becoming> callerid(Setting callerid, OldPeer old, NewPeer now) {
        return List.of(said(callerid, now)
                .map(said -> identity(said.value()).equals(identity(callerid.means()))
                        ? Becoming.of(Fate.KEPT, Words.said(callerid) + " is " + Words.said(said), said.line())
                        : Becoming.of(
                                Fate.OTHER,
                                Words.said(callerid) + ": " + Words.said(said) + " says otherwise",
                                said.line()))
                .orElseGet(() -> lost(callerid, now)));
    }

    /** The name, or the number, alone. */
    static List<Becoming> part(Setting part, OldPeer old, NewPeer now) {
        return List.of(said(part, now)
                .map(said -> said.value().contains(part.means())
                        ? Becoming.of(Fate.KEPT, Words.said(part) + " is in " + Words.said(said), said.line())
                        : Becoming.of(
                                Fate.OTHER,
                                Words.said(part) + ": " + Words.said(said) + " says otherwise",
                                said.line()))
                .orElseGet(() -> lost(part, now)));
    }

    private static Optional<PjsipOption> said(Setting setting, NewPeer now) {
        return now.endpoint().said(CALLERID);
    }

    private static Becoming lost(Setting setting, NewPeer now) {
        return Becoming.of(
                Fate.LOST,
                Words.said(setting) + ": nothing says it now, and calls carry what is in From; "
                        + Words.object(now.endpoint()) + " needs callerid=",
                now.endpoint().header());
    }

    /** An endpoint's mailboxes are told of unasked, an aor's to who subscribes (res/res_pjsip_mwi.c). */
    static List<Becoming> mailbox(Setting mailbox, OldPeer old, NewPeer now) {
        String box = box(mailbox.means());
        boolean isAsked = Values.isYes(old.value("subscribemwi", "no"));
        Optional<PjsipOption> unasked = has(box, now.endpoint());
        Optional<PjsipOption> asked = now.objects("aor").stream()
                .flatMap(aor -> has(box, aor).stream())
                .findFirst();
        if ((isAsked ? asked : unasked).isPresent()) {
            PjsipOption said = (isAsked ? asked : unasked).get();
            return List.of(Becoming.of(Fate.KEPT, Words.said(mailbox) + " is " + Words.said(said), said.line()));
        }
        PjsipObject holder = isAsked ? now.objects("aor").stream().findFirst().orElse(now.endpoint()) : now.endpoint();
        Optional<PjsipOption> other = isAsked ? unasked : asked;
        return List.of(other.map(said -> Becoming.of(
                        Fate.OTHER,
                        Words.said(mailbox) + ": by " + Words.said(said) + " it is told of messages "
                                + (isAsked ? "unasked" : "only if it subscribes") + "; " + Words.object(holder)
                                + " needs mailboxes=" + mailbox.means(),
                        said.line()))
                .orElseGet(() -> Becoming.of(
                        Fate.LOST,
                        Words.said(mailbox) + ": nobody is told of waiting messages now; " + Words.object(holder)
                                + " needs mailboxes=" + mailbox.means(),
                        holder.header())));
    }

    private static Optional<PjsipOption> has(String box, PjsipObject object) {
        return object.words(MAILBOXES)
                .filter(word -> box(word.value()).equals(box))
                .findFirst();
    }

    private static String box(String written) {
        return written.contains("@") ? written : written + "@default";
    }
}
