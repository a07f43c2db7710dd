package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.BuildResponseItem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BuildOutputTest {

    private static final Exception FAILURE = new IllegalStateException("Could not build image");

    private final BuildOutput output = new BuildOutput();

    /** As the engine sends it, in JSON. */
    private void arrives(String item) throws IOException {
        output.onNext(new ObjectMapper().readValue(item, BuildResponseItem.class));
    }

    @Test
    void aptsFirstComplaintIsTheCause() throws IOException {
        arrives("{\"stream\": \"Err:1 http://127.0.0.1:1/debian bullseye InRelease\\n\"}");
        arrives("{\"stream\": \"\\u001b[91mW: Failed to fetch http://127.0.0.1:1/x  Could not connect\\nW: Some\\n\"}");
        arrives("{\"stream\": \"E: Unable to locate package asterisk\\n\"}");

        assertThat(output.cause(FAILURE)).isEqualTo("W: Failed to fetch http://127.0.0.1:1/x  Could not connect");
    }

    @Test
    void theCommandThatFailedIsLeftOut() throws IOException {
        arrives("{\"errorDetail\": {\"code\": 1, \"message\":"
                + " \"The command '/bin/sh -c a;    b' returned a non-zero code: 1\"}}");

        assertThat(output.cause(FAILURE)).isEqualTo("A command returned a non-zero code: 1");
    }

    @Test
    void whereNothingWasPrintedTheFailureSpeaksForItself() {
        assertThat(output.cause(FAILURE)).isEqualTo("Could not build image");
    }
}
