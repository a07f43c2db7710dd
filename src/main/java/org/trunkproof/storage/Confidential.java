package org.trunkproof.storage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nobody may read, and where: anywhere, or only behind certain words, because it is too short or too common to be told
 * from what is no secret. A character of it is a byte of a file (ISO 8859-1).
 *
 * @param before what stands right before it, in which a space stands for any number of blanks; empty for a value that is a
 *     secret wherever it stands
 * @param value not empty
 * @param after what follows it, likewise; empty where it is enough that no other letter or digit does
 */
public record Confidential(String before, String value, String after) {

    /** Any number of blanks, or none. */
    static final char BLANKS = '\uE000';

    /** Of shorter ones all encodings would be found by chance. */
    private static final int SHORTEST_ENCODED = 6;

    /** What is a secret wherever it stands. */
    public static Confidential anywhere(String value) {
        return new Confidential("", value, "");
    }

    boolean isAnywhere() {
        return before.isEmpty() && after.isEmpty();
    }

    /** What it reads as: as bytes, and as the text that these are in UTF-8 or ISO 8859-1, in either of which it may be written. */
    Set<String> readings() {
        Set<String> readings = new LinkedHashSet<>(Arrays.asList(value, utf8(value)));
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
            readings.add(text);
            readings.add(utf8(text));
        } catch (CharacterCodingException e) {
            // it is ISO 8859-1 then
        }
        return readings;
    }

    /** Bytes of UTF-8, a character each. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** As it stands in what comes before, also in small letters: names of settings are written either way. */
    Set<String> befores() {
        return Stream.of(before, before.toLowerCase(Locale.ROOT))
                .map(text -> text.replace(' ', BLANKS))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String behind() {
        return after.replace(' ', BLANKS);
    }

    /**
     * What every Base64 has in it of a text that has the value in it, whatever stands before and after (RFC 4648 section 4 and
     * 5): one for each place of its beginning within three bytes. Characters that depend on a neighbour as well are not in it.
     */
    Stream<String> base64() {
        if (!isAnywhere() || value.length() < SHORTEST_ENCODED) {
            return Stream.empty();
        }
        return readings().stream()
                .filter(reading -> reading.chars().allMatch(c -> c < 0x100))
                .map(reading -> reading.getBytes(StandardCharsets.ISO_8859_1))
                .flatMap(bytes -> Stream.of(0, 1, 2).map(shift -> core(bytes, shift)))
                .flatMap(core -> Stream.of(core, core.replace('+', '-').replace('/', '_')))
                .distinct();
    }

    private static String core(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (8 * shift + 5) / 6;
        int last = 8 * shifted.length / 6;
        return encoded.substring(first, last);
    }
}
