package org.trunkproof.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trunkproof.evidence.Party;

/** What of the saved evidence is meant, so that whoever draws it need not guess. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reference.MessageReference.class, name = "message"),
    @JsonSubTypes.Type(value = Reference.StreamReference.class, name = "stream"),
    @JsonSubTypes.Type(value = Reference.ChannelReference.class, name = "channel")
})
public sealed interface Reference {

    /**
     * A SIP datagram.
     *
     * @param number among those of the Trace, from 1 in the order in which they were seen
     */
    record MessageReference(int number) implements Reference {}

    /**
     * Media that a party received.
     *
     * @param protocol {@code RTP} or {@code RTCP}
     * @param source who alone sent them; none where all were meant, whoever did
     * @param payloadType the only one that was meant; none where all were
     * @param ssrcs of the streams that it came in; none where nothing came
     */
    record StreamReference(
            String protocol,
            @Nullable Party source,
            Party destination,
            @Nullable Integer payloadType,
            List<Long> ssrcs) implements Reference {

        public StreamReference {
            ssrcs = List.copyOf(ssrcs);
        }
    }

    /** A channel of Asterisk's, by its name. */
    record ChannelReference(String name) implements Reference {}
}
