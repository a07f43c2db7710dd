package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.sip.SipUri;

/** What Asterisk registers, how, and how often. */
class RegisteringTest {

    private static final String OWN = "sip:15550001@10.0.0.2:5060;line=abcdefg";
    private static final InetSocketAddress ASTERISK = new InetSocketAddress(Traces.host(Party.ASTERISK), 5060);

    private final Traces traces = new Traces();

    private static String message(String start, int cseq, String contact, String more) {
        return start + "\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK" + cseq
                + "\nFrom: <sip:user@sip.carrier.example>;tag=a\nTo: <sip:user@sip.carrier.example>\nCall-ID: r\nCSeq: "
                + cseq
                + " REGISTER\nContact: " + contact + "\n" + more + "\n";
    }

    private RegisteringTest asks(double at, int cseq, String contact, String more) {
        traces.sip(
                (long) (at * 1000),
                Party.ASTERISK,
                Party.CARRIER,
                message("REGISTER sip:sip.carrier.example SIP/2.0", cseq, contact, more));
        return this;
    }

    private RegisteringTest asks(double at, int cseq) {
        return asks(at, cseq, "<" + OWN + ">", "Expires: 120\n");
    }

    private RegisteringTest meets(double at, int cseq, String status, String more) {
        traces.sip(
                (long) (at * 1000),
                Party.CARRIER,
                Party.ASTERISK,
                message("SIP/2.0 " + status, cseq, "<" + OWN + ">", more));
        return this;
    }

    private List<String> wrong(Check check) {
        return check.judge(traces.trace()).lines().stream()
                .filter(line -> !line.agrees())
                .map(line -> line.subject() + ": " + line.actual())
                .toList();
    }

    private boolean isHopeless(Check check) {
        return check.judge(traces.trace()).hopeless();
    }

    @Test
    void whoIsChallengedIsNotRegisteredYet() {
        assertThat(wrong(Registering.accepted(Party.CARRIER))).containsExactly("REGISTER to the carrier: none");

        asks(0, 1);
        assertThat(wrong(Registering.accepted(Party.CARRIER)))
                .containsExactly("REGISTER to the carrier: no final response");

        meets(0.1, 1, "401 Unauthorized", "");
        assertThat(wrong(Registering.accepted(Party.CARRIER)))
                .containsExactly("REGISTER to the carrier: 401 Unauthorized");
        assertThat(Registering.accepted(Party.CARRIER).judge(traces.trace()).aspects())
                .startsWith("credentials");
        assertThat(isHopeless(Registering.accepted(Party.CARRIER))).isFalse();

        asks(0.2, 2).meets(0.3, 2, "200 OK", "");
        assertThat(wrong(Registering.accepted(Party.CARRIER))).isEmpty();
    }

    @Test
    void whoEndsARegistrationIsNotRegistered() {
        asks(0, 1, "*", "Expires: 0\n").meets(0.1, 1, "200 OK", "");

        assertThat(wrong(Registering.accepted(Party.CARRIER)))
                .containsExactly("REGISTER to the carrier: one that ends it alone");
    }

    @Test
    void whatIsRegisteredIsTheAccountsOrTheNumbers() {
        asks(0, 1);

        assertThat(wrong(Registering.isOf(Party.CARRIER, List.of("user", "1")))).isEmpty();
        assertThat(wrong(Registering.isOf(Party.CARRIER, List.of("1", "user")))).isEmpty();
        assertThat(wrong(Registering.isOf(Party.CARRIER, List.of("1", "2"))))
                .containsExactly("To: sip:user@sip.carrier.example", "From: sip:user@sip.carrier.example");
    }

    @Test
    void whatIsRegisteredIsOfTheDomainThatIsAsked() {
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                message("REGISTER sip:sip.carrier.exmaple SIP/2.0", 1, "<" + OWN + ">", ""));

