package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerTest {

    private final String own = Docker.labels().get(Docker.OWNER);

    @Test
    void thisRunIsNotOver() {
        assertThat(Docker.isOver(own)).isFalse();
    }

    @Test
    void aRunWhoseProcessIsGoneIsOver() {
        assertThat(Docker.isOver(own.replaceFirst("/\\d+/[^/]*$", "/4194305/2020-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void aRunWhoseProcessIdWentToAnotherIsOver() {
        assertThat(Docker.isOver(own.replaceFirst("/[^/]*$", "/2020-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void aRunBeforeTheLastBootIsOver() {
        assertThat(Docker.isOver("00000000-0000-0000-0000-000000000000/pid:[1]/1/2020-01-01T00:00:00Z"))
                .isTrue();
    }

    @Test
    void aRunInAnotherProcessNamespaceMayStillGoOn() {
        assertThat(Docker.isOver(own.replaceFirst("pid:\\[\\d+]", "pid:[1]"))).isFalse();
    }
}
