package org.trunkproof.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipMessageTest {

    /** RFC 3665 section 3.1, message F1. */
    private static final String INVITE = """
            INVITE sip:bob@biloxi.example.com SIP/2.0
            Via: SIP/2.0/TCP client.atlanta.example.com:5060;branch=z9hG4bK74b43
            Max-Forwards: 70
            Route: <sip:ss1.atlanta.example.com;lr>
            From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
            To: Bob <sip:bob@biloxi.example.com>
            Call-ID: 3848276298220188511@atlanta.example.com
            CSeq: 1 INVITE
            Contact: <sip:alice@client.atlanta.example.com;transport=tcp>
            Content-Type: application/sdp
            Content-Length: 151

            v=0
            o=alice 2890844526 2890844526 IN IP4 client.atlanta.example.com
            s=-
            c=IN IP4 192.0.2.101
            t=0 0
            m=audio 49172 RTP/AVP 0
            a=rtpmap:0 PCMU/8000
            """;

    /** RFC 3665 section 3.8, message F4, which has two Via headers. */
    private static final String BUSY = """
            SIP/2.0 486 Busy Here
            Via: SIP/2.0/TCP ss2.biloxi.example.com:5060;branch=z9hG4bK721e4.1
            Via: SIP/2.0/TCP ss1.atlanta.example.com:5060;branch=z9hG4bK2d4790.1
             ;received=192.0.2.111
            From: Alice <sip:alice@atlanta.example.com>;tag=9fxced76sl
            To: Bob <sip:bob@biloxi.example.com>;tag=314159
            Call-ID: 3848276298220188511@atlanta.example.com
            CSeq: 1 INVITE
            Content-Length: 0

            """;

    private static SipMessage parse(String text) {
        return SipMessage.parse(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsARequest() {
        SipMessage invite = parse(INVITE);

        assertThat(invite.isRequest("INVITE")).isTrue();
        assertThat(invite.isRequest("BYE")).isFalse();
        assertThat(invite.requestUri()).isEqualTo("sip:bob@biloxi.example.com");
        assertThat(invite.callId()).isEqualTo("3848276298220188511@atlanta.example.com");
        assertThat(invite.cseq()).isEqualTo(new CSeq(1, "INVITE"));
        assertThat(invite.via().branch()).isEqualTo("z9hG4bK74b43");
        assertThat(invite.from().displayName()).hasValue("Alice");
        assertThat(invite.from().uri().user()).hasValue("alice");
        assertThat(invite.from().tag()).hasValue("9fxced76sl");
        assertThat(invite.toTag()).isEmpty();
        assertThat(invite.sdp().orElseThrow().audio().orElseThrow().codecs()).containsExactly(Codec.PCMU);
        assertThatThrownBy(invite::statusCode).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsAResponse() {
        SipMessage busy = parse(BUSY);

        assertThat(busy.isRequest()).isFalse();
        assertThat(busy.statusCode()).isEqualTo(486);
        assertThat(busy.isResponse("INVITE", 400, 499)).isTrue();
        assertThat(busy.isResponse("INVITE", 500, 599)).isFalse();
        assertThat(busy.isResponse("BYE", 400, 499)).isFalse();
        assertThat(busy.method()).isEqualTo("INVITE");
        assertThat(busy.via().branch()).isEqualTo("z9hG4bK721e4.1");
        assertThat(busy.fromTag()).hasValue("9fxced76sl");
        assertThat(busy.toTag()).hasValue("314159");
        assertThat(busy.sdp()).isEmpty();
        assertThatThrownBy(busy::requestUri).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void foldingIsUndone() {
        assertThat(parse(BUSY).headers())
                .extracting(SipMessage.Header::value)
                .contains("SIP/2.0/TCP ss1.atlanta.example.com:5060;branch=z9hG4bK2d4790.1 ;received=192.0.2.111");
    }

    @Test
    void readsCompactHeadersAndBareLineFeeds() {
        String compact = """
                OPTIONS sip:a@b SIP/2.0
                v: SIP/2.0/UDP h;branch=z9hG4bKx
                f: <sip:c@d>;tag=1
                t: sip:a@b
                i: 7
                CSeq: 2 OPTIONS
                x: 1800;refresher=uac
                r: <sip:e@f>

                """;

        SipMessage message = SipMessage.parse(compact.getBytes(StandardCharsets.UTF_8));

        assertThat(message.callId()).isEqualTo("7");
        assertThat(message.header("Via")).hasValue("SIP/2.0/UDP h;branch=z9hG4bKx");
        assertThat(message.header("VIA")).isEqualTo(message.header("Via"));
        assertThat(message.header("CSEQ")).hasValue("2 OPTIONS");
        assertThat(message.to().uri().host()).isEqualTo("b");
        assertThat(message.header("Session-Expires")).hasValue("1800;refresher=uac");
        assertThat(message.header("Refer-To")).hasValue("<sip:e@f>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\r\n", "GET / HTTP/1.1\r\n\r\n", "INVITE sip:a@b SIP/7.0\r\n\r\n", "SIP/2.0 OK\r\n\r\n"})
    void whatIsNotSipIsRefused(String text) {
        assertThatThrownBy(() -> SipMessage.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedSipException.class);
    }

    @Test
    void whatDoesNotIdentifyItselfIsRefused() {
        assertThatThrownBy(() -> parse(INVITE.replace("Call-ID", "X-Call-ID")))
                .isInstanceOf(MalformedSipException.class)
                .hasMessage("There is no Call-ID header.");
        assertThatThrownBy(() -> parse(INVITE.replace("CSeq: 1", "CSeq: one")))
                .isInstanceOf(MalformedSipException.class)
                .hasMessage("The CSeq 'one INVITE' is not a number and a method.");
    }

    @Test
    void aMalformedBodyIsNoSessionDescription() {
        assertThat(parse(INVITE.replace("m=audio 49172", "m=audio many")).sdp()).isEmpty();
    }
}
