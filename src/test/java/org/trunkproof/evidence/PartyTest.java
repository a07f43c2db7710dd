package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartyTest {

    /** They stand in saved Traces. */
    @Test
    void labelsStayAsTheyAre() {
        assertThat(Party.values())
                .extracting(Party::label)
                .containsExactly(
                        "asterisk",
                        "carrier",
                        "carrier2",
                        "calling host",
                        "media server",
                        "other carrier",
                        "deskphone",
                        "phone 2",
                        "phone 3",
                        "stranger");
    }

    @Test
    void aPartyIsKnownByItsLabel() {
        assertThat(Party.values())
                .allSatisfy(party -> assertThat(Party.labelled(party.label())).contains(party));
        assertThat(Party.labelled("the carrier")).isEmpty();
    }
}
