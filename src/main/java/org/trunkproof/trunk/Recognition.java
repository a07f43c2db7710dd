package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;

/**
 * By what a trunk is to know its carrier's calls, beside the host that it calls.
 *
 * @param hosts names, addresses and networks from which they come as well
 * @param mark the header that each of them has
 * @param sharing a trunk of the same carrier's, for which its calls may be as well
 * @param accounts with which such trunks may register there, too
 */
public record Recognition(
        List<String> hosts, Optional<String> mark, Optional<SharingTrunk> sharing, List<Account> accounts) {

    /** From how many of the hosts scenarios call; carriers that have more name them in one network. */
    public static final int TRIED = 8;

    /** Where calls come from the host that is called, and have no mark. */
    public static final Recognition NONE = new Recognition(List.of(), Optional.empty(), Optional.empty());

    public Recognition {
        hosts = List.copyOf(hosts);
        accounts = List.copyOf(accounts);
    }

    /** Where such trunks register nowhere. */
    public Recognition(List<String> hosts, Optional<String> mark, Optional<SharingTrunk> sharing) {
        this(hosts, mark, sharing, List.of());
    }

    /** Whether a description may name it as one of the hosts. */
    public static boolean isHost(String text) {
        return ValueForm.CALLER.objection(text).isEmpty();
    }

    /** Whether a description may name it as the mark. */
    public static boolean isMark(String text) {
        return ValueForm.HEADER.objection(text).isEmpty();
    }

    /** Of a trunk alone: hosts that others are called at are these others' to know. */
    static Recognition of(Trunk trunk, List<Trunk> all) {
        return new Recognition(
                trunk.callingHosts().stream()
                        .filter(host ->
                                all.stream().noneMatch(other -> other.host().equalsIgnoreCase(host)))
                        .toList(),
                trunk.mark(),
                Optional.empty());
    }

    /** Of the first trunk of a description. */
    static Recognition of(TrunkDescription description) {
        Recognition alone = of(description.trunk(), description.trunks());
        return new Recognition(
                alone.hosts(),
                alone.mark(),
                SharingTrunk.of(description),
                description
                        .sharingTrunks()
                        .flatMap(trunk -> trunk.account().stream())
                        .toList());
    }

    /** Those from which scenarios call. */
    public List<String> tried() {
        return hosts.stream().limit(TRIED).toList();
    }
}
