package org.trunkproof.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestTest {

    /** RFC 2617 section 3.5. */
    private static final String CHALLENGE = "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
            + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

    private static final String CREDENTIALS = "Digest username=\"Mufasa\", realm=\"testrealm@host.com\","
            + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", uri=\"/dir/index.html\", qop=auth, nc=00000001,"
            + " cnonce=\"0a4f113b\", response=\"6629fae49393a05397450978507c4ef1\","
            + " opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";

    private static final String PASSWORD = "Circle Of Life";
    private static final byte[] NO_BODY = {};

    @Test
    void readsTheChallengeOfTheRfc() {
        DigestChallenge challenge = DigestChallenge.parse(CHALLENGE);

        assertThat(challenge.realm()).isEqualTo("testrealm@host.com");
        assertThat(challenge.qop()).containsExactly("auth", "auth-int");
        assertThat(challenge.opaque()).hasValue("5ccc069c403ebaf9f0171e9517f40e41");
        assertThat(challenge.algorithm()).isEmpty();
        assertThat(challenge.stale()).isFalse();
        assertThat(DigestChallenge.parse(challenge.format())).isEqualTo(challenge);
    }

    @Test
    void acceptsTheAnswerOfTheRfc() {
        DigestCredentials credentials = DigestCredentials.parse(CREDENTIALS);

        assertThat(credentials.provesKnowledgeOf(PASSWORD, "GET", NO_BODY)).isTrue();
        assertThat(credentials.provesKnowledgeOf(PASSWORD + " ", "GET", NO_BODY))
                .isFalse();
        assertThat(credentials.provesKnowledgeOf(PASSWORD, "PUT", NO_BODY)).isFalse();
    }

    @Test
    void givesTheAnswerOfTheRfc() {
        DigestCredentials answer = DigestCredentials.answer(
                DigestChallenge.parse(CHALLENGE), "Mufasa", PASSWORD, "GET", "/dir/index.html", "0a4f113b", 1);

        assertThat(answer).isEqualTo(DigestCredentials.parse(CREDENTIALS));
        assertThat(DigestCredentials.parse(answer.format())).isEqualTo(answer);
    }

    /** RFC 2617 section 3.2.2.1 in its form for RFC 2069: H(A1):nonce:H(A2). */
    @Test
    void withoutQopAnswersAsBeforeQop() {
        DigestChallenge challenge =
                new DigestChallenge("asterisk", "1a2b3c", Optional.empty(), List.of(), Optional.of("MD5"), false);
        DigestCredentials answer = DigestCredentials.answer(
                challenge, "12345678", "password", "INVITE", "sip:12065550100@sip.flowroute.com", "unused", 1);

        // computed with md5sum
        assertThat(answer.response()).isEqualTo("bf675c22acca5125def93fd9d406de42");
        assertThat(answer.cnonce()).isEmpty();
        assertThat(answer.provesKnowledgeOf("password", "INVITE", NO_BODY)).isTrue();
    }

    /** RFC 7616 section 3.9.1, whose username, realm and password are those of RFC 2617. */
    @Test
    void provesByAnotherHash() {
        String sha256 = "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\","
                + " algorithm=SHA-256, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001,"
                + " cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth,"
                + " response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\","
                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

        assertThat(DigestCredentials.parse(sha256).provesKnowledgeOf("Circle of Life", "GET", NO_BODY))
                .isTrue();
        assertThat(DigestCredentials.parse(sha256.replace("SHA-256", "MD5"))
                        .provesKnowledgeOf("Circle of Life", "GET", NO_BODY))
                .isFalse();
        assertThat(DigestCredentials.parse(sha256.replace("SHA-256", "CRC"))
                        .provesKnowledgeOf("Circle of Life", "GET", NO_BODY))
                .isFalse();
    }

    @Test
    void answersTheChallengeThatItRepeats() {
        DigestChallenge challenge = DigestChallenge.parse(CHALLENGE);
        DigestCredentials credentials = DigestCredentials.parse(CREDENTIALS);

        assertThat(credentials.answers(challenge)).isTrue();
        assertThat(credentials.answers(challenge.withNonce("another"))).isFalse();
        assertThat(credentials.answers(challenge.withRealm("another"))).isFalse();
        assertThat(credentials.answers(challenge.withQop(List.of("auth-int")))).isFalse();
        assertThat(credentials.answers(challenge.withQop(List.of()))).isFalse();
        assertThat(credentials.answers(challenge.withAlgorithm("MD5-sess"))).isFalse();
    }

    @Test
    void algorithmIsNotQuoted() {
        DigestChallenge challenge =
                new DigestChallenge("r\"ealm", "n", Optional.empty(), List.of(), Optional.of("MD5"), true);

        assertThat(challenge.format()).isEqualTo("Digest realm=\"r\\\"ealm\", nonce=\"n\", algorithm=MD5, stale=true");
        assertThat(DigestChallenge.parse(challenge.format())).isEqualTo(challenge);
    }

    @Test
    void anotherSchemeIsRefused() {
        assertThatThrownBy(() -> DigestChallenge.parse("Basic realm=\"x\""))
                .isInstanceOf(MalformedSipException.class)
                .hasMessage("'Basic realm=\"x\"' is not of the Digest scheme.");
    }

    @Test
    void aChallengeWithoutNonceIsRefused() {
        assertThatThrownBy(() -> DigestChallenge.parse("Digest realm=\"x\""))
                .isInstanceOf(MalformedSipException.class)
                .hasMessage("A Digest header without nonce cannot be used.");
    }
}
