package org.trunkproof.configuration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where Asterisk's files have secrets, as data.
 *
 * @param settings those whose names do not say so, or that hold something else as well
 * @param calls applications and functions that are given one
 */
record SecretKinds(TellingNames names, List<KindOfSetting> settings, List<CallWithSecret> calls) {

    /**
     * TellingNames that say so, of settings, variables, options and headers.
     *
     * @param words the last word of such a name
     * @param endings how its last word ends
     * @param keys what stands before {@code key}, which by itself may be one of a telephone
     * @param not names that seem to say so
     */
    record TellingNames(
            Set<String> words, List<String> endings, Set<String> keys, Set<String> others, Set<String> not) {
        TellingNames {
            words = Set.copyOf(words);
            endings = List.copyOf(endings);
            keys = Set.copyOf(keys);
            others = Set.copyOf(others);
            not = Set.copyOf(not);
        }
    }

    /** What of a setting's value is one. */
    enum Form {
        WHOLE,
        /** All between the first colon behind the user and the last {@code @}; the domain's port may be among it. */
        REGISTRATION,
        /** What stands between a colon, or a hash sign before an MD5, and the realm. */
        REALM,
        /** What a comma ends. */
        MAILBOX,
        /** The second of what commas separate. */
        SECOND,
        /** All but the first of what commas separate. */
        LATER
    }

    /**
     * A setting of a file, or of what it includes.
     *
     * @param name {@code #} for any number
     * @param source where that is from
     */
    record KindOfSetting(String file, String name, Form form, String source) {}

    /**
     * An application or function.
     *
     * @param argument which of them, from 0
     * @param source where that is from
     */
    record CallWithSecret(String name, int argument, String source) {}

    /** What has a channel's variable be inherited (main/channel.c, ast_channel_inherit_variables). */
    private static final Pattern LEADING = Pattern.compile("^_+");

    private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UNSEEN = Pattern.compile("[^\\x20-\\x7E]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+$");
    private static final SecretKinds ALL = read();

    SecretKinds {
        settings = List.copyOf(settings);
        calls = List.copyOf(calls);
    }

    static SecretKinds all() {
        return ALL;
    }

    private static SecretKinds read() {
        try (InputStream in = SecretKinds.class.getResourceAsStream("secrets.json")) {
            return new ObjectMapper().readValue(in, SecretKinds.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of a setting's value is a secret; empty where nothing is but what its text shows. */
    Optional<Form> of(String file, String setting) {
        // what nobody sees in a name makes none of a secret's another
        String seen = UNSEEN.matcher(setting).replaceAll("");
        String name = seen.toLowerCase(Locale.ROOT);
        boolean isNumber = name.chars().allMatch(c -> c >= '0' && c <= '9') && !name.isEmpty();
        return settings.stream()
                .filter(kind -> kind.file().equals(file))
                .filter(kind ->
                        kind.name().equals(name) || isNumber && kind.name().equals("#"))
                .map(KindOfSetting::form)
                .findFirst()
                .or(() -> isSecret(seen) || isMistyped(name) ? Optional.of(Form.WHOLE) : Optional.empty());
    }

    /** Whether a name says that it is of a secret. */
    boolean isSecret(String name) {
        String lower = LEADING.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (names.not.contains(lower)) {
            return false;
        }
        // of what stands for several objects, what its settings begin with says which they are of
        if (names.others.contains(lower.substring(lower.lastIndexOf('/') + 1))) {
            return true;
        }
        String[] words = BETWEEN_WORDS.split(
                CAMEL.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.ROOT).strip());
        if (words.length == 0) {
            return false;
        }
        String last = DIGITS.matcher(words[words.length - 1]).replaceFirst("");
        String before = words.length > 1 ? words[words.length - 2] : "";
        return names.words.contains(last)
                || names.endings.stream().anyMatch(last::endsWith) && !names.not.contains(last)
                || last.equals("key") && names.keys.contains(before)
                || last.endsWith("key") && names.keys.contains(last.substring(0, last.length() - 3));
    }

    /** Whether a name would be that of a secret but for one mistake of the fingers, with which Asterisk takes it for none. */
    private static boolean isMistyped(String name) {
        return Set.of("secret", "password", "md5secret", "remotesecret").stream()
                .anyMatch(one -> isNear(name, one));
    }

    /** One letter more, one less, another, or two the other way round. */
    private static boolean isNear(String one, String other) {
        int start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < one.length() - start
                && end < other.length() - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        return left.length() <= 1 && right.length() <= 1
                || left.length() == 2
                        && new StringBuilder(left).reverse().toString().equals(right);
    }
}
