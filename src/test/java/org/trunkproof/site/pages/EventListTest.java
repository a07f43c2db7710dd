package org.trunkproof.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Traces;

class EventListTest {

    @Test
    void anEventIsShownAsAsteriskSaysItWhatTellsMostFirst() {
        Traces traces = new Traces()
                .ami(
                        "Newexten",
                        "Privilege",
                        "dialplan,all",
                        "ChannelStateDesc",
                        "Ring",
                        "CallerIDName",
                        "<unknown>",
                        "AccountCode",
                        "",
                        "AppData",
                        "SIP/deskphone,20",
                        "Context",
                        "inbound",
                        "Channel",
                        "SIP/flowroute-1",
                        "ChanVariable",
                        "one",
                        "ChanVariable",
                        "two");

        assertThat(EventList.of(traces.trace()).rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Newexten");
            assertThat(row.fields())
                    .isEqualTo("Channel=SIP/flowroute-1, Context=inbound, AppData=SIP/deskphone,20,"
                            + " ChannelStateDesc=Ring, ChanVariable=one, ChanVariable=two");
        });
    }
}
