package org.trunkproof.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.asterisk.NameServer;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Recognition;
import org.trunkproof.trunk.SharingTrunk;

class CallingHostsTest {

    private static CallingHosts hosts(String... written) {
        return new CallingHosts(
                new Recognition(List.of(written), Optional.empty(), Optional.empty()),
                Recognition.NONE,
                InetAddress::getLoopbackAddress);
    }

    private static List<String> words(List<CallingHost> hosts) {
        return hosts.stream()
                .map(host -> host + " at " + host.address().getHostAddress())
                .toList();
    }

    @Test
    void aNetworkIsCalledFromAtBothEndsAndANameAtAnAddressOfTheLabs() {
        assertThat(words(hosts("west.example.com", "203.0.113.16/28", "198.51.100.7")
                        .all()))
                .containsExactly(
                        "west.example.com at 127.0.0.1",
                        "203.0.113.17 of 203.0.113.16/28 at 203.0.113.17",
                        "203.0.113.30 of 203.0.113.16/28 at 203.0.113.30",
                        "198.51.100.7 at 198.51.100.7");
    }

    @Test
    void whoIsBesideANetworkIsNobodyOfAnother() {
        assertThat(words(hosts("west.example.com", "203.0.113.16/28", "203.0.113.32/30")
                        .neighbours()))
                .containsExactly(
                        "203.0.113.14 beside 203.0.113.16/28 at 203.0.113.14",
                        "203.0.113.37 beside 203.0.113.32/30 at 203.0.113.37");
    }

    @Test
    void ofMoreThanAFewTheFirstAreTriedAndTheNamesOfAllAreKnown() {
        String[] many = Collections.nCopies(Recognition.TRIED, "198.51.100.7").toArray(new String[0]);
        CallingHosts hosts = new CallingHosts(
                new Recognition(
                        Stream.concat(Stream.of(many), Stream.of("last.example.com"))
                                .toList(),
                        Optional.empty(),
                        Optional.empty()),
                Recognition.NONE,
                InetAddress::getLoopbackAddress);

        assertThat(hosts.all()).hasSize(Recognition.TRIED);
        assertThat(hosts.names(NameServer.of("sip.example.com", InetAddress.getLoopbackAddress()))
                        .options())
                .contains("--host-record=sip.example.com,127.0.0.1", "--host-record=last.example.com,127.0.0.1");
    }

    @Test
    void whereNothingIsSaidNobodyIsThereAndNoNameIsKnown() {
        NameServer others = NameServer.of("sip.example.com", InetAddress.getLoopbackAddress());

        assertThat(hosts().all()).isEmpty();
        assertThat(hosts().neighbours()).isEmpty();
        assertThat(hosts().names(others)).isSameAs(others);
        assertThat(hosts().marks()).isEmpty();
    }

    @Test
    void aMarkIsAHeaderOfItsTrunk() {
        CallingHosts hosts = new CallingHosts(
                new Recognition(
                        List.of(),
                        Optional.of("X-Trunk: 4711"),
                        Optional.of(new SharingTrunk("other", "15551230000", "in", Optional.of("X-Trunk:a: b")))),
                new Recognition(List.of("east.example.com"), Optional.of("X-Other: 1"), Optional.empty()),
                InetAddress::getLoopbackAddress);

        assertThat(hosts.marks()).containsExactly(new SipMessage.Header("X-Trunk", "4711"));
        assertThat(hosts.marksOfSharing()).containsExactly(new SipMessage.Header("X-Trunk", "a: b"));
        assertThat(hosts.marksOfOther()).containsExactly(new SipMessage.Header("X-Other", "1"));
        assertThat(hosts.all()).isEmpty();
        assertThat(hosts.names(NameServer.of("sip.example.com")).options())
                .contains("--host-record=east.example.com,127.0.0.1");
    }
}
