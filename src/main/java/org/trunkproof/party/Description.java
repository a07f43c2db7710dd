package org.trunkproof.party;

import java.net.InetSocketAddress;
import java.util.List;
import org.trunkproof.sip.Codec;

/** What a party says in an offer or an answer of the media that it wants (RFC 3264). */
public sealed interface Description {

    /**
     * One audio stream with these codecs, in the party's order of preference. As an answer it is narrowed to the first of
     * them that was offered too, and telephone-event.
     */
    record Codecs(List<Codec> codecs) implements Description {
        public Codecs {
            codecs = List.copyOf(codecs);
        }
    }

    /**
     * These lines word for word, whatever the other side said. ADDRESS and PORT in them stand for where the party
     * receives media. Lines that begin with m= get the lines of a session put before them.
     */
    record Verbatim(String lines) implements Description {

        /**
         * @param media where the party receives media
         * @param sessionVersion one more in each description of the same session (RFC 3264 section 8)
         */
        public String body(InetSocketAddress media, long sessionId, int sessionVersion) {
            String session = lines.startsWith("v=")
                    ? ""
                    : "v=0\no=trunkproof " + sessionId + " " + sessionVersion
                            + " IN IP4 ADDRESS\ns=-\nc=IN IP4 ADDRESS\nt=0 0\n";
            return (session + lines.strip() + "\n")
                    .replace("ADDRESS", media.getAddress().getHostAddress())
                    .replace("PORT", String.valueOf(media.getPort()))
                    .replaceAll("\r?\n", "\r\n");
        }
    }

    /**
     * No session description at all: the other side is to make the offer (RFC 3261 section 13.2.1).
     *
     * @param taken the codecs that are taken of it, in the party's order of preference
     */
    record None(List<Codec> taken) implements Description {
        public None {
            taken = List.copyOf(taken);
        }
    }

    static Description of(Codec... codecs) {
        return new Codecs(List.of(codecs));
    }
}
