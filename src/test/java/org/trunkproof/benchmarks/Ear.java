package org.trunkproof.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A port that takes down when packets arrive, on a thread of its own, whoever sends them. */
final class Ear implements AutoCloseable {

    private static final int LARGEST = 2048;
    private static final int BUFFER = 1 << 20;
    private static final double INTERVAL_MILLIS = 20;
    private static final int SSRC = 8;

    private final DatagramSocket socket;
    /** In nanoseconds by source (SSRC), because SIPp has one port for all its calls. */
    private final Map<Integer, List<Long>> arrivals = new HashMap<>();

    Ear(InetAddress address) throws SocketException {
        this.socket = new DatagramSocket(new InetSocketAddress(address, 0));
        socket.setReceiveBufferSize(BUFFER);
        Thread listener = new Thread(this::listen, "ear");
        listener.setDaemon(true);
        listener.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (true) {
                socket.receive(packet);
                long now = System.nanoTime();
                synchronized (arrivals) {
                    arrivals.computeIfAbsent(
                                    ByteBuffer.wrap(packet.getData()).getInt(SSRC), source -> new ArrayList<>())
                            .add(now);
                }
            }
        } catch (SocketException e) {
            // closed: enough has been heard
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what it has heard. */
    void clear() {
        synchronized (arrivals) {
            arrivals.clear();
        }
    }

    /**
     * How many sources it has heard more of than a straggler from before it was cleared.
     *
     * @param edge as in {@link #deviations}
     */
    int sources(int edge) {
        synchronized (arrivals) {
            return (int) arrivals.values().stream()
                    .filter(times -> times.size() > 2 * edge)
                    .count();
        }
    }

    /**
     * By how many milliseconds the time between two packets of a source is off 20 ms, for all of them.
     *
     * @param edge how many packets of each source not to count at its beginning and its end
     */
    List<Double> deviations(int edge) {
        synchronized (arrivals) {
            return arrivals.values().stream()
                    .flatMap(times -> deviations(times, edge).stream())
                    .toList();
        }
    }

    private static List<Double> deviations(List<Long> times, int edge) {
        List<Double> deviations = new ArrayList<>();
        for (int i = edge + 1; i < times.size() - edge; i++) {
            deviations.add(Math.abs((times.get(i) - times.get(i - 1)) / 1e6 - INTERVAL_MILLIS));
        }
        return deviations;
    }

    @Override
    public void close() {
        socket.close();
    }
}
