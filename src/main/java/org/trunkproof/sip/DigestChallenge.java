package org.trunkproof.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a WWW-Authenticate or Proxy-Authenticate header (RFC 2617 section 3.2.1).
 *
 * @param qop the qualities of protection to choose from; empty asks for the answer of RFC 2069
 * @param algorithm MD5 where it is left out
 */
public record DigestChallenge(
        String realm,
        String nonce,
        Optional<String> opaque,
        List<String> qop,
        Optional<String> algorithm,
        boolean stale) {

    public DigestChallenge {
        qop = List.copyOf(qop);
    }

    /**
     * @throws MalformedSipException if it is not of the Digest scheme, or lacks realm or nonce
     */
    public static DigestChallenge parse(String header) {
        Map<String, String> parameters = DigestParameters.parse(header);
        String qop = parameters.getOrDefault("qop", "");
        return new DigestChallenge(
                DigestParameters.required(parameters, "realm"),
                DigestParameters.required(parameters, "nonce"),
                Optional.ofNullable(parameters.get("opaque")),
                qop.isBlank() ? List.of() : List.of(qop.strip().split("\\s*,\\s*")),
                Optional.ofNullable(parameters.get("algorithm")),
                "true".equalsIgnoreCase(parameters.get("stale")));
    }

    /** The same challenge with another nonce, as each time that it is sent. */
    public DigestChallenge withNonce(String other) {
        return new DigestChallenge(realm, other, opaque, qop, algorithm, stale);
    }

    public DigestChallenge withRealm(String other) {
        return new DigestChallenge(other, nonce, opaque, qop, algorithm, stale);
    }

    public DigestChallenge withQop(List<String> others) {
        return new DigestChallenge(realm, nonce, opaque, others, algorithm, stale);
    }

    public DigestChallenge withAlgorithm(String other) {
        return new DigestChallenge(realm, nonce, opaque, qop, Optional.of(other), stale);
    }

    /** The nonce before it was too old (RFC 2617 section 3.3). */
    public DigestChallenge withStale() {
        return new DigestChallenge(realm, nonce, opaque, qop, algorithm, true);
    }

    /** A parameter by its name in the header; empty where the header has none. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(DigestParameters.parse(format()).get(name));
    }

    /** As it stands in the header. The algorithm is not quoted: chan_sip ignores a challenge in which it is. */
    public String format() {
        List<String> parts = new ArrayList<>();
        parts.add(DigestParameters.quoted("realm", realm));
        parts.add(DigestParameters.quoted("nonce", nonce));
        opaque.ifPresent(value -> parts.add(DigestParameters.quoted("opaque", value)));
        if (!qop.isEmpty()) {
            parts.add(DigestParameters.quoted("qop", String.join(",", qop)));
        }
        algorithm.ifPresent(value -> parts.add("algorithm=" + value));
        if (stale) {
            parts.add("stale=true");
        }
        return "Digest " + String.join(", ", parts);
    }
}
