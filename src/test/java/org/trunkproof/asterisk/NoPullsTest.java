package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.testcontainers.dockerclient.DockerClientConfigUtils;
import org.testcontainers.utility.ResourceReaper;

class NoPullsTest {

    @Test
    void testcontainersStartsNoneOfItsOwnContainers() {
        NoPulls.ensure();

        assertThat(ResourceReaper.instance().getClass().getSimpleName()).isEqualTo("JVMHookResourceReaper");
        assertThat(DockerClientConfigUtils.getDefaultGateway()).hasValue("localhost");
    }
}
