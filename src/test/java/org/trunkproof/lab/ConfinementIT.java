package org.trunkproof.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.asterisk.AsteriskImage;
import org.trunkproof.asterisk.AsteriskSeries;
import org.trunkproof.asterisk.Docker;
import org.trunkproof.trunk.TrunkProfile;

/** Whether a lab holds what it runs: a program that its dialplan starts tries to get out, and others to get in. */
class ConfinementIT {

    private static final String READY_IMAGE = System.getProperty("trunk.image", "");
    private static final String NOT_ASSIGNED = "192.0.2.1"; // RFC 5737 section 3
    private static final int LOWER_THAN_PARTIES = 2_000;

    /** More datagrams than anybody sends of their own in a second. */
    private static final int MANY = 50;

    @TempDir
    private static Path copy;

    private static LabPool pool;
    private static Lab lab;
    private static Lab other;
    private static Inmate inmate;

    @BeforeAll
    static void open() throws Exception {
        AsteriskImage image = READY_IMAGE.isEmpty()
                ? AsteriskImage.built(Path.of("asterisk-image/Dockerfile"), AsteriskSeries.A16)
                : AsteriskImage.ready(READY_IMAGE);
        Docker.sweep();
        Runtime.getRuntime().addShutdownHook(new Thread(Docker::removeOwn));
        pool = new LabPool(
                new LabPlan(image, Inmate.folder(Path.of("asterisk-image/flowroute"), copy), TrunkProfile.flowroute()),
                2);
        pool.warm();
        lab = pool.borrow();
        other = pool.borrow();
        inmate = new Inmate(lab);
    }

    @AfterAll
    static void close() {
        if (pool != null) {
            pool.close();
        }
    }

    private static InetAddress addressOf(Lab whose, ListeningPoint point) {
        return whose.at(point).address().getAddress();
    }

    /** Of this machine: where the lab's parties live, where those of another lab do, and another. */
    private static Stream<InetAddress> ofThisMachine() throws IOException {
        return Stream.of(
                addressOf(lab, ListeningPoint.CARRIER),
                addressOf(lab, ListeningPoint.STRANGER),
                addressOf(other, ListeningPoint.CARRIER));
    }

    private static String words(Stream<InetAddress> addresses) {
        return addresses.map(InetAddress::getHostAddress).collect(Collectors.joining(" "));
    }

