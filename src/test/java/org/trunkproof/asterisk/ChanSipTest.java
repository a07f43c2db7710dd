package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChanSipTest {

    @Test
    void itsSettingsSayWhereItListens() {
        assertThat(ChanSip.listensOn(List.of(
                        "",
                        "Global Settings:",
                        "  UDP Bindaddress:        0.0.0.0:5062",
                        "  TCP SIP Bindaddress:    Disabled")))
                .hasValue("0.0.0.0:5062");
    }

    @Test
    void whereItIsNotLoadedThereIsNoSuchCommand() {
        assertThat(ChanSip.listensOn(List.of("No such command 'sip show settings'")))
                .isEmpty();
    }

    @Test
    void itIsReachedOnEveryAddressOrNotAtAll() {
        assertThat(ChanSip.isReachable("0.0.0.0:5060", 5060)).isTrue();
        assertThat(ChanSip.isReachable("[::]:5060", 5060)).isTrue();
        assertThat(ChanSip.isReachable("0.0.0.0:5062", 5060)).isFalse();
        assertThat(ChanSip.isReachable("203.0.113.5:5060", 5060)).isFalse();
    }
}
