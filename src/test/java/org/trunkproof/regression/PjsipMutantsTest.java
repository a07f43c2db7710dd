package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

class PjsipMutantsTest {

    private static final String TRUNK = """
            [trunk]
            type=endpoint
            direct_media=no
            context=inbound
            aors=trunk
            outbound_auth=trunk

            [trunk]
            type=aor
            contact=sip:sip.flowroute.com
            max_contacts=1
            remove_existing=yes

            [trunk]
            type=auth
            username=12345678

            [trunk]
            type=identify
            endpoint=trunk
            match=sip.flowroute.com
            """;

    private static List<Mutant> mutants() {
        return Mutants.of(
                ConfigurationText.of("pjsip.conf", TRUNK.getBytes(StandardCharsets.ISO_8859_1)), Dialect.chanPjsip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 mistype: type=endpoitn",
                "2 delete-line: (left out)",
                "3 mistype: direct_medai=no",
                "3 other-value: direct_media=yes",
                "5 delete-line: (left out)",
                "5 other-value: aors=nobody",
                "6 delete-line: (left out)",
                "6 also-as: as well: auth=trunk",
                "10 other-value: contact=sip:sip.flowroute.invalid",
                "12 delete-line: (left out)",
                "16 other-value: username=flowroute",
                "18 duplicate-section: once more: [trunk] type=identify",
                "1 duplicate-section: once more: [trunk] type=endpoint",
                "20 other-value: endpoint=nobody",
                "21 delete-line: (left out)",
                "21 other-value: match=192.0.2.1",
                "18 rename-section: [trunk-old]"
            })
    void aTrunkIsMistakenInTheWaysThatPeopleDo(String mistake) {
        assertThat(mutants()).extracting(Mutant::id).contains("pjsip.conf:" + mistake);
    }

    /** The values of an endpoint are not those of an auth object of the same name. */
    @Test
    void aValueIsAnotherOfItsOwnObjects() {
        assertThat(mutants())
                .filteredOn(mutant -> mutant.operator().equals("other-value")
                        && mutant.setting().equals("type"))
                .isEmpty();
        assertThat(mutants())
                .filteredOn(mutant -> mutant.line() == 20)
                .extracting(Mutant::becomes)
                .doesNotContain("endpoint=trunk-none");
    }

    @Test
    void whatIsSaidTwiceIsAnObjectOfItsOwn() {
        Mutant twice = mutants().stream()
                .filter(mutant -> mutant.operator().equals("duplicate-section"))
                .findFirst()
                .orElseThrow();

        assertThat(new String(twice.text().bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("[trunk]\ntype=endpoint\n" + TRUNK);
    }

    private static boolean isClaimed(String lines, int line, String setting, String becomes) {
        ConfigurationText text = ConfigurationText.of("pjsip.conf", lines.getBytes(StandardCharsets.ISO_8859_1));
        ConfigurationText changed = becomes.isEmpty() ? text.without(line - 1) : text.replacing(line - 1, becomes);
        return new Equivalence(Dialect.chanPjsip(), new LoadedState("one"))
                .asClaimed(
                        new Mutant("other-value", line, "a", setting, becomes, text, changed), new LoadedState("other"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "direct_media=no, direct_media=nope, true",
        "direct_media=no, direct_media=yes, false",
        "direct_media=yes, '', true",
        "direct_media=no, '', false",
        "context=default, '', true",
        "dtmf_mode=rfc4733, dtmf_mode=RFC4733, true",
        "type=aor, '', false"
    })
    void whatComesToTheSameIsClaimed(String line, String becomes, boolean isSame) {
        assertThat(isClaimed("[a]\ntype=endpoint\n" + line + "\n", 3, line.replaceFirst("=.*", ""), becomes))
                .isEqualTo(isSame);
    }

    /** The last line of a name counts, but only in its own object. */
    @Test
    void aSettingOfAnotherObjectOfTheNameIsNoneOfThisOnes() {
        String endpoint = "[a]\ntype=endpoint\noutbound_proxy=sip:x\n";

        assertThat(isClaimed(endpoint + "outbound_proxy=sip:y\n", 3, "outbound_proxy", ""))
                .isTrue();
        assertThat(isClaimed(endpoint + "[a]\ntype=aor\noutbound_proxy=sip:y\n", 3, "outbound_proxy", ""))
                .isFalse();
    }
}
