package org.trunkproof.site.ladder;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;

/** The parties of a ladder, as they stand beside each other and as the style sheet knows them. */
public final class Lifelines {

    /** Asterisk stands between its own side and the carrier's; who is nobody known follows on the right. */
    private static final List<Host> FROM_LEFT_TO_RIGHT = List.of(
            Party.STRANGER,
            Party.THIRD_PHONE,
            Party.SECOND_PHONE,
            Party.DESK_PHONE,
            Party.ASTERISK,
            Party.CARRIER,
            Party.SECOND_CARRIER,
            Party.CALLING_HOST,
            Party.MEDIA_SERVER,
            Party.OTHER_CARRIER);

    private Lifelines() {}

    /** Those that take part from left to right; Asterisk always does. */
    public static List<Host> of(Collection<Host> parties) {
        return Stream.concat(Stream.of(Party.ASTERISK), parties.stream())
                .distinct()
                .sorted(Comparator.comparing(Lifelines::place).thenComparing(Host::label))
                .toList();
    }

    private static int place(Host host) {
        int place = FROM_LEFT_TO_RIGHT.indexOf(host);
        return place < 0 ? FROM_LEFT_TO_RIGHT.size() : place;
    }

    /** What of a party the style sheet knows. */
    public static String style(Host host) {
        if (host == Party.SECOND_CARRIER || host == Party.CALLING_HOST || host == Party.OTHER_CARRIER) {
            return Party.CARRIER.label();
        }
        if (host instanceof Party party && party.isPhone()) {
            return Party.DESK_PHONE.label();
        }
        return host instanceof Party && host != Party.MEDIA_SERVER ? host.label() : "other";
    }
}
