package org.trunkproof.steps;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.report.Suspect;

/**
 * Ends a scenario whose subject is not there: a name that no section has, a mailbox that nobody keeps, an offer that was
 * never made. That such a thing does nothing wrong proves nothing, so there is no pass, and no failure either.
 */
public final class NotJudged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Suspect> suspects;

    /**
     * @param because what is not there, as a sentence without its full stop, such as {@code sip.conf has no section
     *     [deskphone]}
     * @param suspects where to look, the likeliest first
     */
    public NotJudged(String because, Suspect... suspects) {
        super(Stream.concat(
                        Stream.of("Not judged, because " + because + "."),
                        Stream.of(suspects).map(suspect -> "  look at:  " + suspect))
                .collect(Collectors.joining("\n")));
        this.suspects = List.of(suspects);
    }

    List<Suspect> suspects() {
        return suspects;
    }
}
