package org.trunkproof.trunk;

import java.util.List;

/** A site behind a router that gives its packets another address. */
public record Nat(
        @YamlKey(
                says = "The address by which the carrier reaches the site.",
                form = ValueForm.ADDRESS,
                example = "203.0.113.7",
                isNeeded = true)
        String publicAddress,

        @YamlKey(
                says = "The networks on this side of the router.",
                form = ValueForm.NETWORK,
                example = "[192.168.0.0/16]",
                isNeeded = true)
        List<String> localNetworks) {

    public Nat {
        localNetworks = List.copyOf(localNetworks);
    }
}
