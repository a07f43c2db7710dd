package org.trunkproof.site.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.evidence.UnknownHost;

class LifelinesTest {

    private static final Host SOMEBODY = new UnknownHost(Traces.host(Party.DESK_PHONE));
    private static final Host ANOTHER = new UnknownHost(Traces.host(Party.STRANGER));

    @Test
    void everybodyHasAPlaceAndWhoIsNobodyKnownStandsOnTheRight() {
        assertThat(Lifelines.of(List.of(
                        ANOTHER,
                        Party.MEDIA_SERVER,
                        SOMEBODY,
                        Party.OTHER_CARRIER,
                        Party.CARRIER,
                        Party.CALLING_HOST,
                        Party.SECOND_CARRIER,
                        Party.STRANGER,
                        Party.CARRIER,
                        Party.DESK_PHONE)))
                .containsExactly(
                        Party.STRANGER,
                        Party.DESK_PHONE,
                        Party.ASTERISK,
                        Party.CARRIER,
                        Party.SECOND_CARRIER,
                        Party.CALLING_HOST,
                        Party.MEDIA_SERVER,
                        Party.OTHER_CARRIER,
                        SOMEBODY,
                        ANOTHER);
    }

    @Test
    void theStyleSheetKnowsFour() {
        assertThat(Stream.of(Party.values()).map(Lifelines::style))
                .containsExactly(
                        "asterisk",
                        "carrier",
                        "carrier",
                        "carrier",
                        "other",
                        "carrier",
                        "deskphone",
                        "deskphone",
                        "deskphone",
                        "stranger");
        assertThat(Lifelines.style(SOMEBODY)).isEqualTo("other");
    }
}