    @Test
    void noTcpPortOfTheMachineOrOfAnotherLabIsReached() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(inmate.told("tcp " + server.getLocalPort() + " " + words(ofThisMachine())))
                    .isEmpty();
        }
        assertThat(inmate.told("tcp 5038 " + other.asterisk().sip().getAddress().getHostAddress()))
                .isEmpty();
        assertThat(inmate.told("tcp 5038 127.0.0.1")).as("AMI, its own").isEqualTo("127.0.0.1");
    }

    @Test
    void onlyPartiesAreReachedOverUdp() throws Exception {
        InetAddress carrier = addressOf(lab, ListeningPoint.CARRIER);
        InetAddress elsewhere = addressOf(other, ListeningPoint.CARRIER);
        try (DatagramSocket party = new DatagramSocket(0, carrier);
                DatagramSocket service = lowSocket(carrier);
                DatagramSocket otherLab = new DatagramSocket(0, elsewhere)) {
            inmate.told("udp " + service.getLocalPort() + " " + carrier.getHostAddress());
            inmate.told("udp " + otherLab.getLocalPort() + " " + elsewhere.getHostAddress());
            inmate.told("udp " + party.getLocalPort() + " " + carrier.getHostAddress());
            assertThat(received(party)).isEqualTo("out\n");
            assertThat(received(service)).as("at a service of the machine").isEmpty();
            assertThat(received(otherLab)).as("at another lab's carrier").isEmpty();
        }
    }

    @Test
    void whoIsLetThroughLaterIsReachedUntilShutOut() throws Exception {
        InetAddress guest = addressOf(other, ListeningPoint.CARRIER);
        try (DatagramSocket socket = new DatagramSocket(0, guest)) {
            String say = "udp " + socket.getLocalPort() + " " + guest.getHostAddress();
            lab.asterisk().container().letThrough(guest);
            inmate.told(say);
            assertThat(received(socket)).isEqualTo("out\n");

            lab.asterisk().container().shutOut(guest);
            inmate.told(say);
            assertThat(received(socket)).isEmpty();
        }
    }

    /** At a port that no party is given. */
    private static DatagramSocket lowSocket(InetAddress address) {
        return IntStream.range(LOWER_THAN_PARTIES, LOWER_THAN_PARTIES + 100)
                .mapToObj(port -> {
                    try {
                        return new DatagramSocket(port, address);
                    } catch (IOException e) {
                        return null; // taken
                    }
                })
                .filter(socket -> socket != null)
                .findFirst()
                .orElseThrow();
    }

    /** What has come by now; nothing where nothing has. */
    private static String received(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[1500], 1500);
        socket.setSoTimeout(100);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            return "";
        }
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSentToTheInternetNeverLeaves() throws Exception {
        String sent = "cat /sys/class/net/eth0/statistics/tx_packets; ";
        String[] counts = inmate.told(
                        sent + "for i in {1.." + MANY + "}; do udp 53 " + NOT_ASSIGNED + "; done; " + sent)
                .split(" ");
        // Asterisk may send a packet of its own meanwhile
        assertThat(Long.parseLong(counts[1]) - Long.parseLong(counts[0])).isLessThan(MANY);
        assertThat(inmate.told("tcp 80 " + NOT_ASSIGNED)).isEmpty();
    }

    @Test
    void noNameServerOfTheMachineAnswers() throws Exception {
        assertThat(inmate.told("resolve")).isEmpty();
    }

    @Test
    void onlyPartiesReachAsterisk() throws Exception {
        InetSocketAddress sip = lab.asterisk().sip();
        try (DatagramSocket party = new DatagramSocket(0, addressOf(lab, ListeningPoint.STRANGER));
                DatagramSocket nobody = new DatagramSocket(0, addressOf(other, ListeningPoint.CARRIER))) {
            long before = datagramsIn();
            for (int i = 0; i < MANY; i++) {
                nobody.send(options(nobody, sip));
            }
            party.send(options(party, sip));
            party.setSoTimeout(2_000);
            party.receive(new DatagramPacket(new byte[1500], 1500));
            // parties may send some meanwhile
            assertThat(datagramsIn() - before).isBetween(1L, MANY - 1L);
        }
    }

    /** What has come to a socket in the container. */
    private static long datagramsIn() throws InterruptedException {
        return Long.parseLong(inmate.told("awk '/^Udp: [0-9]/ { print $2 }' /proc/net/snmp"));
    }

    private static DatagramPacket options(DatagramSocket from, InetSocketAddress sip) {
        String via = from.getLocalAddress().getHostAddress() + ":" + from.getLocalPort();
        byte[] text = String.join(
                        "\r\n",
                        "OPTIONS sip:" + sip.getAddress().getHostAddress() + " SIP/2.0",
                        "Via: SIP/2.0/UDP " + via + ";branch=z9hG4bK" + from.getLocalPort(),
                        "From: <sip:nobody@" + via + ">;tag=1",
                        "To: <sip:asterisk>",
                        "Call-ID: " + via,
                        "CSeq: 1 OPTIONS",
                        "Content-Length: 0",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8);
        return new DatagramPacket(text, text.length, sip);
    }

    @Test
    void programsHaveNoPrivilege() throws Exception {
        assertThat(inmate.told("id -u; grep -E '^(Cap|NoNewPrivs)' /proc/self/status"))
                .doesNotStartWith("0 ")
                .containsPattern("CapPrm:\\s+0+ CapEff:\\s+0+ CapBnd:\\s+0+ CapAmb:\\s+0+ NoNewPrivs:\\s+1");
    }

    @Test
    void asteriskHasWhatItMakesWhereItIsStartedAsRoot() throws Exception {
        assertThat(inmate.told("asterisk -rx 'core show uptime'")).contains("System uptime");
    }

    @Test
    void nothingIsReachedOverIpv6() throws Exception {
        try (Ipv6Network network = Ipv6Network.with(inmate.container().getId())) {
            String gateway = network.gateway();
            // whose exit status says whether the kernel has sent it
            assertThat(inmate.told("(echo out > /dev/udp/" + gateway + "/40000) 2>/dev/null && echo sent"))
                    .isEmpty();
        }
    }

    @Test
    void aProgramThatTakesTooMuchMemoryIsKilledAndAsteriskGoesOn() throws Exception {
        // the signal that ends it is SIGKILL; tail keeps what has no end of line
        assertThat(inmate.told("head -c 600M /dev/zero | tail > /dev/null; echo $?"))
                .endsWith("137");
    }

    @Test
    void processesFilesAndTheirSizeAreLimited() throws Exception {
        String processes = "cat /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids/pids.max 2>/dev/null; ";
        assertThat(inmate.told(processes + "ulimit -n; ulimit -f")).isEqualTo("2048 16384 65536");
    }

    @Test
    void theLogIsLimited() {
        assertThat(inmate.container().getHostConfig().getLogConfig().getConfig())
                .isEqualTo(Map.of("max-size", "8m", "max-file", "2"));
    }
}
