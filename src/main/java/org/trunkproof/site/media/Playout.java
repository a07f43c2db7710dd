package org.trunkproof.site.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.trunkproof.media.G711;
import org.trunkproof.media.RtpPacket;
import org.trunkproof.media.RtpStream;

/** Puts the sound of one source where its timestamps say. */
final class Playout {

    /** How far, in samples, timestamps may lead away from the time of arrival before they are taken to have jumped. */
    private static final int JUMP = G711.CLOCK_RATE;

    private final Instant began;
    private Optional<RtpPacket> anchor = Optional.empty();
    private long anchorage;
    private short[] samples = new short[0];
    private int length;

    /**
     * @param began when what is played out begins
     */
    Playout(Instant began) {
        this.began = began;
    }

    void play(RtpStream.Arrival arrival, G711 law) {
        RtpPacket packet = arrival.packet();
        long arrived = Duration.between(began, arrival.at()).toMillis() * G711.CLOCK_RATE / 1000;
        long meant = anchor.map(before -> anchorage + before.samplesTo(packet)).orElse(Long.MIN_VALUE / 2);
        boolean jumped = Math.abs(meant - arrived) > JUMP;
        if (jumped) {
            anchor = Optional.of(packet);
            anchorage = arrived;
        }
        put(jumped ? arrived : meant, law.decode(packet.payload()));
    }

    /** What is heard before the beginning, because it came too late for it, is left out. */
    private void put(long place, short[] sound) {
        if (place >= 0) {
            length = Math.max(length, (int) place + sound.length);
            if (length > samples.length) {
                samples = Arrays.copyOf(samples, length + 10 * G711.CLOCK_RATE);
            }
            System.arraycopy(sound, 0, samples, (int) place, sound.length);
        }
    }

    short[] samples() {
        return Arrays.copyOf(samples, length);
    }
}
