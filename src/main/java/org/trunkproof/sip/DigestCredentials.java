package org.trunkproof.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
        return unsigned.with(unsigned.expected(password, method));
    }

    private DigestCredentials with(String signature) {
        return new DigestCredentials(
                username, realm, nonce, uri, signature, qop, cnonce, nonceCount, opaque, algorithm);
    }

    /** Whether the response is the one that RFC 2617 section 3.2.2.1 gives for this password and method. */
    public boolean provesKnowledgeOf(String password, String method) {
        return expected(password, method).equalsIgnoreCase(response);
    }

    private String expected(String password, String method) {
        String secret = md5(username + ":" + realm + ":" + password);
        if (algorithm.filter("MD5-sess"::equalsIgnoreCase).isPresent()) {
            secret = md5(secret + ":" + nonce + ":" + cnonce.orElse(""));
        }
        String request = md5(method + ":" + uri);
        return qop.isEmpty()
                ? md5(secret + ":" + nonce + ":" + request)
                : md5(String.join(":", secret, nonce, nonceCount.orElse(""), cnonce.orElse(""), qop.get(), request));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
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
