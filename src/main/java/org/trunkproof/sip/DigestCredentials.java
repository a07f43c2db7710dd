package org.trunkproof.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The value of an Authorization or Proxy-Authorization header (RFC 2617 section 3.2.2).
 *
 * @param uri the digest-uri, which is the Request-URI
 * @param response 32 hexadecimal digits
 * @param nonceCount 8 hexadecimal digits, with qop only
 */
public record DigestCredentials(
        String username,
        String realm,
        String nonce,
        String uri,
        String response,
        Optional<String> qop,
        Optional<String> cnonce,
        Optional<String> nonceCount,
        Optional<String> opaque,
        Optional<String> algorithm) {

    private static final String MD5 = "MD5";
    private static final String SESSION = "-sess";

    /**
     * @throws MalformedSipException if it is not of the Digest scheme, or lacks what every answer has
     */
    public static DigestCredentials parse(String header) {
        Map<String, String> parameters = DigestParameters.parse(header);
        return new DigestCredentials(
                DigestParameters.required(parameters, "username"),
                DigestParameters.required(parameters, "realm"),
                DigestParameters.required(parameters, "nonce"),
                DigestParameters.required(parameters, "uri"),
                DigestParameters.required(parameters, "response"),
                Optional.ofNullable(parameters.get("qop")),
                Optional.ofNullable(parameters.get("cnonce")),
                Optional.ofNullable(parameters.get("nc")),
                Optional.ofNullable(parameters.get("opaque")),
                Optional.ofNullable(parameters.get("algorithm")));
    }

    /** The answer to a challenge, with qop=auth where that is among what it offers. */
    public static DigestCredentials answer(
            DigestChallenge challenge,
            String username,
            String password,
            String method,
            String uri,
            String cnonce,
            int nonceCount) {
        boolean auth = challenge.qop().contains("auth");
        DigestCredentials unsigned = new DigestCredentials(
                username,
                challenge.realm(),
                challenge.nonce(),
                uri,
                "",
                auth ? Optional.of("auth") : Optional.empty(),
                auth ? Optional.of(cnonce) : Optional.empty(),
                auth ? Optional.of(String.format("%08x", nonceCount)) : Optional.empty(),
                challenge.opaque(),
                challenge.algorithm());
        return unsigned.with(unsigned.expected(password, method, new byte[0]));
    }

    private DigestCredentials with(String signature) {
        return new DigestCredentials(
                username, realm, nonce, uri, signature, qop, cnonce, nonceCount, opaque, algorithm);
    }

    /**
     * Whether the response is the one that RFC 2617 section 3.2.2.1 gives for this password, this method and, with
     * qop=auth-int, this body. With a hash that is not known here it is not.
     */
    public boolean provesKnowledgeOf(String password, String method, byte[] body) {
        return isKnown(hash()) && expected(password, method, body).equalsIgnoreCase(response);
    }

    /** Whether they are meant for the challenge: its realm, nonce and opaque, its algorithm, a qop that it offers. */
    public boolean answers(DigestChallenge challenge) {
        return realm.equals(challenge.realm())
                && nonce.equals(challenge.nonce())
                && opaque.equals(challenge.opaque())
                && algorithm.orElse(MD5).equalsIgnoreCase(challenge.algorithm().orElse(MD5))
                && qop.map(challenge.qop()::contains).orElse(challenge.qop().isEmpty());
    }

    /** A parameter by its name in the header; empty where the header has none. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(DigestParameters.parse(format()).get(name));
    }

    private String expected(String password, String method, byte[] body) {
        String secret = hashed(username + ":" + realm + ":" + password);
        if (algorithm
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(SESSION))
                .isPresent()) {
            secret = hashed(secret + ":" + nonce + ":" + cnonce.orElse(""));
        }
        boolean integrity = qop.filter("auth-int"::equals).isPresent();
        String request = hashed(method + ":" + uri + (integrity ? ":" + hashed(body) : ""));
        return qop.isEmpty()
                ? hashed(secret + ":" + nonce + ":" + request)
                : hashed(String.join(":", secret, nonce, nonceCount.orElse(""), cnonce.orElse(""), qop.get(), request));
    }

    /** The algorithm without what it says of sessions (RFC 2617 section 3.2.1, RFC 8760 section 2.1). */
    private String hash() {
        String name = algorithm.orElse(MD5).toUpperCase(Locale.ROOT);
        return name.endsWith(SESSION.toUpperCase(Locale.ROOT))
                ? name.substring(0, name.length() - SESSION.length())
                : name;
    }

    private static boolean isKnown(String hash) {
        return hash.equals(MD5) || hash.equals("SHA-256");
    }

    private String hashed(String text) {
        return hashed(text.getBytes(StandardCharsets.UTF_8));
    }

    private String hashed(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(hash()).digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it stands in the header. */
    public String format() {
        List<String> parts = new ArrayList<>();
        parts.add(DigestParameters.quoted("username", username));
        parts.add(DigestParameters.quoted("realm", realm));
        parts.add(DigestParameters.quoted("nonce", nonce));
        parts.add(DigestParameters.quoted("uri", uri));
        parts.add(DigestParameters.quoted("response", response));
        algorithm.ifPresent(value -> parts.add("algorithm=" + value));
        qop.ifPresent(value -> parts.add("qop=" + value));
        cnonce.ifPresent(value -> parts.add(DigestParameters.quoted("cnonce", value)));
        nonceCount.ifPresent(value -> parts.add("nc=" + value));
        opaque.ifPresent(value -> parts.add(DigestParameters.quoted("opaque", value)));
        return "Digest " + String.join(", ", parts);
    }
}
