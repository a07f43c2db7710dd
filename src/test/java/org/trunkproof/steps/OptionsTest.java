package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.trunkproof.asterisk.SetupException;

class OptionsTest {

    @Test
    void aTagExpressionIsTaken() {
        assertThatCode(() -> Options.checkTags("@must and not (@TP-SEC-02 or @should)"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoTagExpressionIsNamed() {
        assertThatThrownBy(() -> Options.checkTags("@must and"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("-Dcucumber.filter.tags=@must and is no tag expression (")
                .hasMessageEndingWith("; give one such as '@should and not @TP-SEC-02'.");
    }
}
