package org.trunkproof.requirement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is given on a trunk of all that scenarios may need. */
@FunctionalInterface
public interface Applicability {

    /** That of a trunk on which everything is given. */
    Applicability EVERYTHING = need -> Optional.empty();

    /** Why it is not given, as a sentence without its full stop, such as {@code no number rings a phone}; empty if it is. */
    Optional<String> missing(Need need);

    /**
     * Why a scenario does not apply, each reason once, that first on which most rests; none if it does.
     *
     * @param tags with their {@code @}, those of its Rule and its feature among them
     */
    default List<String> reasonsAgainst(Collection<String> tags) {
        return Need.among(tags).stream()
                .flatMap(need -> missing(need).stream())
                .distinct()
                .toList();
    }
}
