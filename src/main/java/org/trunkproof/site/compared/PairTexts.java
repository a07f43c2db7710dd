package org.trunkproof.site.compared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trunkproof.comparison.Action;
import org.trunkproof.comparison.ActionPair;
import org.trunkproof.site.text.MarkedText;
import org.trunkproof.site.text.MessageText;

/** What two runs did in full, as far as a page has room for it: first what differs. */
final class PairTexts {

    /** More rows than a person reads; what comes after them is shown only if it differs. */
    private static final int MOST_ROWS = 64;

    /** How much text a page holds, in characters: some seventy messages. */
    private static final int MOST = 40_000;

    /** How much of one message is shown, in characters: many times that of a usual one. */
    private static final int MOST_OF_ONE = 8_000;

    private final Map<Integer, PairText> texts = new HashMap<>();
    private int room = MOST;

    private PairTexts() {}

    /** In the order of the pairs. */
    static List<PairText> of(List<ActionPair> pairs) {
        List<ActionPair> shown = shown(pairs);
        PairTexts texts = new PairTexts();
        for (boolean differs : List.of(true, false)) {
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).isDifference() == differs) {
                    texts.add(i, shown.get(i));
                }
            }
        }
        return IntStream.range(0, shown.size()).mapToObj(texts.texts::get).toList();
    }

    private static List<ActionPair> shown(List<ActionPair> pairs) {
        List<ActionPair> shown = new ArrayList<>();
        for (ActionPair pair : pairs) {
            if (shown.size() < MOST_ROWS || pair.isDifference() && shown.size() < 2 * MOST_ROWS) {
                shown.add(pair);
            }
        }
        return shown;
    }

    private void add(int index, ActionPair pair) {
        Set<String> differing = pair.isDifference()
                ? pair.fields().stream().map(ActionPair.FieldChange::name).collect(Collectors.toSet())
                : Set.of();
        texts.put(index, new PairText(index + 1, pair, text(pair.before(), differing), text(pair.after(), differing)));
    }

    private Optional<MarkedText> text(Optional<Action> action, Set<String> differing) {
        return action.flatMap(one -> one.message()
                        .map(message -> MarkedText.of(
                                MessageText.of(message), one.linesOf(differing), Math.min(room, MOST_OF_ONE))))
                .map(text -> {
                    room -= text.length();
                    return text;
                });
    }
}
