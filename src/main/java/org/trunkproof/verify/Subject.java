package org.trunkproof.verify;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trunkproof.evidence.Party;
import org.trunkproof.sip.SipMessage;

/** What a judgement is about, by reference: whoever reads on need not guess which of several was meant. */
public sealed interface Subject {

    /** In a few words, for a person. */
    @Override
    String toString();

    /** A SIP message of the Trace: this very one. */
    record JudgedMessage(SipMessage message) implements Subject {
        @Override
        public String toString() {
            return message.startLine();
        }
    }

    /** How media are sent, or reported on. */
    enum Protocol {
        RTP,
        RTCP
    }

    /**
     * Media that a party received.
     *
     * @param source who alone sent them; empty where all were looked at, whoever did
     * @param payloadType the only one that was looked at; empty where all were
     * @param ssrcs of the streams that it came in; none where nothing came
     */
    record JudgedStream(
            Protocol protocol,
            Optional<Party> source,
            Party destination,
            OptionalInt payloadType,
            Collection<Long> ssrcs)
            implements Subject {

        public JudgedStream {
            ssrcs = List.copyOf(ssrcs);
        }

        /** RTP that Asterisk sent a party. */
        public static JudgedStream ofAsterisk(Party destination, Collection<Long> ssrcs) {
            return new JudgedStream(Protocol.RTP, Optional.of(Party.ASTERISK), destination, OptionalInt.empty(), ssrcs);
        }

        /** The same, of packets of one payload type alone. */
        public JudgedStream ofPayloadType(int type) {
            return new JudgedStream(protocol, source, destination, OptionalInt.of(type), ssrcs);
        }

        @Override
        public String toString() {
            return protocol
                    + (payloadType.isPresent() ? " payload type " + payloadType.getAsInt() : "")
                    + source.map(party -> " from " + party).orElse("")
                    + " to " + destination;
        }
    }

    /** A channel of Asterisk's, by its name. */
    record JudgedChannel(String name) implements Subject {
        @Override
        public String toString() {
            return "channel " + name;
        }
    }

    /** An extension that a context has not got, so that nobody could be called there. */
    record JudgedExtension(String number, String context) implements Subject {
        @Override
        public String toString() {
            return "no extension " + number + " in [" + context + "]";
        }
    }

    /** A text that Asterisk wrote, such as its log, by what a person calls it. */
    record JudgedText(String name) implements Subject {
        @Override
        public String toString() {
            return name;
        }
    }
}
