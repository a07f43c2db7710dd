package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nist.core.net.NetworkLayer;
import java.io.Closeable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Wiretap;

/** JAIN-SIP gets no socket that is not tapped. Alone, so that no other test is given the port meanwhile. */
@Isolated
class TappedNetworkLayerTest {

    private static final byte[] OPTIONS = "OPTIONS sip:127.0.0.1 SIP/2.0\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    private final NetworkLayer layer = new TappedNetworkLayer();

    /** All ways to a socket there are, also those that a later JAIN-SIP may have. */
    static Stream<Method> socketsWithoutTap() {
        return Arrays.stream(NetworkLayer.class.getMethods())
                .filter(method -> Closeable.class.isAssignableFrom(method.getReturnType()));
    }

    @ParameterizedTest
    @MethodSource
    void socketsWithoutTap(Method method) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? (Object) 0 : InetAddress.getLoopbackAddress())
                .toArray();

        assertThatThrownBy(() -> ((Closeable) method.invoke(layer, arguments)).close())
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(SocketException.class)
                .hasMessage(why(method));
    }

    private static String why(Method method) {
        if (method.getReturnType() == DatagramSocket.class) {
            return method.getParameterCount() == 0
                    ? "every socket has an address, or its datagrams would be nobody's evidence"
                    : "no tap was left for localhost/127.0.0.1:0";
        }
        boolean tls = method.getReturnType() == SSLSocket.class || method.getReturnType() == SSLServerSocket.class;
        return (tls ? "TLS" : "TCP") + " has no tap, so its messages would be nobody's evidence";
    }

    @Test
    void whatASocketSendsIsSeenByTheTapThatWasLeftForItsAddress() throws Exception {
        Wiretap wiretap = new Wiretap();
        InetSocketAddress address = freePort();
        TappedNetworkLayer.tap(address, new Tap(wiretap));

        try (DatagramSocket socket = layer.createDatagramSocket(address.getPort(), address.getAddress())) {
            socket.send(new DatagramPacket(OPTIONS, OPTIONS.length, address));
        }

        assertThat(wiretap.recorder().trace().sip().map(SipDatagram::source)).containsExactly(address);
    }

    @Test
    void aTapIsForOneSocket() throws Exception {
        InetSocketAddress address = freePort();
        TappedNetworkLayer.tap(address, new Tap(new Wiretap()));
        layer.createDatagramSocket(address.getPort(), address.getAddress()).close();

        assertThatThrownBy(() -> layer.createDatagramSocket(address.getPort(), address.getAddress()))
                .isInstanceOf(SocketException.class)
                .hasMessage("no tap was left for " + address);
    }

    @Test
    void theStackItselfIsOfNoInterest() {
        layer.setSipStack(null);
    }

    private static InetSocketAddress freePort() throws SocketException {
        try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), probe.getLocalPort());
        }
    }
}
