package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.AllowedCodecs;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Setting;

/** Which codecs are allowed, in which order and how long their packets are. */
final class CodecRules {

    private static final String ALL = "all";

    private final Map<String, List<String>> before;
    private final Map<String, List<String>> after;

    CodecRules(Configuration before, Configuration after) {
        this.before = AllowedCodecs.ofAll(before);
        this.after = AllowedCodecs.ofAll(after);
    }

    List<Becoming> disallow(Setting disallow, OldPeer old, NewPeer now) {
        List<String> codecs = codecs(now);
        List<Becoming> found = new ArrayList<>();
        for (String word : words(disallow.means())) {
            Optional<PjsipOption> same = now.endpoint()
                    .words("disallow")
                    .filter(option -> option.value().equalsIgnoreCase(word))
                    .findFirst();
            if (word.equals(ALL) || !codecs.contains(word) && !codecs.isEmpty()) {
                found.add(same.map(option -> Becoming.of(
                                Fate.KEPT, Words.said(disallow) + " is " + Words.said(option), option.line()))
                        .orElseGet(() -> Becoming.of(
                                Fate.BY_DEFAULT, Words.said(disallow) + ": chan_pjsip allows no codec to begin with")));
            } else if (!before.getOrDefault(old.name(), List.of()).contains(word)) {
                found.add(Becoming.of(
                        Fate.OTHER,
                        Words.said(disallow) + ": " + Words.object(now.endpoint()) + " allows " + word,
                        lineOf(word, now).orElse(now.endpoint().header())));
            }
        }
        return found;
    }

    List<Becoming> allow(Setting allow, OldPeer old, NewPeer now) {
        List<String> were = before.getOrDefault(old.name(), List.of());
        List<String> are = codecs(now);
        List<Becoming> found = new ArrayList<>();
        for (String written : allow.means().toLowerCase(Locale.ROOT).split("\\s*,\\s*")) {
            String word = written.replaceFirst(":.*", "");
            if (word.equals(ALL)) {
                found.add(all(allow, now));
            } else if (were.contains(word)) {
                found.add(codec(allow, word, written, are, now));
            }
        }
        boolean isLast = old.all("allow")
                .reduce((one, last) -> last)
                .filter(last -> last.line().equals(allow.line()))
                .isPresent();
        if (isLast && !were.isEmpty() && isAllowingAny(now)) {
            found.addAll(whole(allow, were, are, now));
        }
        return found;
    }

    private static Becoming all(Setting allow, NewPeer now) {
        return now.endpoint()
                .words("allow")
                .filter(option -> option.value().equalsIgnoreCase(ALL))
                .findFirst()
                .map(option -> Becoming.of(Fate.KEPT, Words.said(allow) + " is " + Words.said(option), option.line()))
                .orElseGet(() -> Becoming.of(
                        Fate.OTHER,
                        Words.said(allow) + " allowed whichever codec there is; " + Words.object(now.endpoint())
                                + " does not",
                        now.endpoint().header()));
    }

    private static Becoming codec(Setting allow, String codec, String written, List<String> are, NewPeer now) {
        Optional<PjsipOption> option = now.endpoint()
                .words("allow")
                .filter(one -> one.value()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(":.*", "")
                        .equals(codec))
                .reduce((one, last) -> last);
        if (!are.contains(codec) && !isAllowingAll(now)) {
            return Becoming.of(
                    Fate.LOST,
                    Words.said(allow) + ": nothing allows " + codec + " now; " + Words.object(now.endpoint())
                            + " needs allow=" + written,
                    now.endpoint().header());
        }
        String is = option.map(one -> one.value().toLowerCase(Locale.ROOT)).orElse(codec);
        String said = option.map(Words::said).orElse("allow=all");
        return Becoming.of(
                is.equals(written) ? Fate.KEPT : Fate.OTHER,
                Words.said(allow)
                        + (is.equals(written)
                                ? " is " + said
                                : ": packets are of another length by " + said + "; the same is allow=" + written),
                option.map(PjsipOption::line).orElse(now.endpoint().header()));
    }

    /** What all lines come to. */
    private static List<Becoming> whole(Setting allow, List<String> were, List<String> are, NewPeer now) {
        List<Becoming> found = new ArrayList<>();
        List<String> more = are.stream().filter(codec -> !were.contains(codec)).toList();
        if (!more.isEmpty()) {
            found.add(Becoming.of(
                    Fate.OTHER,
                    Words.said(allow) + ": " + Words.object(now.endpoint()) + " allows " + String.join(" and ", more)
                            + " as well, which " + (more.size() == 1 ? "was" : "were") + " not allowed",
                    lineOf(more.get(0), now).orElse(now.endpoint().header())));
        } else if (new HashSet<>(were).equals(new HashSet<>(are)) && !were.equals(are)) {
            found.add(Becoming.of(
                    Fate.OTHER,
                    Words.said(allow) + ": the order of codecs was " + String.join(", ", were) + " and is "
                            + String.join(", ", are),
                    lineOf(are.get(0), now).orElse(now.endpoint().header())));
        }
        return found;
    }

    /** chan_sip has some codecs of its own accord, chan_pjsip none. */
    List<Becoming> unsaid(OldPeer old, NewPeer now) {
        return isAllowingAny(now)
                ? List.of()
                : List.of(Becoming.of(
                        Fate.LOST,
                        "[" + old.name() + "] (" + Words.at(old.header()) + ") had "
                                + before.getOrDefault(old.name(), List.of()).stream()
                                        .collect(Collectors.joining(", "))
                                + " by default; chan_pjsip has none: "
                                + Words.object(now.endpoint()) + " needs allow=",
                        now.endpoint().header()));
    }

    private List<String> codecs(NewPeer now) {
        return after.getOrDefault(now.endpoint().name(), List.of());
    }

    private static boolean isAllowingAll(NewPeer now) {
        return now.endpoint().words("allow").anyMatch(option -> option.value().equalsIgnoreCase(ALL));
    }

    private static boolean isAllowingAny(NewPeer now) {
        return now.endpoint().words("allow").findAny().isPresent();
    }

    private static Optional<Line> lineOf(String codec, NewPeer now) {
        return now.endpoint()
                .words("allow")
                .filter(option -> option.value()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(":.*", "")
                        .equals(codec))
                .map(PjsipOption::line)
                .findFirst();
    }

    private static List<String> words(String value) {
        return Stream.of(value.toLowerCase(Locale.ROOT).split("\\s*,\\s*"))
                .map(word -> word.replaceFirst(":.*", ""))
                .toList();
    }
}
