package org.trunkproof.media;

import java.util.HashSet;
import java.util.Set;

/**
 * How many packets of one source came, and how many were to come (RFC 3550 appendix A.1 and A.3).
 *
 * <p>Unlike there the first packet counts without a second one to prove it, for a recorded stream is no guess.
 *
 * @param received all that came, late ones and duplicates too
 * @param expected from the first to the highest sequence number, over its wrap-arounds
 * @param duplicates how many of those received had come before
 * @param late how many of those received came after one with a higher sequence number
 */
public record Reception(int received, long expected, int duplicates, int late) {

    public static Reception of(RtpStream stream) {
        Count count = new Count();
        stream.packets().forEach(arrival -> count.seen(arrival.packet().sequenceNumber()));
        return new Reception(stream.size(), count.expected(), count.duplicates, count.late);
    }

    /** The cumulative number of packets lost, which duplicates lower, even below zero (RFC 3550 section 6.4.1). */
    public long lost() {
        return expected - received;
    }

    /** The state of RFC 3550 appendix A.1. */
    private static final class Count {

        private static final int MAX_DROPOUT = 3000;
        private static final int MAX_MISORDER = 100;
        private static final long MODULUS = 1 << 16;
        private static final long NONE = -1;

        private final Set<Long> seen = new HashSet<>();
        private long base = NONE;
        private long highest;
        private long afterJump = NONE;
        private long before;
        private int duplicates;
        private int late;

        void seen(SequenceNumber number) {
            if (base == NONE) {
                begin(number);
                return;
            }
            int distance = new SequenceNumber((int) (highest % MODULUS)).distanceTo(number);
            if (distance >= MAX_DROPOUT || distance <= -MAX_MISORDER) {
                jumped(number);
                return;
            }
            if (!seen.add(highest + distance)) {
                duplicates++;
            } else if (distance < 0) {
                late++;
            }
            highest = Math.max(highest, highest + distance);
        }

        /** A packet far away stands for itself; the next one after it shows that the sender has begun anew. */
        private void jumped(SequenceNumber number) {
            if (number.value() == afterJump) {
                before = expected();
                begin(number);
            } else {
                before++;
                afterJump = number.next().value();
            }
        }

        private void begin(SequenceNumber number) {
            base = number.value();
            highest = base;
            afterJump = NONE;
            seen.clear();
            seen.add(base);
        }

        long expected() {
            return base == NONE ? 0 : before + highest - base + 1;
        }
    }
}
