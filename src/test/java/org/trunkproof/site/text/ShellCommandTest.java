package org.trunkproof.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellCommandTest {

    @Test
    void plainWordsStandAsTheyAre() {
        assertThat(ShellCommand.toRun("asterisk-image/flowroute", "", "features/trunk/dtmf/keys.feature:17"))
                .isEqualTo(
                        "mvn verify -Dtrunk.config=asterisk-image/flowroute -Dtrunk.features=features/trunk/dtmf/keys.feature:17");
    }

    @Test
    void aShellMakesNothingOfWhatIsInAName() {
        assertThat(ShellCommand.toRun("it's; rm -rf $HOME `x`", "p.properties", "a b.feature:1"))
                .isEqualTo(
                        "mvn verify '-Dtrunk.config=it'\\''s; rm -rf $HOME `x`' -Dtrunk.profile=p.properties '-Dtrunk.features=a b.feature:1'");
    }
}
