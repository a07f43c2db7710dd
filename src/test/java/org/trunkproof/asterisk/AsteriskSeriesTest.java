package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsteriskSeriesTest {

    private static final ChannelDriver CHAN_SIP = new ChanSip();

    @Test
    void aFolderIsRunOnTheNewestThatHasItsDriver() {
        assertThat(AsteriskSeries.newestWith(CHAN_SIP)).isEqualTo(AsteriskSeries.A16);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A16 |
                    A22 | is for chan_sip, which ended with Asterisk 20
                    """)
    void whatADriverIsMissingFromObjectsToIt(AsteriskSeries series, String objection) {
        assertThat(series.objection(CHAN_SIP).orElse(null)).isEqualTo(objection);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsFoundByItsNumberAlone(AsteriskSeries series) {
        String number = series.toString().replace("Asterisk ", "");

        assertThat(AsteriskSeries.numbered(number)).contains(series);
        assertThat(AsteriskSeries.numbered(series.toString())).isEmpty();
        assertThat(AsteriskSeries.all()).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18", "", "1", "016", "16.28"})
    void noOtherIs(String number) {
        assertThat(AsteriskSeries.numbered(number)).isEmpty();
    }
}
