package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A site behind a router that gives its packets another address. */
public record Nat(
        @YamlKey(
                says = "The address by which the carrier reaches the site.",
                form = ValueForm.ADDRESS,
                example = "203.0.113.7",
                otherwise = "whichever the public name has; one of the two is needed")
        String publicAddress,

        @YamlKey(
                says = "The name whose address that is, where Asterisk asks a name server for it.",
                form = ValueForm.HOST,
                example = "pbx.example.com",
                otherwise = "it has none")
        String publicName,

        @YamlKey(
                says = "The port there that leads to Asterisk's own for SIP.",
                form = ValueForm.PORT,
                example = "5070",
                otherwise = "the same as Asterisk's own")
        String publicPort,

        @YamlKey(
                says = "The networks on this side of the router.",
                form = ValueForm.NETWORK,
                example = "[192.168.0.0/16]",
                isNeeded = true)
        List<String> localNetworks) {

    /** One for documentation (RFC 5737 section 3), which the name has in labs where the owner's may change. */
    private static final String ANY_ADDRESS = "203.0.113.7";

    public Nat {
        localNetworks = List.copyOf(localNetworks);
    }

    /** By which the carrier reaches the site in a lab. */
    public String address() {
        return publicAddress.isEmpty() ? ANY_ADDRESS : publicAddress;
    }

    /** The port by which it does, from 1 to 65535, where that is another than Asterisk's own. */
    public Optional<Integer> port() {
        return Optional.of(publicPort).filter(Predicate.not(String::isEmpty)).map(Integer::valueOf);
    }

    /** The name of that address, if there is one. */
    public Optional<String> name() {
        return Optional.of(publicName).filter(Predicate.not(String::isEmpty));
    }
}
