package org.trunkproof.configuration;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The IPv4 addresses that begin alike (RFC 4632 section 3.1).
 *
 * @param first of them, its four bytes as one number
 * @param length how many bits of it they have in common, from 0 to 32
 */
public record AddressRange(int first, int length) {

    private static final int BITS = 32;

    private static final String DOTTED = "\\d{1,3}(?:\\.\\d{1,3}){3}";

    private static final Pattern FORM =
            Pattern.compile("(?<first>" + DOTTED + ")(?:/(?:(?<bits>3[0-2]|[12]?\\d)|(?<mask>" + DOTTED + ")))?");

    public AddressRange {
        first &= mask(length);
    }

    /**
     * As it is written: {@code 192.168.0.0/16} or {@code 192.168.0.0/255.255.0.0}; an address alone is a range of one.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static AddressRange of(String text) {
        Matcher written = FORM.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no range of addresses.");
        }
        Optional<String> bits = Optional.ofNullable(written.group("bits"));
        Optional<String> mask = Optional.ofNullable(written.group("mask"));
        return new AddressRange(
                number(written.group("first")),
                bits.map(Integer::parseInt)
                        .or(() -> mask.map(AddressRange::number).map(Integer::bitCount))
                        .orElse(BITS));
    }

    /** Whether a text is written so. */
    public static boolean isWritten(String text) {
        return FORM.matcher(text).matches();
    }

    private static int number(String dotted) {
        return Stream.of(dotted.split("\\."))
                .map(Integer::parseInt)
                .reduce(0, (before, part) -> before << Byte.SIZE | part);
    }

    private static int mask(int length) {
        return length == 0 ? 0 : -1 << BITS - length;
    }

    public boolean contains(InetAddress address) {
        return address instanceof Inet4Address
                && (ByteBuffer.wrap(address.getAddress()).getInt() & mask(length)) == first;
    }

    /** Whether it has a single address. */
    public boolean isOne() {
        return length == BITS;
    }

    /** Whether it has all addresses of the other. */
    public boolean contains(AddressRange other) {
        return length <= other.length && meets(other);
    }

    /** Whether they have an address in common. */
    public boolean meets(AddressRange other) {
        return ((first ^ other.first) & mask(Math.min(length, other.length))) == 0;
    }

    /** One of its parts that have so many bits in common, as likely as any other; the whole where it has as many itself. */
    public AddressRange anyPart(int bits) {
        if (bits <= length) {
            return this;
        }
        int part = (int) ThreadLocalRandom.current().nextLong(1L << bits - length);
        return new AddressRange(first | part << BITS - bits, bits);
    }

    /** The least in which the address is neither the first nor the last, which no host of a network may have. */
    public static AddressRange around(String address) {
        int number = number(address);
        return IntStream.iterate(BITS - 2, length -> length - 1)
                .mapToObj(length -> new AddressRange(number, length))
                .filter(range -> number != range.first && number != range.last())
                .findFirst()
                .orElseThrow();
    }

    private int last() {
        return first | ~mask(length);
    }

    /**
     * Those by which it is told from one that has other bounds: the first and the last that a host may have where it is a network
     * ({@link #gateway}), which are one address where it has no more.
     */
    public List<String> bounds() {
        return length >= BITS - 1
                ? List.of(dotted(length == BITS || isHosts(first) ? first : last()))
                : Stream.of(first + 1, last() - 1)
                        .limit(length == BITS - 2 ? 1 : 2)
                        .map(AddressRange::dotted)
                        .toList();
    }

    /** The nearest before it, and the nearest after it, that a host may have in a network of four. */
    public List<String> neighbours() {
        return List.of(nearest(first, -1), nearest(last(), 1));
    }

    private static String nearest(int from, int step) {
        return dotted(IntStream.iterate(from + step, address -> address + step)
                .filter(AddressRange::isHosts)
                .findFirst()
                .orElseThrow());
    }

    private static boolean isHosts(int address) {
        int place = address & 3;
        return place == 1 || place == 2;
    }

    /** Where Docker has the gateway of a network: the first address that a host may have. */
    public String gateway() {
        return dotted(first + 1);
    }

    @Override
    public String toString() {
        return dotted(first) + "/" + length;
    }

    private static String dotted(int address) {
        return IntStream.of(24, 16, 8, 0)
                .mapToObj(shift -> String.valueOf(address >>> shift & 0xFF))
                .collect(Collectors.joining("."));
    }
}
