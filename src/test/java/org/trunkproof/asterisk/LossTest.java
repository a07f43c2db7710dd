package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTest {

    private static final Optional<String> LAST = Optional.of("Got SIP response 200");

    /** By the exit codes that Docker gives (128 and the signal's number). */
    @ParameterizedTest
    @CsvSource({
        "0, END, Asterisk ended by itself; exit code 0",
        "1, END, Asterisk ended by itself; exit code 1",
        "132, CRASH, Asterisk crashed (SIGILL)",
        "134, CRASH, Asterisk crashed (SIGABRT)",
        "135, CRASH, Asterisk crashed (SIGBUS)",
        "136, CRASH, Asterisk crashed (SIGFPE)",
        "139, CRASH, Asterisk crashed (SIGSEGV)",
        "129, OUTSIDE, Asterisk was killed from outside (SIGHUP)",
        "137, OUTSIDE, Asterisk was killed from outside (SIGKILL)",
        "143, OUTSIDE, Asterisk was killed from outside (SIGTERM)",
        "255, END, Asterisk ended by itself; exit code 255"
    })
    void howItEndedTellsWhoEndedIt(int exitCode, Loss.Culprit culprit, String what) {
        assertThat(Loss.ended(exitCode, false, LAST))
                .isEqualTo(new Loss(
                        culprit, what.replace("; exit", ", with exit") + "; the last it said: Got SIP response 200"));
    }

    @Test
    void whereMemoryWasUsedUpThatIsWhatKilledIt() {
        assertThat(Loss.ended(137, true, LAST))
                .isEqualTo(Loss.fromOutside("Asterisk was killed, because its container had used up its memory"));
    }

    @Test
    void whoSaidNothingIsNotQuoted() {
        assertThat(Loss.ended(139, false, Optional.empty()))
                .isEqualTo(new Loss(Loss.Culprit.CRASH, "Asterisk crashed (SIGSEGV)"));
    }
}
