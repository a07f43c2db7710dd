package org.trunkproof.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Looks for words in every byte of files, unpacked, and in each reading of them: escaped as in a URL, HTML, JSON or Asterisk's
 * files, or several of these one in another, and in whatever Base64 there is. It turns round what was written, where the
 * masking turns round what is looked for, so that neither has the other's gaps.
 */
public final class SecretSearch {

    /** In how many encodings, one in another, something may be written. */
    private static final int DEEPEST = 3;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");

    private static final List<UnaryOperator<String>> READINGS =
            List.of(SecretSearch::unescaped, SecretSearch::ofUrl, SecretSearch::ofMarkup);

    private SecretSearch() {}

    /** Files below a folder, or file names, that hold a word, and which. */
    public static List<String> in(Path folder, Collection<String> words) throws IOException {
        return in(folder, words, SecretSearch::in);
    }

    /** The same of a large report, where letters and digits stand for themselves but in Base64. */
    public static List<String> inLarge(Path folder, Collection<String> words) throws IOException {
        return in(folder, words, (bytes, all) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            List<String> likely = words.stream()
                    .filter(word -> text.contains(longestRun(word)))
                    .toList();
            Set<String> held = likely.isEmpty() ? new LinkedHashSet<>() : in(bytes, likely);
            String decoded = ofBase64(List.of(text));
            words.stream()
                    .filter(word -> forms(word).anyMatch(decoded::contains))
                    .forEach(held::add);
            return held;
        });
    }

    private static String longestRun(String word) {
        return Stream.of(word.split("[^A-Za-z0-9]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static List<String> in(
            Path folder, Collection<String> words, BiFunction<byte[], Collection<String>, Set<String>> search)
            throws IOException {
        List<String> held = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            Set<String> found = new LinkedHashSet<>(in(name.getBytes(StandardCharsets.UTF_8), words));
            found.addAll(search.apply(unpacked(Files.readAllBytes(file)), words));
            found.forEach(word -> held.add(name + " holds " + word));
        }
        return held;
    }

    /** Which of the words there are in some bytes. */
    public static Set<String> in(byte[] bytes, Collection<String> words) {
        Set<String> held = new LinkedHashSet<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String reading : readings(text)) {
            words.stream()
                    .filter(word -> forms(word).anyMatch(reading::contains))
                    .forEach(held::add);
        }
        return held;
    }

    /** As bytes of either character set, a byte a character. */
    private static Stream<String> forms(String word) {
        return Stream.of(word, new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .distinct();
    }

    private static Set<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>(Set.of(text));
        Set<String> last = readings;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Set<String> next = new LinkedHashSet<>();
            for (String reading : last) {
                READINGS.forEach(one -> next.add(one.apply(reading)));
            }
            next.removeAll(readings);
            readings.addAll(next);
            last = next;
        }
        readings.add(ofBase64(List.copyOf(readings)));
        // a value that a narrow column has broken in two
        readings.add(text.replaceAll("\\s*\\n\\s*", ""));
        return readings;
    }

    private static String ofBase64(List<String> readings) {
        StringBuilder decoded = new StringBuilder();
        for (String reading : readings) {
            Matcher run = BASE64.matcher(reading);
            while (run.find()) {
                decode(run.group(), decoded);
            }
        }
        return decoded.toString();
    }

    private static void decode(String run, StringBuilder decoded) {
        String standard = run.replace('-', '+').replace('_', '/');
        for (int shift = 0; shift < 4 && standard.length() - shift >= 4; shift++) {
            int left = standard.length() - shift;
            int length = left % 4 == 1 ? left - 1 : left;
            byte[] bytes = Base64.getDecoder().decode(standard.substring(shift, shift + length));
            decoded.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
        }
    }

    private static String ofUrl(String text) {
        return replaced(text, "%([0-9A-Fa-f]{2})", found -> character(found.group(1), 16));
    }

    private static String ofMarkup(String text) {
        return replaced(text, "&(?:#([0-9]{1,5})|#[xX]([0-9A-Fa-f]{1,4})|(amp|lt|gt|quot|apos));", found -> {
            if (found.group(1) != null) {
                return character(found.group(1), 10);
            }
            return found.group(2) != null
                    ? character(found.group(2), 16)
                    : String.valueOf("&<>\"'"
                            .charAt(List.of("amp", "lt", "gt", "quot", "apos").indexOf(found.group(3))));
        });
    }

    private static String unescaped(String text) {
        return replaced(text, "\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([^A-Za-z0-9]))", found -> {
            if (found.group(3) != null) {
                return found.group(3);
            }
            return character(found.group(1) == null ? found.group(2) : found.group(1), 16);
        });
    }

    private static String character(String digits, int radix) {
        return String.valueOf((char) Integer.parseInt(digits, radix));
    }

    private static String replaced(String text, String pattern, Function<MatchResult, String> by) {
        return Pattern.compile(pattern).matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != 0x1F || bytes[1] != (byte) 0x8B) {
            return bytes;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            in.transferTo(plain);
        }
        return plain.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
