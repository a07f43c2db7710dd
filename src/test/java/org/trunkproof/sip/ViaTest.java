package org.trunkproof.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViaTest {

    @Test
    void readsWhoSentItAndAsWhat() {
        assertThat(Via.parse("SIP/2.0/UDP Server10.biloxi.com:5060;branch=z9hG4bK4b43c2ff8.1;received=192.0.2.3"))
                .isEqualTo(new Via("server10.biloxi.com:5060", "z9hG4bK4b43c2ff8.1"));
        assertThat(Via.parse("SIP / 2.0 / UDP first.example.com: 4000;ttl=16 ;branch = z9hG4bKa7c6a8dlze.1"))
                .isEqualTo(new Via("first.example.com:4000", "z9hG4bKa7c6a8dlze.1"));
        assertThat(Via.parse("SIP/2.0/UDP [2001:db8::9:1];branch=z9hG4bKas3"))
                .isEqualTo(new Via("[2001:db8::9:1]", "z9hG4bKas3"));
    }

    @Test
    void ofSeveralInOneHeaderItIsTheTopmost() {
        assertThat(Via.parse("SIP/2.0/UDP a, SIP/2.0/UDP b;branch=z9hG4bK1")).isEqualTo(new Via("a", ""));
    }

    @Test
    void takesWhateverCanBeRead() {
        assertThat(Via.parse("nonsense;branch=z9hG4bK1")).isEqualTo(new Via("", "z9hG4bK1"));
        assertThat(Via.parse("")).isEqualTo(new Via("", ""));
    }

    @Test
    void aBranchOfBeforeRfc3261NeedNotBeUnique() {
        assertThat(new Via("a", "z9hG4bK1").isUnique()).isTrue();
        assertThat(new Via("a", "1").isUnique()).isFalse();
        assertThat(new Via("a", "").isUnique()).isFalse();
    }
}
