package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scenarios ask a description. */
class TrunkDescriptionTest {

    private static final TrunkDescription OURS = DescriptionFile.shipped().description();

    @TempDir
    private Path folder;

    private TrunkDescription read(String text) throws IOException {
        return DescriptionFile.read(Files.writeString(
                        folder.resolve("trunkproof.yml"), "carrier: flowroute\ntrunk: flowroute\n" + text))
                .description();
    }

    @Test
    void ourTrunkHasAnAccountANumberThatRingsAPhoneThatCallsOutAndAMailbox() {
        assertThat(OURS.trunk().account()).isPresent();
        assertThat(OURS.trunk().registers()).isFalse();
        assertThat(OURS.trunks()).hasSize(1);
        assertThat(OURS.numberThatRings()).map(TrunkNumber::number).contains("15551234567");
        assertThat(OURS.phoneThatCallsOut()).map(Phone::name).contains("deskphone");
        assertThat(OURS.mailbox()).isEqualTo("100@default");
        assertThat(OURS.nat()).isEmpty();
        assertThat(OURS.never()).isNotEmpty();
        assertThat(OURS.usualCallOut()).map(CallOut::asksFor).contains("12065550100");
    }

    @Test
    void codecsAreTheCarriersInItsOrderUnlessTheOwnerHasOthers() throws IOException {
        assertThat(read("").trunk().codecs()).containsExactly("PCMU", "G729");
        assertThat(read("codecs: g729").trunk().codecs()).containsExactly("G729");
    }

    @Test
    void theUsualPhoneIsOneThatMayCallOut() throws IOException {
        TrunkDescription description = read("phones: {door: {calls out: no}, desk: {}}\n");

        assertThat(description.usualPhone()).map(Phone::name).contains("desk");
        assertThat(read("phones: {door: {calls out: no}}\n").phoneThatCallsOut())
                .isEmpty();
    }

    @Test
    void theUsualNumberIsOneThatRings() throws IOException {
        assertThat(read("phones: {desk: {}}\nnumbers: {100200: {}, 100300: {rings: desk}}\n")
                        .usualNumber())
                .map(TrunkNumber::number)
                .contains("100300");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
                    15551234567,  15551234566 15551234568
                    +4930000,     +4929999 +4930001
                    0301,         0300 0302
                    0300,         0299
                    9999,         9998
                    0000,         0001
                    *97,          none
                    99999999999999999999, 99999999999999999998
                    """)
    void neighboursAreThoseBeforeAndAfterThatAreNotOurs(String number, String neighbours) throws IOException {
        TrunkDescription description =
                read("numbers:\n  \"" + number + "\":\n" + (number.equals("0300") ? "  0301:\n" : ""));

        assertThat(description.neighbours(description.numbers().get(0)))
                .isEqualTo(neighbours == null ? List.of() : List.of(neighbours.split(" ")));
    }

    @Test
    void aCallCarriesItsOwnCallerNumberOrThePhonesOrTheTrunks() throws IOException {
        TrunkDescription description = read("""
                numbers: {15551234567: {}}
                phones: {desk: {number: 15551234568}, lab: {}, door: {calls out: no}}
                calls out: {2065550100: {as: 15551234569, by: lab}, 911: {}}
                """);
        CallOut withOwn = description.callsOut().get(0);
        CallOut without = description.callsOut().get(1);
        Phone desk = description.phones().get(0);
        Phone lab = description.phones().get(1);

        assertThat(description.callerNumber(withOwn, desk)).isEqualTo("15551234569");
        assertThat(description.callerNumber(without, desk)).isEqualTo("15551234568");
        assertThat(description.callerNumber(without, lab)).isEqualTo("15551234567");
        assertThat(description.callersOf(withOwn)).containsExactly(lab);
        assertThat(description.callersOf(without)).containsExactly(desk, lab);
    }

    @Test
    void whatSomethingIsCalledIsNoSecretAndPasswordsAre() {
        assertThat(OURS.names())
                .contains("sip.flowroute.com", "flowroute", "12345678", "15551234567", "inbound", "deskphone")
                .doesNotContain("", "password");
        assertThat(OURS.secrets()).containsExactly("password", "deskphone-password");
    }
}
