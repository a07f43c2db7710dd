package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * By what a trunk is to know its carrier's calls, beside the host that it calls.
 *
 * @param hosts names, addresses and networks from which they come as well
 * @param mark the header that each of them has
 * @param sharing a trunk of the same carrier's, for which its calls may be as well
 */
public record Recognition(List<String> hosts, Optional<String> mark, Optional<SharingTrunk> sharing) {

    /** From how many of the hosts scenarios call; carriers that have more name them in one network. */
    public static final int TRIED = 8;

    /** Where calls come from the host that is called, and have no mark. */
    public static final Recognition NONE = new Recognition(List.of(), Optional.empty(), Optional.empty());

    public Recognition {
        hosts = List.copyOf(hosts);
    }

    /** Whether a description may name it as one of the hosts. */
    public static boolean isHost(String text) {
        return ValueForm.CALLER.objection(text).isEmpty();
    }

    /** Whether a description may name it as the mark. */
    public static boolean isMark(String text) {
        return ValueForm.HEADER.objection(text).isEmpty();
    }

    static Recognition of(Trunk trunk, Optional<SharingTrunk> sharing) {
        return new Recognition(
                trunk.callingHosts(),
                Optional.of(trunk.marksCallsWith()).filter(Predicate.not(String::isEmpty)),
                sharing);
    }

    /** Those from which scenarios call. */
    public List<String> tried() {
        return hosts.stream().limit(TRIED).toList();
    }
}
