package org.trunkproof.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleDocString;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What any trunk must do is said in words that are true of any: a number, codec, context, section, phone, realm or mailbox that
 * is somebody's own would fail everybody else's trunk.
 */
class NobodysOwnTest {

    private static final Path FOR_ANY_TRUNK = Path.of("features/trunk");

    /** What somebody's own looks like. What stands in angle brackets or is called the inbound context is nobody's. */
    private static final Map<String, Pattern> OWN = Map.of(
            "a number", Pattern.compile("(?<![\\w.])\\+?\\d{6,}(?!\\w)|\\b(?:911|411)\\b"),
            "a codec", Pattern.compile("(?i)\\b(?:PCM[UA]|[ua]law|G\\.?72[2369]\\w*|GSM|opus|iLBC|speex|AMR|L16)\\b"),
            "a context", Pattern.compile("\\b(?:inbound|outbound)\\b(?! context)|\\bunknown-callers\\b|\\bfrom-\\w+"),
            "a section or a phone", Pattern.compile("(?i:\\bflowroute\\b)(?!\\.)|\\bdeskphone\\b|\\bDesk Phone\\b"),
            "a name of a carrier's",
                    Pattern.compile("(?i)\\b[\\w-]+\\.(?:com|net|org|io)\\b(?<!example\\.(?:com|net|org))"),
            "a mailbox", Pattern.compile("\\b\\d+@[a-z]\\w*\\b"),
            "DIALSTATUS", Pattern.compile("\\b(?:BUSY|CHANUNAVAIL|CONGESTION|NOANSWER|DONTCALL)\\b"),
            "a channel", Pattern.compile("\\b(?:SIP|PJSIP)/(?!2\\.0)\\w"));

    /** Keys that are pressed one after the other, an offer's ports and bandwidths, and counts and digests of no account. */
    private static final Pattern NO_NUMBER = Pattern.compile(
            "(?:keys|presses|tones of|tones) [\\d*#A-D]+|0{7,}1?|m=\\w+ \\d+|\\b[ab]=\\S+(?: \\d+)?|[\"<]?nonce\\w*=\\S+");

    private static final Pattern WORD = Pattern.compile("<[^<>]*>");

    private static List<String> found(String text) {
        String others = NO_NUMBER.matcher(WORD.matcher(text).replaceAll("")).replaceAll("");
        return OWN.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(others).find())
                .map(kind -> kind.getKey() + ": " + text)
                .toList();
    }

    @Test
    void whatAnyTrunkMustDoNamesNothingOfAnybodys() {
        List<Pickle> scenarios = OurPickles.in(FOR_ANY_TRUNK);

        assertThat(scenarios).hasSizeGreaterThan(300);
        assertThat(scenarios.stream()
                        .flatMap(scenario -> scenario.getSteps().stream())
                        .flatMap(NobodysOwnTest::texts)
                        .flatMap(text -> found(text).stream())
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a number                | When the carrier calls 15551234567
            a number                | When the desk phone calls 911
            a number                | Request-URI: sip:+442075550100@<asterisk>
            a codec                 | Then Asterisk offers the carrier PCMU, telephone-event
            a codec                 | a=rtpmap:0 PCMU/8000 and m=audio PORT RTP/AVP 0 PCMU
            a codec                 | Then Asterisk answers with G.722
            a context               | Then the call enters inbound
            a context               | Then the call reaches extension s of from-carrier
            a section or a phone    | When a stranger calls the trunk's number as flowroute
            a section or a phone    | From: "Desk Phone" <sip:<number>@<asterisk>>
            a name of a carrier's   | Given the carrier meets INVITE with 407 (realm us.sip.flowroute.com), then an answer
            a mailbox               | Then a message is kept in 100@default
            DIALSTATUS              | Then the dialplan is told BUSY
            a channel               | Then the dialplan runs Dial(SIP/carrier)
            """)
    void somebodysOwnIsFound(String kind, String text) {
        assertThat(found(text)).contains(kind + ": " + text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Then the call enters the inbound context at the trunk's number
            When the carrier presses 0123456789*#ABCD
            Request-URI: sip:<number>@pbx.example.com
            Via: SIP/2.0/UDP <asterisk>:5060
            From: <sip:<number>@<deskphone>>
            """)
    void whatIsNobodysIsNot(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static Stream<String> texts(PickleStep step) {
        Optional<PickleStepArgument> argument = step.getArgument();
        return Stream.of(
                        Stream.of(step.getText()),
                        argument.flatMap(PickleStepArgument::getDocString).stream()
                                .map(PickleDocString::getContent)
                                .flatMap(String::lines),
                        argument.flatMap(PickleStepArgument::getDataTable).stream()
                                .flatMap(table -> table.getRows().stream())
                                .map(row -> row.getCells().stream()
                                        .map(cell -> cell.getValue())
                                        .reduce((before, cell) -> before + ": " + cell)
                                        .orElse("")))
                .flatMap(texts -> texts);
    }
}
