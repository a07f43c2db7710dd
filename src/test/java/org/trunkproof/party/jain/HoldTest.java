package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.media.Recording;
import org.trunkproof.party.Call;
import org.trunkproof.party.Description;

/** Who of two may send after one has held the other (RFC 3264 sections 5.1, 6.1 and 8.4). */
class HoldTest {

    private static final Duration LENGTH = Duration.ofMillis(100);

    private static Description with(String line) {
        return new Description.Verbatim("m=audio PORT RTP/AVP 0\n" + line);
    }

    /** Whether anything of what a party plays is sent. */
    private static boolean isSent(Call call, Wiretap wiretap, int seed) throws Exception {
        Recording recording = Recording.babble(seed, LENGTH);
        call.media().play(recording.fromStart(), LENGTH).get(TwoParties.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return wiretap.recorder()
                .trace()
                .rtpFrom(Party.CARRIER)
                .flatMap(datagram -> datagram.packet().stream())
                .anyMatch(packet ->
                        recording.frames().stream().anyMatch(frame -> Arrays.equals(frame, packet.payload())));
    }

    @ParameterizedTest
    @CsvSource({
        "a=sendrecv,       true,  true",
        "a=sendonly,       true,  false",
        "a=recvonly,       false, true",
        "a=inactive,       false, false",
        "c=IN IP4 0.0.0.0, true,  false"
    })
    void eachSendsWhatBothDescriptionsLetIt(String line, boolean holderSends, boolean heldSends) throws Exception {
        try (TwoParties two = new TwoParties()) {
            Call holder = two.call();
            TwoParties.acknowledged(two.ofCalled, 1);
            Call held = two.called.calls().get(0);

            holder.reinvite(with(line));
            TwoParties.acknowledged(two.ofCalled, 2);

            assertThat(isSent(holder, two.ofCaller, 1)).isEqualTo(holderSends);
            assertThat(isSent(held, two.ofCalled, 2)).isEqualTo(heldSends);

            holder.reinvite(with("a=sendrecv"));
            TwoParties.acknowledged(two.ofCalled, 3);

            assertThat(isSent(holder, two.ofCaller, 3)).isTrue();
            assertThat(isSent(held, two.ofCalled, 4)).isTrue();
        }
    }
}
