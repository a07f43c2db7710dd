package org.trunkproof.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionDescriptionTest {

    /** RFC 4733 section 2.5.1.1 speaks of such an offer; the second m= line refuses video (RFC 3264 section 6). */
    private static final String ANSWER = """
            v=0
            o=root 1821 1822 IN IP4 192.0.2.10
            s=Asterisk
            c=IN IP4 192.0.2.10
            t=0 0
            m=video 0 RTP/AVP 31
            m=audio 11424 RTP/AVP 0 18 96 97
            c=IN IP4 192.0.2.11
            a=rtpmap:0 PCMU/8000
            a=rtpmap:96 telephone-event/8000
            a=fmtp:96 0-16
            a=ptime:20
            a=sendrecv
            """;

    private final SessionDescription description = SessionDescription.parse(ANSWER);

    @Test
    void theAudioStreamIsTheOneThatIsNotRefused() {
        MediaDescription audio = description.audio().orElseThrow();

        assertThat(audio.port()).isEqualTo(11_424);
        assertThat(description.connectionAddress(audio)).hasValue("192.0.2.11");
        assertThat(description.connectionAddress(description.media().get(0))).hasValue("192.0.2.10");
        assertThat(SessionDescription.parse(ANSWER.replace("m=audio 11424", "m=audio 0"))
                        .audio())
                .isEmpty();
    }

    @Test
    void codecsComeFromRtpmapAndFromTheStaticTypes() {
        assertThat(description.audio().orElseThrow().codecs())
                .containsExactly(Codec.PCMU, Codec.named("G729"), Codec.TELEPHONE_EVENT.on(96));
    }

    @Test
    void aCodecWhoseNumbersAreNoNumbersIsLeftOut() {
        SessionDescription hostile = SessionDescription.parse("m=audio 9 RTP/AVP 96 97 98\na=rtpmap:96 x/99999999999\n"
                + "a=rtpmap:99999999999 x/8000\na=rtpmap:98 opus/48000/2\n");

        assertThat(hostile.audio().orElseThrow().codecs()).containsExactly(new Codec("opus", 48_000, 98));
    }

    @Test
    void attributesAreFoundByName() {
        MediaDescription audio = description.audio().orElseThrow();

        assertThat(audio.attribute("ptime")).hasValue("20");
        assertThat(audio.attribute("fmtp")).hasValue("96 0-16");
        assertThat(audio.attribute("maxptime")).isEmpty();
    }

    @Test
    void whatIsWrittenCanBeRead() throws Exception {
        SessionDescription offer = SessionDescription.audio(
                InetAddress.getByName("192.0.2.1"), 4000, List.of(Codec.PCMU, Codec.TELEPHONE_EVENT.on(96)), 30, 7, 1);

        assertThat(SessionDescription.parse(offer.format())).isEqualTo(offer);
        assertThat(offer.format())
                .contains(
                        "m=audio 4000 RTP/AVP 0 96\r\n",
                        "a=rtpmap:96 telephone-event/8000\r\n",
                        "a=fmtp:96 0-1",
                        "a=ptime:30\r\n");
    }

    @Test
    void anRtpmapWithNumbersThatNoneHasIsNone() {
        SessionDescription hostile = SessionDescription.parse(
                "m=audio 4000 RTP/AVP 0 96\na=rtpmap:99999999999 X/8000\na=rtpmap:96 X/99999999999\n");

        assertThat(hostile.audio().orElseThrow().codecs())
                .extracting(Codec::encodingName)
                .containsExactly("PCMU");
    }

    @Test
    void howManyPortsAndHowFarAMulticastGoesIsLeftOut() {
        SessionDescription layered = SessionDescription.parse("c=IN IP4 233.252.0.1/127\nm=audio 4000/2 RTP/AVP 0\n");

        assertThat(layered.connection()).hasValue("233.252.0.1");
        assertThat(layered.audio().orElseThrow().port()).isEqualTo(4000);
    }

    @Test
    void malformedLinesAreRefused() {
        assertThatThrownBy(() -> SessionDescription.parse("m=audio many RTP/AVP 0"))
                .isInstanceOf(MalformedSipException.class)
                .hasMessage("'m=audio many RTP/AVP 0' is not a media line.");
        assertThatThrownBy(() -> SessionDescription.parse("c=nowhere"))
                .isInstanceOf(MalformedSipException.class)
                .hasMessage("'c=nowhere' is not a connection line.");
    }

    @Test
    void aCodecIsKnownByItsNameAndWhereNeedBeByItsClockRate() {
        assertThat(Codec.named("g.722")).isEqualTo(new Codec("G722", 8000, 9));
        assertThat(Codec.named("speex/16000").clockRate()).isEqualTo(16_000);
        assertThat(Codec.named("Opus").rtpmap()).isEqualTo("107 opus/48000/2");
        assertThat(Codec.named("PCMA").on(96).rtpmap()).isEqualTo("96 PCMA/8000");
        assertThatThrownBy(() -> Codec.named("Opsu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No payload type is usual for a codec named 'Opsu'.");
    }

    @Test
    void theSessionsDirectionIsThatOfStreamsThatHaveNone() {
        SessionDescription description = SessionDescription.parse(
                "o=- 1 1 IN IP4 192.0.2.1\na=sendonly\nm=audio 4000 RTP/AVP 0\nm=audio 4002 RTP/AVP 0\na=recvonly\n");

        assertThat(description.media()).extracting(MediaDescription::direction).containsExactly("sendonly", "recvonly");
    }
}
