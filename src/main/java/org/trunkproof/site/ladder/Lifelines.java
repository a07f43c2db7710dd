package org.trunkproof.site.ladder;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;

/** The parties of a ladder, as they stand beside each other and as the style sheet knows them. */
public final class Lifelines {

    /** Asterisk stands between its own side and the carrier's; parties not named here follow on the right. */
    private static final List<String> FROM_LEFT_TO_RIGHT = Stream.of(
                    Party.STRANGER,
                    Party.DESK_PHONE,
                    Party.ASTERISK,
                    Party.CARRIER,
                    Party.SECOND_CARRIER,
                    Party.MEDIA_SERVER)
            .map(Party::label)
            .toList();

    private static final Set<String> STYLED = Stream.of(Party.STRANGER, Party.DESK_PHONE, Party.ASTERISK, Party.CARRIER)
            .map(Party::label)
            .collect(Collectors.toSet());

    private Lifelines() {}

    /** Those that take part from left to right; Asterisk always does. */
    public static List<String> of(Collection<String> parties) {
        Set<String> present = new TreeSet<>(parties);
        present.add(Party.ASTERISK.label());
        Set<String> ordered = new LinkedHashSet<>(FROM_LEFT_TO_RIGHT);
        ordered.retainAll(present);
        ordered.addAll(present);
        return List.copyOf(ordered);
    }

    /** What of a party's name the style sheet knows. */
    public static String style(String party) {
        return STYLED.contains(party)
                ? party
                : party.startsWith(Party.CARRIER.label()) ? Party.CARRIER.label() : "other";
    }
}