        assertThat(wrong(Registering.isOf(Party.CARRIER, List.of("user"))))
                .containsExactly("To: sip:user@sip.carrier.example", "From: sip:user@sip.carrier.example");
    }

    @Test
    void noUserStandsInTheRequestUriOfRegister() {
        traces.sip(
                Party.ASTERISK,
                Party.CARRIER,
                message("REGISTER sip:user@sip.carrier.example SIP/2.0", 1, "<" + OWN + ">", ""));

        assertThat(wrong(Registering.isOf(Party.CARRIER, List.of("user"))))
                .containsExactly("Request-URI: sip:user@sip.carrier.example");
    }

    @Test
    void whatIsRegisteredIsOnePlace() {
        asks(0, 1).meets(0.1, 1, "200 OK", "");
        assertThat(wrong(Registering.isAt(Party.CARRIER, ASTERISK))).isEmpty();
        assertThat(Registering.registered(Party.CARRIER, traces.trace()).map(SipUri::toString))
                .contains(OWN);

        asks(1, 2, "<sip:other@10.0.0.2>", "").meets(1.1, 2, "200 OK", "");
        assertThat(wrong(Registering.isAt(Party.CARRIER, ASTERISK))).containsExactly("bindings: 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<sip:1@192.0.2.1:5060> | address registered: 192.0.2.1:5060",
                "<sip:1@10.0.0.2:5070> | address registered: 10.0.0.2:5070",
                "<sip:1@10.0.0.2>, \"x\" <sip:1@10.0.0.2:5061> | bindings: 2"
            })
    void anotherPlaceIsNotAsterisks(String contact, String found) {
        asks(0, 1, contact, "").meets(0.1, 1, "200 OK", "");

        assertThat(wrong(Registering.isAt(Party.CARRIER, ASTERISK))).contains(found);
        assertThat(isHopeless(Registering.isAt(Party.CARRIER, ASTERISK))).isTrue();
    }

    /** A carrier may have each number of a trunk's register by itself. */
    @Test
    void whatAnotherNumberRegistersIsNoBindingOfThis() {
        asks(0, 1).meets(0.1, 1, "200 OK", "Expires: 20\n");
        String rest = message(" sip:sip.carrier.example SIP/2.0", 7, "<sip:2@10.0.0.2>", "")
                .replace("sip:user@", "sip:other@")
                .replace("Call-ID: r", "Call-ID: s");
        traces.sip(1_000, Party.ASTERISK, Party.CARRIER, "REGISTER" + rest)
                .sip(1_100, Party.CARRIER, Party.ASTERISK, rest.replaceFirst(".*", "SIP/2.0 200 OK"));

        assertThat(wrong(Registering.isAt(Party.CARRIER, ASTERISK))).isEmpty();
        assertThat(wrong(Registering.isOf(Party.CARRIER, List.of("other")))).isEmpty();
        assertThat(wrong(StayingRegistered.refreshes(Party.CARRIER))).containsExactly("registers again: not yet");
        assertThat(Registering.registered(Party.CARRIER, traces.trace()).map(SipUri::toString))
                .contains(OWN);
    }

    @Test
    void aRegistrationIsRefreshedBeforeItsTimeIsUp() {
        asks(0, 1).meets(0.1, 1, "401 Unauthorized", "").asks(0.2, 2).meets(0.3, 2, "200 OK", "Expires: 20\n");
        assertThat(wrong(StayingRegistered.refreshes(Party.CARRIER))).containsExactly("registers again: not yet");

        asks(16, 3).meets(16.1, 3, "401 Unauthorized", "");
        assertThat(wrong(StayingRegistered.refreshes(Party.CARRIER))).containsExactly("registers again: not yet");

        asks(16.2, 4).meets(16.3, 4, "200 OK", "");
        assertThat(wrong(StayingRegistered.refreshes(Party.CARRIER))).isEmpty();
    }

    @Test
    void anHourIsTooLateForTwentySeconds() {
        asks(0, 1).meets(0.3, 1, "200 OK", "Expires: 20\n").asks(110, 2).meets(110.3, 2, "200 OK", "");

        assertThat(wrong(StayingRegistered.refreshes(Party.CARRIER))).containsExactly("registers again: 110.0 s");
        assertThat(isHopeless(StayingRegistered.refreshes(Party.CARRIER))).isTrue();
    }

    @Test
    void anotherCallIdIsNoRefresh() {
        asks(0, 5).meets(0.3, 5, "200 OK", "Expires: 20\n");
        String rest = message(" sip:sip.carrier.example SIP/2.0", 1, "<" + OWN + ">", "")
                .replace("Call-ID: r", "Call-ID: s");
        traces.sip(10_000, Party.ASTERISK, Party.CARRIER, "REGISTER" + rest)
                .sip(10_100, Party.CARRIER, Party.ASTERISK, rest.replaceFirst(".*", "SIP/2.0 200 OK"));

        assertThat(wrong(StayingRegistered.refreshes(Party.CARRIER))).containsExactly("Call-ID: s", "CSeq: 1");
    }

    @ParameterizedTest
    @CsvSource({"240, true", "300, true", "120, false"})
    void whoIsTooBriefAsksForWhatIsWanted(String seconds, boolean isEnough) {
        asks(0, 1).meets(0.1, 1, "423 Interval Too Brief", "Min-Expires: 240\n");
        assertThat(wrong(StayingRegistered.asksForEnough(Party.CARRIER))).containsExactly("the next asks for: not yet");

        asks(0.2, 2, "<" + OWN + ">", "Expires: " + seconds + "\n");
        assertThat(StayingRegistered.asksForEnough(Party.CARRIER)
                        .judge(traces.trace())
                        .holds())
                .isEqualTo(isEnough);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "5, true", "1, false", "181, false"})
    void whoHasFailedTriesAgainButNotAtOnce(double pause, boolean isRight) {
        Check check = StayingRegistered.triesAgain(Party.CARRIER, Duration.ofSeconds(5), Duration.ofSeconds(180));
        asks(0, 1).meets(0.1, 1, "503 Service Unavailable", "");
        assertThat(wrong(check)).containsExactly("tries again: not yet");

        asks(pause, 2)
                .meets(pause + 0.1, 2, "401 Unauthorized", "")
                .asks(pause + 0.2, 3)
                .meets(pause + 0.3, 3, "200 OK", "");
        assertThat(check.judge(traces.trace()).holds()).isEqualTo(isRight);
    }

    @Test
    void whatIsRepeatedForWantOfAnAnswerIsNoSecondTry() {
        Check check = StayingRegistered.triesAgain(Party.CARRIER, Duration.ofSeconds(5), Duration.ofSeconds(180));
        asks(0, 1).asks(0.5, 1).asks(1.5, 1);
        assertThat(wrong(check)).containsExactly("tries again: not yet");

        asks(20, 2);
        assertThat(wrong(check)).isEmpty();
    }

    @Test
    void whoIsRefusedMayAskOnceMoreAndNoMore() {
        Check check = StayingRegistered.abides(Party.CARRIER, 403, 1, Duration.ofSeconds(20));
        asks(0, 1);
        assertThat(wrong(check)).containsExactly("REGISTER: not yet");

        meets(0.1, 1, "403 Forbidden", "");
        assertThat(wrong(check)).isEmpty();

        asks(10, 2).meets(10.1, 2, "403 Forbidden", "").asks(30, 3);
        assertThat(wrong(check)).isEmpty();

        asks(19, 4);
        assertThat(wrong(check)).containsExactly("REGISTERs in the 20 s after that: 2");
        assertThat(check.judge(traces.trace()).tooMuch()).isTrue();
    }
}
