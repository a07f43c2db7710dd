package org.trunkproof.asterisk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadedStateTest {

    private static final LoadedState STATE = new LoadedState("""
            [ Context 'inbound' created by 'pbx_config' ]
              '911' =>          1. Dial(SIP/flowroute/911)
                                2. Hangup()

            [ Context 'nothing' created by 'pbx_config' ]

            -= 1 extension (2 priorities) in 2 contexts. =-""");

    private static LoadedState with(String target, String replacement) {
        return new LoadedState(STATE.text().replace(target, replacement));
    }

    @Test
    void aContextMayHoldNothing() {
        assertThat(STATE.hasExtensions("inbound")).isTrue();
        assertThat(STATE.hasExtensions("nothing")).isFalse();
        assertThat(STATE.hasExtensions("unheard-of")).isFalse();
    }

    @Test
    void linesMayHaveLostTheSpaceBeforeThem() {
        LoadedState bare = new LoadedState(
                STATE.text()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(joining("\n")) + "\n* Name : flowroute");

        assertThat(bare.hasExtensions("inbound")).isTrue();
        assertThat(bare.hasExtensions("nothing")).isFalse();
        assertThat(new LoadedState(bare.text().replace("2. Hangup", "2. HANGUP")).asCalled())
                .isEqualTo(bare.asCalled());
    }

    @Test
    void whatACallCannotTellIsTheSame() {
        assertThat(with("'nothing'", "'nothing-old'").asCalled()).isEqualTo(STATE.asCalled());
        assertThat(with("Hangup()\n", "Hangup()\n  Include =>        'nothing'    [pbx_config]\n")
                        .asCalled())
                .isEqualTo(STATE.asCalled());
        assertThat(with("Hangup", "HANGUP").asCalled()).isEqualTo(STATE.asCalled());
        assertThat(new LoadedState(with("Hangup", "Hangpu").text() + "\nThere is no application Hangpu").asCalled())
                .isEqualTo(STATE.asCalled());
    }

    @Test
    void whatACallCanTellIsNot() {
        assertThat(with("Hangup", "Congestion").asCalled()).isNotEqualTo(STATE.asCalled());
        assertThat(with("flowroute", "Flowroute").asCalled()).isNotEqualTo(STATE.asCalled());
        assertThat(new LoadedState(with("Dial", "Dail").text() + "\nThere is no application Dail").asCalled())
                .isNotEqualTo(STATE.asCalled());
        assertThat(with("Hangup()\n", "Hangup()\n  Include =>        'inbound'    [pbx_config]\n")
                        .asCalled())
                .isNotEqualTo(STATE.asCalled());
    }
}
