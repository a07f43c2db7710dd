package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.ChanSip;

class TimeConditionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            exten => 1,1,GotoIfTime(08:00-18:00,mon-fri,*,*?day,s,1) ~ extensions.conf:2 uses GotoIfTime
            exten => 1,1,execiftime(08:00-18:00,mon-fri,*,*?Answer) ~ extensions.conf:2 uses execiftime
            exten => 1,1,Set(OPEN=${IFTIME(8:00-18:00,*,*,*?1:0)}) ~ extensions.conf:2 uses IFTIME
            exten => 1,1,GotoIf($[${STRFTIME(,,%H)} > 17]?shut) ~ extensions.conf:2 uses STRFTIME
            include => day,9:00-17:00,mon-fri,*,* ~ extensions.conf:2 includes a context at certain times
            include => day|9:00-17:00|mon-fri|*|* ~ extensions.conf:2 includes a context at certain times
            """)
    void isFoundWhereverADialplanCanHaveIt(String line, String found) {
        assertThat(TimeConditions.first(dialplan(line))).contains(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            exten => 1,1,Dial(SIP/a,20)
            exten => 1,1,GotoIf($[${A} = 1]?GotoIfTime)
            include => day
            include => day,
            ; exten => 1,1,GotoIfTime(08:00-18:00,mon-fri,*,*?day,s,1)
            exten => 1,1,Set(MYSTRFTIME=1)
            """)
    void isNotFoundWhereThereIsNone(String line) {
        assertThat(TimeConditions.first(dialplan(line))).isEmpty();
    }

    /** Which nobody here reads that far. */
    @Test
    void mayBeInADialplanOfAnotherLanguage() {
        assertThat(TimeConditions.first(
                        of(Map.of("extensions.ael", "context night {\n    s => {\n        Answer();\n    }\n}\n"))))
                .contains("extensions.ael may ask what time it is");
    }

    private static Configuration dialplan(String line) {
        return of(Map.of("extensions.conf", "[inbound]\n" + line + "\n"));
    }

    private static Configuration of(Map<String, String> texts) {
        return Configuration.of(
                texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue()
                        .getBytes(StandardCharsets.UTF_8))),
                new ChanSip().dialect());
    }
}
