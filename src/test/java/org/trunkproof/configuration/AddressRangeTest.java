package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.1.0/24, 192.168.1.255, true",
        "192.168.1.0/24, 192.168.2.0, false",
        "192.168.1.77/255.255.255.0, 192.168.1.1, true",
        "192.168.0.0/255.255.0.0, 192.169.0.1, false",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.6, false",
        "0.0.0.0/0, 255.255.255.255, true"
    })
    void itContainsWhatBeginsLikeIt(String range, String address, boolean contains) throws UnknownHostException {
        assertThat(AddressRange.of(range).contains(InetAddress.getByName(address)))
                .isEqualTo(contains);
    }

    @Test
    void itContainsNoAddressOfAnotherVersion() throws UnknownHostException {
        assertThat(AddressRange.of("0.0.0.0/0").contains(InetAddress.getByName("::1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan", "192.168.1/24", "192.168.1.0/33", "10.0.0.0/"})
    void whatIsWrittenOtherwiseIsNone(String text) {
        assertThatThrownBy(() -> AddressRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource({
        "34.210.91.112/28, 34.210.91.112/30, true",
        "34.210.91.112/30, 34.210.91.112/28, false",
        "34.210.91.112/28, 34.210.91.127, true",
        "34.210.91.112/28, 34.210.91.128, false"
    })
    void itContainsARangeOfWhichItHasEveryAddress(String range, String other, boolean contains) {
        assertThat(AddressRange.of(range).contains(AddressRange.of(other))).isEqualTo(contains);
    }

    /** What it is told by from a wider and a narrower one, and who is nearest to it in a network of four. */
    @ParameterizedTest
    @CsvSource({
        "34.210.91.112/28, 34.210.91.113 34.210.91.126, 34.210.91.110 34.210.91.129",
        "34.210.91.113/28, 34.210.91.113 34.210.91.126, 34.210.91.110 34.210.91.129",
        "192.76.120.8/30,  192.76.120.9,                192.76.120.6 192.76.120.13",
        "192.76.120.8/31,  192.76.120.9,                192.76.120.6 192.76.120.10",
        "192.76.120.10/31, 192.76.120.10,               192.76.120.9 192.76.120.13",
        "192.76.120.10,    192.76.120.10,               192.76.120.9 192.76.120.13",
        "192.76.120.127,   192.76.120.127,              192.76.120.126 192.76.120.129",
        "10.0.0.0/8,       10.0.0.1 10.255.255.254,     9.255.255.254 11.0.0.1"
    })
    void itHasBoundsAndNeighbours(String range, String bounds, String neighbours) {
        assertThat(AddressRange.of(range).bounds()).containsExactly(bounds.split(" "));
        assertThat(AddressRange.of(range).neighbours()).containsExactly(neighbours.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "34.210.91.113, 34.210.91.112/30",
        "34.210.91.115, 34.210.91.112/29",
        "34.210.91.112, 34.210.91.96/27",
        "192.76.120.127, 192.76.120.0/24",
    })
    void aNetworkAroundAnAddressHasItNeitherFirstNorLast(String address, String range) {
        assertThat(AddressRange.around(address)).hasToString(range);
    }

    @Test
    void itsPartsLieInIt() throws UnknownHostException {
        AddressRange whole = AddressRange.of("192.168.0.0/16");
        for (int i = 0; i < 100; i++) {
            AddressRange part = whole.anyPart(26);
            assertThat(part.toString()).endsWith("/26");
            assertThat(whole.contains(InetAddress.getByName(part.gateway()))).isTrue();
            assertThat(part.contains(InetAddress.getByName(part.gateway()))).isTrue();
        }
        assertThat(AddressRange.of("192.168.1.0/28").anyPart(26)).hasToString("192.168.1.0/28");
        assertThat(AddressRange.of("0.0.0.0/0").anyPart(1).toString()).endsWith("/1");
    }
}
