package org.trunkproof.comparison;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.comparison.Notice.Gravity;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;

/** Finds what those on the wire notice of what Asterisk does otherwise in one scenario. */
final class Notices {

    /** They come with a codec of sound, and say nothing of who can talk to whom. */
    private static final Set<String> BESIDE_SOUND = Set.of("telephone-event", "CN");

    /** Whom Asterisk may call, the one who pays for it first. */
    private static final List<Party> CALLED =
            List.of(Party.CARRIER, Party.SECOND_CARRIER, Party.OTHER_CARRIER, Party.DESK_PHONE, Party.STRANGER);

    private static final String REACH = " reach ";

    /** What a channel knows of its end, by the name of the field, as a dialplan has it. */
    private static final Map<String, String> TOLD = Map.of("DIALSTATUS", "DIALSTATUS", "cause", "HANGUPCAUSE");

    /** Where no call came to an end. */
    private static final Set<String> UNTOLD = Set.of("", "0");

    private final List<WireCall> before;
    private final List<WireCall> after;
    private final Set<Notice> found = new LinkedHashSet<>();

    private Notices(List<ActionPair> pairs) {
        this.before = WireCall.in(deeds(pairs, ActionPair::before));
        this.after = WireCall.in(deeds(pairs, ActionPair::after));
    }

    /** Those of a scenario, the gravest first; none where nobody on the wire can tell. */
    static List<Notice> in(List<ActionPair> pairs) {
        Notices notices = new Notices(pairs);
        notices.ofCallers();
        // who is refused calls nobody, and who does not get as far as to call says nothing of where calls go
        boolean isToldByCallers = notices.found.stream().anyMatch(notice -> notice.gravity() != Gravity.OTHERWISE);
        if (!isToldByCallers && notices.asked(notices.before).equals(notices.asked(notices.after))) {
            notices.ofCalled();
        }
        notices.ofDialplan(pairs);
        return notices.found.stream()
                .sorted(Comparator.comparing(Notice::gravity))
                .toList();
    }

    /** What has become of whom as before, in the words of {@link Notice#was}. */
    static Set<String> unchanged(List<ActionPair> pairs) {
        Notices notices = new Notices(pairs);
        Set<String> unchanged = new LinkedHashSet<>();
        notices.forEachCaller((was, is) -> {
            if (was.status() == is.status()) {
                unchanged.add(lot(who(was), was.status()));
            }
        });
        for (Party party : CALLED) {
            List<WireCall> were = calls(notices.before, party);
            if (!were.isEmpty() && !calls(notices.after, party).isEmpty()) {
                unchanged.add(dialled(notices.before, were) + REACH + party);
            }
        }
        return unchanged;
    }

    private static String lot(String who, int status) {
        return who + ": " + status;
    }

    private static List<Lane.Deed> deeds(List<ActionPair> pairs, Function<ActionPair, Optional<Action>> side) {
        return pairs.stream()
                .flatMap(pair -> side.apply(pair).map(action -> new Lane.Deed(pair.lane(), action)).stream())
                .sorted(Comparator.comparing(deed -> deed.action().at()))
                .toList();
    }

    /** Who asked Asterisk for what, one after the other. */
    private List<String> asked(List<WireCall> calls) {
        return incoming(calls)
                .map(call -> call.from().label() + " " + call.method())
                .toList();
    }

    private static Stream<WireCall> incoming(List<WireCall> calls) {
        return calls.stream().filter(call -> call.to() == Party.ASTERISK);
    }

    private void ofCallers() {
        forEachCaller(this::ofCaller);
    }

    private void forEachCaller(BiConsumer<WireCall, WireCall> look) {
        Map<String, List<WireCall>> now = incoming(after).collect(Collectors.groupingBy(Notices::asker));
        incoming(before)
                .collect(Collectors.groupingBy(Notices::asker, LinkedHashMap::new, Collectors.toList()))
                .forEach((asker, calls) -> {
                    List<WireCall> others = now.getOrDefault(asker, List.of());
                    for (int i = 0; i < Math.min(calls.size(), others.size()); i++) {
                        look.accept(calls.get(i), others.get(i));
                    }
                });
    }

    private static String asker(WireCall call) {
        return call.from().label() + " " + call.method();
    }

    private void ofCaller(WireCall was, WireCall is) {
        String who = who(is);
        String instead = is.status() + " where it was " + was.status();
        if (is.isIgnored() && was.status() != 0) {
            add(Gravity.TURNED_AWAY, who + " now get no answer at all, where it was " + was.status());
        } else if (was.isIgnored() && is.status() != 0) {
            add(
                    isLetIn(is) ? opened(is) : Gravity.OTHERWISE,
                    who + " now get an answer: " + is.status() + " where there was none");
        } else if (was.status() == 0 || is.status() == 0 || was.status() == is.status()) {
            ofAnswer(was, is, who);
        } else if (isLetIn(is) == isLetIn(was)) {
            add(Gravity.OTHERWISE, who + " are told something else: " + instead, lot(who, was.status()));
        } else {
            add(
                    isLetIn(is) ? opened(is) : Gravity.TURNED_AWAY,
                    who + (isLetIn(is) ? " are now let in: " : " are now refused: ") + instead,
                    lot(who, was.status()));
        }
    }

