package org.trunkproof.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.LoadedState;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

class EquivalenceTest {

    private static final LoadedState SAME =
            new LoadedState("[ Context 'inbound' created by 'pbx_config' ]\n  '1' => 1. Hangup()");
    private static final LoadedState OTHER = new LoadedState("");

    private final Equivalence equivalence = new Equivalence(Dialect.chanSip(), SAME);

    private static Mutant mutant(String name, String lines, String mistake) {
        return Mutants.of(ConfigurationText.of(name, lines.getBytes(StandardCharsets.ISO_8859_1)), Dialect.chanSip())
                .stream()
                .filter(mutant -> mutant.id().contains(mistake))
                .findFirst()
                .orElseThrow();
    }

    private String loaded(String lines, String mistake, LoadedState now) {
        return equivalence.asLoaded(mutant("sip.conf", lines, mistake), now).orElse("no");
    }

    private String claimed(String lines, String mistake, LoadedState now) {
        return equivalence.asClaimed(mutant("sip.conf", lines, mistake), now).orElse("no");
    }

    @Test
    void whatIsLoadedCountsWhereAsteriskTellsTheSetting() {
        assertThat(loaded("[a]\ndtmfmode=rfc2833\n", "delete-line", SAME)).contains("sip show peer");
        assertThat(loaded("[a]\ndtmfmode=rfc2833\n", "delete-line", OTHER)).isEqualTo("no");
        assertThat(loaded("[a]\nsecret=password\n", "other-value: secret=", SAME))
                .isEqualTo("no");
        assertThat(loaded("[a]\nwhatever=x1\n", "delete-line", SAME)).isEqualTo("no");
        assertThat(equivalence.asLoaded(mutant("extensions.conf", "[inbound]\nexten => 1,1,Hangup()\n", "EXTEN"), SAME))
                .isPresent();
    }

    @Test
    void aHeaderIsToldWhereAllOfItsSettingsAre() {
        assertThat(loaded("[a]\nnat=no\n", "[a-old]", SAME)).contains("sip show peer");
        assertThat(loaded("[a]\nnat=no\nsecret=x\n", "[a-old]", SAME)).isEqualTo("no");
    }

    @Test
    void capitalsDoNotMatterInNames() {
        assertThat(claimed("[a]\nsecret=password\n", "SECRET", SAME)).contains("names of settings");
        assertThat(claimed("[a]\nsecret=password\n", "change-case: secret=", SAME))
                .isEqualTo("no");
        assertThat(claimed("[a]\nallow=ulaw\n", "ULAW", SAME)).contains("names of codecs");
        assertThat(claimed("[a]\nhost=sip.example.com\n", "host=SIP.EXAMPLE.COM", OTHER))
                .contains("RFC 4343");
    }

    @Test
    void valuesComeToTheSameAsOneAnotherAndNotAsAny() {
        assertThat(claimed("[a]\nqualify=yes\n", "qualify=2000", OTHER)).contains("DEFAULT_MAXMS");
        assertThat(claimed("[a]\nqualify=500\n", "qualify=2000", OTHER)).isEqualTo("no");
        assertThat(claimed("[a]\nqualify=no\n", "left out", OTHER)).contains("default");
        assertThat(claimed("[a]\nqualify=yes\n", "left out", OTHER)).isEqualTo("no");
    }

    @Test
    void whatAddsIsAddedOnceAndMayBeWhereNobodyIs() {
        assertThat(claimed("[a]\nallow=ulaw\nallow=alaw\n", ":2 other-value: allow=ulaw,alaw", OTHER))
                .contains("added twice");
        assertThat(claimed("[a]\nallow=ulaw\n", ":2 other-value: allow=ulaw,alaw", OTHER))
                .isEqualTo("no");
        assertThat(claimed("[a]\nallow=ulaw\nallow=alaw\n", ":2 swap-lines", OTHER))
                .isEqualTo("no");
        assertThat(claimed("[general]\nlocalnet=10.0.0.0/8\n", "once more: localnet=192.0.2.0/24", OTHER))
                .contains("RFC 5737");
        assertThat(claimed("[general]\nlocalnet=10.0.0.0/8\n", "left out", OTHER))
                .isEqualTo("no");
        assertThat(claimed("[general]\nlocalnet=10.0.0.0/8\n", ":2 other-value", OTHER))
                .isEqualTo("no");
    }

    @Test
    void whatIsNotKnownMayBeAsNo() {
        assertThat(claimed("[a]\ncanreinvite=no\n", "canreinvite=n o", OTHER)).contains("is as no");
        assertThat(claimed("[a]\ncanreinvite=no\n", "canreinvite=on", OTHER)).isEqualTo("no");
        assertThat(claimed("[a]\ncanreinvite=no\n", "canreinvite=nonat", OTHER)).isEqualTo("no");
        assertThat(claimed("[a]\ncanreinvite=no\n", "left out", OTHER)).isEqualTo("no");
        assertThat(claimed("[a]\nqualify=no\n", "qualify=on", OTHER)).isEqualTo("no");
    }

    @Test
    void theLastOfANameInASectionCounts() {
        assertThat(claimed("[a]\nqualify=yes\nqualify=no\n", ":2 delete-line", OTHER))
                .contains("the last line");
        assertThat(claimed("[a]\nqualify=yes\nqualify=no\n", ":2 duplicate", OTHER))
                .contains("the last line");
        assertThat(claimed("[a]\nqualify=yes\n[b]\n", ":2 move-section", OTHER)).isEqualTo("no");
    }

    @Test
    void theHeaderOfGeneralMayGoWhereAllThatIsInItMay() {
        assertThat(claimed("[general]\nbindport=5060\ncontext=nothing\n", "[general-old]", OTHER))
                .contains("bindport: 5060 is the default", "context: no extension");
        assertThat(claimed("[general]\nbindport=5061\n", "[general-old]", OTHER))
                .isEqualTo("no");
        assertThat(claimed("[a]\nqualify=no\n", "[a-old]", OTHER)).isEqualTo("no");
    }

    @Test
    void contextsInWhichNothingIsAreAllTheSame() {
        assertThat(claimed("[general]\ncontext=nothing\n", "left out", OTHER)).contains("default");
        assertThat(claimed("[general]\ncontext=nothing\n", "context=inbound", OTHER))
                .isEqualTo("no");
        assertThat(claimed("[general]\ncontext=inbound\n", "left out", OTHER)).isEqualTo("no");
    }

    /** Over whichever transport chan_pjsip calls, where there is no other. */
    @ParameterizedTest
    @CsvSource({"1, delete-line, true", "2, delete-line, false", "1, other-value, false", "0, delete-line, false"})
    void theOnlyTransportNeedNotBeNamed(int transports, String mistake, boolean isSame) {
        LoadedState loaded = new LoadedState(" protocol                    : udp\n".repeat(transports));
        Mutant mutant = Mutants.of(
                        ConfigurationText.of(
                                "pjsip.conf",
                                "[a]\ntype=endpoint\ntransport=t\n".getBytes(StandardCharsets.ISO_8859_1)),
                        Dialect.chanPjsip())
                .stream()
                .filter(one -> one.line() == 3 && one.id().contains(mistake))
                .findFirst()
                .orElseThrow();

        assertThat(new Equivalence(Dialect.chanPjsip(), loaded)
                        .asClaimed(mutant, OTHER)
                        .isPresent())
                .isEqualTo(isSame);
    }
}
