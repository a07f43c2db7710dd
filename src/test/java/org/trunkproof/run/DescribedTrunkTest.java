package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.requirement.Need;
import org.trunkproof.trunk.DescriptionFile;

class DescribedTrunkTest {

    /** All that there is to need, but for what is the contrary of something else. */
    private static final String ALL = """
            carrier: flowroute
            trunk: mine
            account: {username: me, password: mine}
            numbers: {15551234567: {rings: desk, context: in}}
            phones: {desk: {password: its, number: 15551234567, context: out}}
            calls out: {12065550100: {}}
            never: [011442075550100]
            mailbox: 100@default
            """;

    @TempDir
    private Path folder;

    private DescribedTrunk described(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("trunkproof.yml"), text);
        return new DescribedTrunk(DescriptionFile.read(file).description());
    }

    private static List<String> missing(DescribedTrunk trunk) {
        return Arrays.stream(Need.values())
                .flatMap(need -> trunk.missing(need).stream().map(why -> need + ": " + why))
                .toList();
    }

    @Test
    void whereAllIsSaidAllIsGiven() throws IOException {
        assertThat(missing(described(ALL)))
                .containsExactly(
                        "SECOND_PHONE: there is no second phone",
                        "THIRD_PHONE: there is no third phone",
                        "SECOND_TRUNK: there is no second trunk",
                        "FAILOVER: there is no second trunk",
                        "REGISTRATION: Asterisk does not register with the carrier",
                        "CALLING_HOSTS: the carrier calls from no other host than the one that is called",
                        "CALLING_ADDRESSES: the carrier calls from no other address that is known",
                        "CALL_MARK: the carrier puts no header of its own into calls",
                        "SHARED_CARRIER: no second trunk has the same carrier",
                        "SHARED_CALL_MARK: the carrier puts no header of its own into calls for a second trunk",
                        "NAT: Asterisk is behind no NAT");
    }

    @Test
    void aNumberThatOnlyAnotherPhoneMayDialIsNoneForThePhoneThatIsMeant() throws IOException {
        String two = ALL.replace("phones: {", "phones: {boss: {context: out}, ");

        assertThat(described(two).missing(Need.DIALLED_NUMBER)).isEmpty();
        assertThat(described(two.replace("12065550100: {}", "12065550100: {by: [desk]}"))
                        .missing(Need.DIALLED_NUMBER))
                .contains("no number may be dialled");
    }

    /** What stands in the place of a line, and what is missing then besides; a slash is a line's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            account   | -                              | DIGEST: the carrier asks for no password
            account   | account: {username: me, password: mine}/known by: address | \
            DIGEST: the carrier asks for no password
            account   | account: {username: me, password: mine}/known by: [digest, registration] | \
            not REGISTRATION: Asterisk does not register with the carrier
            numbers   | -                              | OWN_NUMBER: the carrier delivers calls to no number/\
            RINGING_PHONE: no number rings a phone/INBOUND_CONTEXT: the context that the carrier's calls enter is not named
            numbers   | numbers: {15551234567: {is: answered, context: in}} | RINGING_PHONE: no number rings a phone
            numbers   | numbers: {15551234567: {rings: desk}} | \
            INBOUND_CONTEXT: the context that the carrier's calls enter is not named
            phones    | phones: {desk: {password: its, context: out, calls out: no}} | CALLING_PHONE: no phone may call out
            phones    | phones: {desk: {password: its, context: o, calls out: no}, boss: {password: its, context: out}} | \
            RINGING_PHONE: 15551234567 does not ring boss, which calls out/not SECOND_PHONE: there is no second phone
            phones    | phones: {desk: {context: out}} | REGISTERING_PHONE: no phone registers with a password
            phones    | phones: {desk: {password: its}} | \
            OUTBOUND_CONTEXT: the context that calls out enter is not named
            phones    | phones: {desk: {password: its, context: out, codecs: [g722, ulaw]}} | \
            SAME_CODECS: 'desk' speaks G722, PCMU, and the trunk PCMU, G729
            phones    | phones: {desk: {password: its, context: out, codecs: [ulaw, alaw]}} | \
            SAME_CODECS: 'desk' speaks PCMU, PCMA, and the trunk PCMU, G729
            phones    | phones: {desk: {password: its, context: out, codecs: ulaw}, boss: {codecs: alaw}} | \
            not SECOND_PHONE: there is no second phone
            calls out | -                              | DIALLED_NUMBER: no number may be dialled
            never     | -                              | FORBIDDEN_NUMBER: no number is said to be forbidden
            mailbox   | -                              | MAILBOX: there is no mailbox
            trunk     | trunk: mine/host: 192.0.2.7    | \
            CARRIER_NAME: the carrier is reached by an address, and not by a name/\
            SECOND_ADDRESS: the carrier is reached by an address, and not by a name
            trunk     | trunk: mine/qualify: no        | QUALIFY: Asterisk is not to ask whether the carrier is there
            trunk     | trunk: mine/calls from: west.example.com | \
            not CALLING_HOSTS: the carrier calls from no other host than the one that is called
            trunk     | trunk: mine/calls from: 198.51.100.7 | \
            not CALLING_HOSTS: the carrier calls from no other host than the one that is called/\
            not CALLING_ADDRESSES: the carrier calls from no other address that is known
            trunk     | trunk: mine/marks calls with: "X-Trunk: 1" | \
            not CALL_MARK: the carrier puts no header of its own into calls
            mailbox   | mailbox: 1@a/nat: {public address: 203.0.113.7, local networks: [192.168.0.0/16]} | \
            PUBLIC_ADDRESS: Asterisk is behind a NAT/not NAT: Asterisk is behind no NAT
            """)
    void whatIsNotSaidIsNotGiven(String key, String instead, String missing) throws IOException {
        String text = ALL.lines()
                .map(line -> line.startsWith(key + ":") ? lines(instead) : line)
                .reduce("", (one, other) -> one + "\n" + other);
        List<String> expected = new ArrayList<>(missing(described(ALL)));
        for (String one : missing.split("/(?=[a-zA-Z_ ]+:)")) {
            if (one.startsWith("not ")) {
                assertThat(expected.remove(one.substring(4))).isTrue();
            } else {
                expected.add(one);
            }
        }

        assertThat(missing(described(text))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String lines(String text) {
        return Optional.ofNullable(text).orElse("").replaceAll("/(?=[a-z ]+:)", "\n");
    }

    /** What is said of a second trunk, and why there is nobody who is its carrier; nothing where there is somebody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host: sip.b.example | ''
            host: 192.0.2.7     | no lab can tell the second trunk's carrier, 192.0.2.7, from the first's by its name
            host: SIP.a.example | no lab can tell the second trunk's carrier, SIP.a.example, from the first's by its name
            """)
    void theOtherCarrierIsFoundByANameOfItsOwn(String host, String missing) throws IOException {
        DescribedTrunk two = described("""
                trunks:
                - {carrier: generic, trunk: a, host: sip.a.example}
                - {carrier: generic, trunk: b, %s}
                """.formatted(host));

        assertThat(two.missing(Need.SECOND_TRUNK).orElse("")).isEqualTo(missing);
    }

    /** Through which trunks a call goes, and why it does not go through the other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {through: [a, b]}    | ''
            {through: [a, b, c]} | ''
            {through: [a, c, b]} | calls to 12065550100 do not go through b next
            {through: a}         | calls to 12065550100 do not go through b next
            {}                   | calls to 12065550100 do not go through b next
            {through: [b, a]}    | no number may be dialled
            """)
    void aCallGoesThroughTheOtherTrunkWhereItIsSaidTo(String call, String missing) throws IOException {
        DescribedTrunk three = described("""
                trunks:
                - {carrier: generic, trunk: a, host: sip.a.example}
                - {carrier: generic, trunk: b, host: sip.b.example}
                - {carrier: generic, trunk: c, host: sip.c.example}
                phones: {desk: {}}
                calls out: {12065550100: %s}
                """.formatted(call));

        assertThat(three.missing(Need.FAILOVER).orElse("")).isEqualTo(missing);
    }

    @Test
    void whatIsTheOtherTrunksIsNotGivenToTheFirst() throws IOException {
        DescribedTrunk two = described("""
                trunks:
                - {carrier: generic, trunk: a, host: sip.a.example}
                - {carrier: generic, trunk: b, host: sip.b.example}
                phones: {desk: {}}
                numbers: {15551234567: {rings: desk, trunk: b}}
                calls out: {12065550100: {through: [b, a]}}
                """);

        assertThat(missing(two))
                .contains(
                        "OWN_NUMBER: the carrier delivers calls to no number",
                        "RINGING_PHONE: no number rings a phone",
                        "DIALLED_NUMBER: no number may be dialled");
    }

    @Test
    void aCarrierThatSendsKeysOtherwiseSendsNoTelephoneEvents() throws IOException {
        Files.writeString(folder.resolve("other.yml"), """
                carrier: Other
                host names: {is: sip.example.com, source: its page, date: 2026-11}
                dtmf: {is: INFO, source: its page, date: 2026-11}
                """);

        assertThat(missing(described(ALL.replace("carrier: flowroute", "carrier: other.yml"))))
                .contains("TELEPHONE_EVENTS: the carrier does not send keys as telephone-events");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk-image/flowroute", "asterisk-image/flowroute-hardened"})
    void toOurOwnFoldersEverythingAppliesButWhatIsAboutWhatTheyHaveNot(Path ours) {
        ChosenScenarios all =
                new ChosenScenarios(SomeOptions.of("features/trunk", "features/chan_sip", "features/flowroute"));
        DescribedTrunk trunk = new DescribedTrunk(
                DescriptionFile.read(DescriptionFile.in(ours).orElseThrow()).description());

        assertThat(all.notApplicable(trunk).reasons())
                .containsOnlyKeys(
                        "Asterisk does not register with the carrier",
                        "Asterisk is behind no NAT",
                        "there is no second trunk",
                        "no second trunk has the same carrier",
                        "the carrier puts no header of its own into calls",
                        "the carrier calls from no other host than the one that is called",
                        "the carrier calls from no other address that is known");
        int aboutOthers = all.notApplicable(trunk).reasons().values().stream()
                .mapToInt(Number::intValue)
                .sum();
        assertThat(all.applying(trunk)).hasSize(all.all().size() - aboutOthers).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk-image/registering", "asterisk-image/registering-pjsip"})
    void toATrunkThatRegistersAllAppliesThatIsAboutThat(Path ours) {
        ChosenScenarios all = new ChosenScenarios(SomeOptions.of("features/trunk/registration"));
        DescribedTrunk trunk = new DescribedTrunk(
                DescriptionFile.read(DescriptionFile.in(ours).orElseThrow()).description());

        assertThat(all.notApplicable(trunk).reasons()).isEmpty();
        assertThat(all.applying(trunk)).isNotEmpty();
    }
}