    private void ofAnswer(WireCall was, WireCall is, String who) {
        if (!was.answered().equals(is.answered())
                && !was.answered().isEmpty()
                && !is.answered().isEmpty()) {
            add(
                    Gravity.OTHERWISE,
                    who + " are now answered with " + list(is.answered()) + " where it was " + list(was.answered()));
        }
    }

    private static boolean isLetIn(WireCall call) {
        return call.status() >= 200 && call.status() < 300;
    }

    private static Gravity opened(WireCall call) {
        return call.from() == Party.STRANGER ? Gravity.LET_IN : Gravity.ELSEWHERE;
    }

    /** Whose calls, and what is particular about them. */
    private static String who(WireCall call) {
        if (!call.method().equals("INVITE")) {
            return "registrations of " + words(call.from());
        }
        List<String> sound = call.offered().stream()
                .filter(codec -> !BESIDE_SOUND.contains(codec))
                .toList();
        boolean isCarrier = call.from() == Party.CARRIER;
        String offer = sound.isEmpty()
                ? "make no offer"
                : "offer " + (sound.size() == 1 ? "only " : "") + String.join(", ", sound);
        return (isCarrier ? "callers who " : "calls of " + words(call.from()) + " that ") + offer;
    }

    private static String words(Host host) {
        return host instanceof Party party ? party.toString() : host.label();
    }

    private void ofCalled() {
        for (Party party : CALLED) {
            List<WireCall> were = calls(before, party);
            List<WireCall> are = calls(after, party);
            if (were.isEmpty() && !are.isEmpty()) {
                add(
                        party == Party.DESK_PHONE ? Gravity.ELSEWHERE : Gravity.LET_IN,
                        dialled(after, are) + " now reach " + party + ", where they did not");
            } else if (!were.isEmpty() && are.isEmpty()) {
                String who = dialled(before, were);
                add(Gravity.TURNED_AWAY, who + " no longer reach " + party, who + REACH + party);
            } else if (!were.isEmpty()) {
                ofCalled(party, were.get(0), are.get(0));
            }
        }
    }

    /** Which calls it is about: those to the number that somebody called, or where nobody did, that Asterisk was to call. */
    private static String dialled(List<WireCall> all, List<WireCall> out) {
        return Stream.concat(incoming(all).filter(call -> call.method().equals("INVITE")), out.stream())
                .flatMap(call -> call.called().stream())
                .findFirst()
                .map(number -> "calls to " + number)
                .orElse("calls");
    }

    private static List<WireCall> calls(List<WireCall> all, Party to) {
        return all.stream()
                .filter(call -> call.from() == Party.ASTERISK
                        && call.to() == to
                        && call.method().equals("INVITE"))
                .toList();
    }

    private void ofCalled(Party party, WireCall was, WireCall is) {
        differs(was.called(), is.called())
                .ifPresent(instead -> add(Gravity.ELSEWHERE, party + " is now asked for " + instead));
        differs(was.caller(), is.caller())
                .ifPresent(instead -> add(Gravity.OTHERWISE, party + " now sees the caller " + instead));
        differs(Optional.of(list(was.offered())), Optional.of(list(is.offered())))
                .ifPresent(instead -> add(Gravity.OTHERWISE, party + " is now offered " + instead));
    }

    private static Optional<String> differs(Optional<String> was, Optional<String> is) {
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(is.orElse("nobody") + " where it was " + was.orElse("nobody"));
    }

    private static String list(List<String> codecs) {
        return codecs.isEmpty() ? "nothing" : String.join(", ", codecs);
    }

    private void add(Gravity gravity, String sentence) {
        add(gravity, sentence, "");
    }

    private void add(Gravity gravity, String sentence, String was) {
        found.add(new Notice(gravity, sentence, was));
    }

    /** What the dialplan can read of how a call came to its end (main/pbx_variables.c, apps/app_dial.c). */
    private void ofDialplan(List<ActionPair> pairs) {
        pairs.stream()
                .filter(pair -> pair.lane().isInside() && pair.isDifference())
                .flatMap(pair -> pair.fields().stream())
                .filter(field -> TOLD.containsKey(field.name())
                        && !UNTOLD.contains(field.before())
                        && !UNTOLD.contains(field.after()))
                .forEach(field -> add(
                        Gravity.OTHERWISE,
                        "the dialplan is told " + TOLD.get(field.name()) + " " + field.after() + " where it was "
                                + field.before()));
    }
}
