package org.trunkproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.OurClasses;
import org.trunkproof.evidence.Activity;
import org.trunkproof.evidence.Datagram;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Standstill;
import org.trunkproof.evidence.StrayDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.evidence.TraceFile;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.evidence.Wiretap.Port;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.media.G711;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;

/** Whatever reaches the parties of saved scenarios from nobody of their labs, every check there is judges as before. */
class StraysTest {

    private static final Path SAVED = Path.of("src/test/resources/org/trunkproof");
    private static final int IN_EACH = 60;
    private static final List<Method> CHECKS = checks();

    private final Random random = new Random(14);

    static Stream<Path> saved() throws IOException {
        return Stream.concat(Files.list(SAVED.resolve("verify")), Files.list(SAVED.resolve("steps/broken")))
                .filter(file -> file.toString().endsWith(".json"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("saved")
    void bearOnNoJudgement(Path file) throws Exception {
        Trace trace = TraceFile.load(file);
        Trace underFire = trace.with(strays(trace));
        String callId = trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .filter(message -> message.isRequest("INVITE"))
                .map(SipMessage::callId)
                .findFirst()
                .orElse("none");

        for (Method method : CHECKS) {
            for (Party party : Party.values()) {
                Check check = (Check) method.invoke(null, arguments(method, party, callId));
                assertThat(check.judge(underFire)).as(method.toString()).isEqualTo(check.judge(trace));
                if (!List.of(method.getParameterTypes()).contains(Party.class)) {
                    break;
                }
            }
        }
        assertThat(Activity.of(underFire)).isEqualTo(Activity.of(trace));
        assertThat(Standstill.isIn(underFire, List.of())).isEqualTo(Standstill.isIn(trace, List.of()));
        assertThat(Dialled.in(underFire, "inbound", "outbound")).isEqualTo(Dialled.in(trace, "inbound", "outbound"));
    }

    /** What a wiretap makes of junk that comes between the datagrams of the Trace, which it takes for what they were. */
    private List<TraceEvent> strays(Trace trace) throws UnknownHostException {
        Wiretap wiretap = new Wiretap();
        trace.parties().forEach(wiretap::introduce);
        List<Datagram> real = trace.events().stream()
                .filter(Datagram.class::isInstance)
                .map(Datagram.class::cast)
                .toList();
        List<TraceEvent> strays = new ArrayList<>();
        for (Datagram datagram : real) {
            if (trace.sender(datagram) == Party.ASTERISK) {
                assertThat(wiretap.received(
                                port(datagram), datagram.source(), datagram.destination(), datagram.bytes()))
                        .isTrue();
            } else {
                wiretap.sent(port(datagram), datagram.source(), datagram.destination(), datagram.bytes());
            }
            if (strays.size() < IN_EACH) {
                InetSocketAddress source = nobody(trace);
                InetSocketAddress destination =
                        trace.sender(datagram) == Party.ASTERISK ? datagram.destination() : datagram.source();
                byte[] junk = junk(datagram);
                assertThat(wiretap.received(port(datagram), source, destination, junk))
                        .isFalse();
                strays.add(new StrayDatagram(datagram.at(), source, destination, junk));
            }
        }
        Trace seen = wiretap.recorder().trace();
        assertThat(seen.strays()).hasSameSizeAs(strays);
        assertThat(seen.events().stream().filter(event -> !(event instanceof StrayDatagram)))
                .extracting(Object::getClass)
                .isEqualTo(real.stream().map(Object::getClass).toList());
        return strays;
    }

    private static Port port(Datagram datagram) {
        return datagram instanceof SipDatagram ? Port.SIP : datagram instanceof RtpDatagram ? Port.RTP : Port.RTCP;
    }

    /** A third address, another program at a party's own, or the Asterisk of another lab. */
    private InetSocketAddress nobody(Trace trace) throws UnknownHostException {
        List<InetAddress> parties = trace.parties().entrySet().stream()
                .filter(party -> party.getValue() != Party.ASTERISK)
                .map(Map.Entry::getKey)
                .toList();
        return switch (random.nextInt(3)) {
            case 0 -> new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 1024 + random.nextInt(60_000));
            case 1 -> new InetSocketAddress(parties.get(random.nextInt(parties.size())), 1);
            default -> new InetSocketAddress(InetAddress.getByName("198.18.0.2"), 5060);
        };
    }

    /** Among it what does most harm: what was really said, once more and somewhat changed. */
    private byte[] junk(Datagram real) {
        byte[] bytes = real.bytes();
        switch (random.nextInt(6)) {
            case 0 -> random.nextBytes(bytes);
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 ->
                bytes = new byte[] {0, 1, 0, 0, 0x21, 0x12, (byte) 0xA4, 0x42, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
            case 3 ->
                bytes = ("INVITE sip:911@10.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKjunk"
                                + random.nextInt()
                                + "\r\nFrom: <sip:junk@192.0.2.1>;tag=1\r\nTo: <sip:911@10.0.0.1>\r\n"
                                + "Call-ID: junk\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
            case 4 ->
                bytes = new String(bytes, StandardCharsets.ISO_8859_1)
                        .replaceFirst("branch=\\S+", "branch=z9hG4bKjunk" + random.nextInt())
                        .getBytes(StandardCharsets.ISO_8859_1);
            default -> {}
        }
        return bytes;
    }

    private static List<Method> checks() {
        List<Method> checks = OurClasses.shipped().stream()
                .filter(type -> type.getPackageName().equals(Check.class.getPackageName()))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == Check.class
                        && Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getModifiers()))
                .toList();
        assertThat(checks).hasSizeGreaterThan(60);
        return checks;
    }

    private static Object[] arguments(Method method, Party party, String callId) {
        Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> argument(type.getTypeName(), party))
                .toArray();
        if (arguments.length > 0 && arguments[0] instanceof String) {
            arguments[0] = arguments[0].equals("flowroute") && takesPeer(method) ? "flowroute" : callId;
        }
        return arguments;
    }

    private static boolean takesPeer(Method method) {
        return List.of("becomes", "dialEnds", "dialFails", "seenFrom", "hidden").contains(method.getName());
    }

    private static Object argument(String type, Party party) {
        String simple = type.replaceAll("\\b[a-z]+\\.|[A-Z]\\w+\\$", "");
        return switch (simple) {
            case "Party" -> party;
            case "String" -> "flowroute";
            case "int" -> 200;
            case "long" -> 1L;
            case "boolean" -> true;
            case "Duration" -> Duration.ofSeconds(1);
            case "Instant" -> Instant.EPOCH;
            case "InetSocketAddress" -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 5060);
            case "G711" -> G711.PCMU;
            case "Reachability" -> Reachability.REACHABLE;
            case "MessageOf" -> Messages.MessageOf.offerTo(party);
            case "List<Codec>" -> List.of(Codec.PCMU, Codec.TELEPHONE_EVENT);
            case "List<DtmfKey>" -> DtmfKey.keys("7");
            case "List<Party>" -> List.of(party);
            case "List<List<Party>>" -> List.of(List.of(party));
            case "List<byte[]>" -> List.of(new byte[160]);
            case "List<String>" -> List.of("m=audio PORT RTP/AVP 0 101");
            case "List<Header>" -> List.of(new SipMessage.Header("From", "x"));
            case "List<InetSocketAddress>" -> List.of();
            case "Predicate<SipMessage>" -> (Predicate<SipMessage>) message -> message.isRequest("INVITE");
            default -> throw new AssertionError("What is to be asked of a " + type + "?");
        };
    }
}
