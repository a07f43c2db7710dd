package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table's messages are separated by commas. Such as {@code INVITE 1 a} is a request with its number in CSeq and its
 * branch, such as {@code 200 INVITE 1 a to=x} a response with a tag in To. A branch is one of RFC 3261 unless it begins with
 * an exclamation mark. What is not said is the same in all.
 */
class ExchangesTest {

    private static final Pattern MESSAGE = Pattern.compile(
            "(?:(?<status>\\d{3}) )?(?<method>[A-Z]+) (?<number>\\d+) (?<branch>!?\\w*)(?<more>(?: \\w+=\\S+)*)");

    private static String message(String words) {
        Matcher form = MESSAGE.matcher(words);
        if (!form.matches()) {
            return words;
        }
        String branch = form.group("branch");
        return String.join(
                "\n",
                form.group("status") == null
                        ? form.group("method") + " " + value(form, "uri", "sip:1@10.0.0.2") + " SIP/2.0"
                        : "SIP/2.0 " + form.group("status") + " Said",
                "Via: SIP/2.0/UDP " + value(form, "by", "10.0.0.1") + ";rport"
                        + (branch.equals("!")
                                ? ""
                                : ";branch=" + (branch.startsWith("!") ? branch : "z9hG4bK" + branch)),
                "From: <sip:2@10.0.0.1>;tag=" + value(form, "from", "f"),
                "To: <sip:1@10.0.0.2>" + value(form, "to", "").replaceFirst("^(?=.)", ";tag="),
                "Call-ID: " + value(form, "call", "c"),
                "CSeq: " + form.group("number") + " " + form.group("method")
                        + value(form, "rseq", "").replaceFirst("^(?=.)", "\nRSeq: "),
                "",
                "");
    }

    private static String value(Matcher form, String key, String otherwise) {
        Matcher more = Pattern.compile(" " + key + "=(\\S+)").matcher(form.group("more"));
        return more.find() ? more.group(1) : otherwise;
    }

    private static Exchanges exchanges(String messages) {
        Traces traces = new Traces();
        for (String words : messages.split(", ")) {
            traces.sip(Party.CARRIER, Party.ASTERISK, message(words));
        }
        return traces.trace().exchanges();
    }

    /** As in {@code INVITE*2}: what was sent twice. */
    private static String shown(SentMessage sent) {
        String what = sent.message()
                .map(message -> message.isRequest() ? message.method() : String.valueOf(message.statusCode()))
                .orElse("no SIP");
        return what
                + (sent.datagrams().size() == 1 ? "" : "*" + sent.datagrams().size());
    }

    /** As in {@code INVITE 180 200 ACK}. */
    private static String shown(Exchange exchange) {
        return Stream.of(List.of(exchange.request()), exchange.responses(), exchange.acks())
                .flatMap(List::stream)
                .map(ExchangesTest::shown)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = false, textBlock = """
        a request that comes again        | INVITE 1 a, INVITE 1 a, 100 INVITE 1 a, INVITE 1 a                       | INVITE*3 100
        a provisional response            | INVITE 1 a, 180 INVITE 1 a to=x, 180 INVITE 1 a to=x                     | INVITE 180*2
        another provisional response      | INVITE 1 a, 180 INVITE 1 a to=x, 183 INVITE 1 a to=x                     | INVITE 180 183
        one that is reliable, twice       | INVITE 1 a, 183 INVITE 1 a to=x rseq=1, 183 INVITE 1 a to=x rseq=1       | INVITE 183*2
        another with the same status      | INVITE 1 a, 183 INVITE 1 a to=x rseq=1, 183 INVITE 1 a to=x rseq=2       | INVITE 183 183
        two phones ring                   | INVITE 1 a, 180 INVITE 1 a to=x, 180 INVITE 1 a to=y                     | INVITE 180 180
        two phones answer, one twice      | INVITE 1 a, 200 INVITE 1 a to=x, 200 INVITE 1 a to=y, 200 INVITE 1 a to=x | INVITE 200*2 200
        the ACK of a 2xx                  | INVITE 1 a, 200 INVITE 1 a to=x, ACK 1 b to=x                            | INVITE 200 ACK
        each ACK of a 2xx is a new one    | INVITE 1 a, 200 INVITE 1 a to=x, ACK 1 b to=x, 200 INVITE 1 a to=x, ACK 1 d to=x | INVITE 200*2 ACK ACK
        an ACK of a 2xx that comes again  | INVITE 1 a, 200 INVITE 1 a to=x, ACK 1 b to=x, ACK 1 b to=x              | INVITE 200 ACK*2
        the ACK of a refusal              | INVITE 1 a, 486 INVITE 1 a to=x, ACK 1 a to=x, 486 INVITE 1 a to=x, ACK 1 a to=x | INVITE 486*2 ACK*2
        an ACK without its INVITE         | ACK 1 b to=x, ACK 1 b to=x                                               | ACK*2
        the ACK of another sender         | INVITE 1 a, ACK 1 b from=x to=f                                          | INVITE, ACK
        a CANCEL has a transaction        | INVITE 1 a, CANCEL 1 a, 200 CANCEL 1 a, 487 INVITE 1 a, ACK 1 a          | INVITE 487 ACK, CANCEL 200
        a challenge that is answered      | INVITE 1 a, 407 INVITE 1 a, ACK 1 a, INVITE 2 b, 200 INVITE 2 b          | INVITE 407 ACK, INVITE 200
        one that keeps the branch         | INVITE 1 a, 407 INVITE 1 a, ACK 1 a, INVITE 2 a, 200 INVITE 2 a          | INVITE 407 ACK, INVITE 200
        a late repetition after that      | INVITE 1 a, 407 INVITE 1 a, INVITE 2 b, INVITE 1 a, 200 INVITE 2 b       | INVITE*2 407, INVITE 200
        one branch, two senders           | OPTIONS 1 a by=10.0.0.1, OPTIONS 1 a by=10.0.0.3, 200 OPTIONS 1 a by=10.0.0.3 | OPTIONS, OPTIONS 200
        one sender in capitals            | OPTIONS 1 a by=Host:5060, OPTIONS 1 a by=host:5060                       | OPTIONS*2
        both sides with one number        | BYE 2 a, BYE 2 b from=g, 200 BYE 2 b from=g, 481 BYE 2 a                 | BYE 481, BYE 200
        before RFC 3261, without a branch | INVITE 1 !, INVITE 1 !, 200 INVITE 1 ! to=x, ACK 1 ! to=x                | INVITE*2 200 ACK
        before RFC 3261, another number   | INVITE 1 !, INVITE 2 !                                                   | INVITE, INVITE
        before RFC 3261, another call     | INVITE 1 !a, INVITE 1 !a call=d, 200 INVITE 1 !a call=d                  | INVITE, INVITE 200
        before RFC 3261, another sender   | INVITE 1 !a, INVITE 1 !a from=g                                          | INVITE, INVITE
        one branch, two calls             | INVITE 1 a, INVITE 1 a call=d, 200 INVITE 1 a call=d                     | INVITE, INVITE 200
        the branch is enough otherwise    | INVITE 1 a, INVITE 1 a from=g uri=sip:3@10.0.0.2                         | INVITE*2
        a response without its request    | 200 OPTIONS 1 a, OPTIONS 2 b                                             | OPTIONS
        two contradict each other         | INVITE 1 a, 407 INVITE 1 a to=x, ACK 1 a to=x, 480 INVITE 1 a to=y, ACK 1 a | INVITE 407 480 ACK ACK
        """)
    void messagesThatBelongTogetherAreOneExchange(String what, String messages, String expected) {
        assertThat(exchanges(messages).all().map(ExchangesTest::shown).collect(Collectors.joining(", ")))
                .as(what)
                .isEqualTo(expected);
    }

