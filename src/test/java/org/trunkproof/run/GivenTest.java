package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trunkproof.asterisk.SetupException;

class GivenTest {

    private static final IllegalArgumentException UNUSABLE =
            new IllegalArgumentException("The file is empty; fill it.");
    private static final IOException DEFECT = new IOException("disk full");

    @Test
    void whatCanBeUsedIs() {
        assertThat(Given.read(() -> "it")).isEqualTo("it");
    }

    @Test
    void whatCannotIsForTheUserToMend() {
        assertThatThrownBy(() -> Given.read(() -> {
                    throw UNUSABLE;
                }))
                .isInstanceOf(SetupException.class)
                .hasMessage("The file is empty; fill it.")
                .hasCause(UNUSABLE);
    }

    @Test
    void whatElseGoesWrongIsNot() {
        assertThatThrownBy(() -> Given.read(() -> {
                    throw DEFECT;
                }))
                .isSameAs(DEFECT);
    }
}
