package org.trunkproof.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;

class StrayListTest {

    private static final byte[] JUNK = "INVITE \u0000<b>".getBytes(StandardCharsets.US_ASCII);

    @Test
    void whatComesFromOneAddressToOnePartyIsOneRow() {
        Traces traces = new Traces()
                .ami("Newexten")
                .stray("10.9.0.9", Party.CARRIER, JUNK)
                .stray("10.9.0.9", Party.CARRIER, new byte[1])
                .stray("10.9.0.9", Party.DESK_PHONE, JUNK);

        assertThat(StrayList.of(traces.trace()).rows())
                .containsExactly(
                        new StrayList.StrayRow("0.020", "10.9.0.9", "carrier", 2, "INVITE \u2400<b>"),
                        new StrayList.StrayRow("0.060", "10.9.0.9", "deskphone", 1, "INVITE \u2400<b>"));
    }

    @Test
    void howManyAreLeftOutIsSaid() {
        Traces traces = new Traces();
        for (int host = 1; host <= 23; host++) {
            traces.stray("10.9.0." + host, Party.CARRIER, JUNK);
        }

        assertThat(StrayList.of(traces.trace()).rows()).hasSize(20);
        assertThat(StrayList.of(traces.trace()).left()).isEqualTo(3);
    }
}
