package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListeningTest {

    @Test
    void itIsReachedOnEveryAddressOrNotAtAll() {
        assertThat(new Listening("0.0.0.0:5060").takes(5060)).isTrue();
        assertThat(new Listening("[::]:5060").takes(5060)).isTrue();
        assertThat(new Listening("0.0.0.0:5062").takes(5060)).isFalse();
        assertThat(new Listening("203.0.113.5:5060").takes(5060)).isFalse();
    }

    @Test
    void thePortComesLast() {
        assertThat(new Listening("[::]:5062").port()).isEqualTo(5062);
    }
}