    @Test
    void eachMessageIsThereOnceInTheOrderOfTheFirst() {
        List<SentMessage> sent = exchanges(
                        "INVITE 1 a, nonsense, 180 INVITE 1 a, INVITE 1 a, nonsense, 200 OPTIONS 7 z")
                .sent();

        assertThat(sent).extracting(ExchangesTest::shown).containsExactly("INVITE*2", "no SIP", "180", "no SIP", "200");
        assertThat(sent).extracting(SentMessage::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aMessageWithoutATagThatCanBeReadIsNoExceptionToTheRule() {
        String broken = message("OPTIONS 1 a").replaceFirst("To: .*", "To: <");
        Traces traces =
                new Traces().sip(Party.CARRIER, Party.ASTERISK, broken).sip(Party.CARRIER, Party.ASTERISK, broken);

        assertThat(traces.trace().exchanges().all())
                .extracting(ExchangesTest::shown)
                .containsExactly("OPTIONS*2");
    }

    @Test
    void theFirstFinalResponseIsTheOneThatCounts() {
        Exchange exchange = exchanges("INVITE 1 a, 180 INVITE 1 a, 486 INVITE 1 a, 487 INVITE 1 a")
                .of("c", "INVITE")
                .findFirst()
                .orElseThrow();

        assertThat(exchange.finalResponse().orElseThrow().statusCode()).isEqualTo(486);
        assertThat(exchanges("INVITE 1 a, 180 INVITE 1 a")
                        .of("INVITE")
                        .findFirst()
                        .orElseThrow()
                        .finalResponse())
                .isEmpty();
    }

    @Test
    void eachAnswerHasAnAckOfItsOwn() {
        Exchange exchange = exchanges("INVITE 1 a, 200 INVITE 1 a to=x, 200 INVITE 1 a to=y, ACK 1 b to=y")
                .all()
                .findFirst()
                .orElseThrow();

        assertThat(exchange.responses()).map(exchange::isAcknowledged).containsExactly(false, true);
    }

    @Test
    void theAckOfARefusalIsOfTheInvitesTransaction() {
        List<Exchange> exchanges = new ArrayList<>();
        exchanges.addAll(exchanges("INVITE 1 a, 486 INVITE 1 a, ACK 1 a").all().toList());
        exchanges.addAll(exchanges("INVITE 1 a, 486 INVITE 1 a, ACK 1 b").all().toList());

        assertThat(exchanges).map(exchange -> exchange.acks().size()).containsExactly(1, 1);
        assertThat(exchanges).map(exchange -> exchange.acksOfRefusal().count()).containsExactly(1L, 0L);
    }

    @Test
    void whoSentWhatAndWhatCameOfItIsFoundByParty() {
        Trace trace = new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, message("INVITE 1 a"))
                .sip(Party.ASTERISK, Party.CARRIER, message("404 INVITE 1 a"))
                .sip(Party.CARRIER, Party.ASTERISK, message("ACK 1 a"))
                .trace();

        assertThat(trace.exchangesFrom(Party.CARRIER))
                .extracting(ExchangesTest::shown)
                .containsExactly("INVITE 404 ACK");
        assertThat(trace.exchangesTo(Party.ASTERISK))
                .extracting(ExchangesTest::shown)
                .containsExactly("INVITE 404 ACK");
        assertThat(trace.exchangesTo(Party.CARRIER)).isEmpty();
        assertThat(trace.sentTo(Party.ASTERISK))
                .extracting(ExchangesTest::shown)
                .containsExactly("INVITE", "ACK");
    }
}
