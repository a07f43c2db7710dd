package org.trunkproof.configuration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the settings of {@code sip.conf}, and of those of a dialplan that belong to no extension: what each
 * does, which values Asterisk documents for it, where Asterisk tells what it has loaded of it, and which values come to
 * the same. Each entry says where that is from.
 */
public final class SettingsTable {

    /** How a line that is not there stands in {@link Same#values}. */
    public static final String LEFT_OUT = "(left out)";

    /** How whatever may stand there stands in {@link Same#values}. */
    public static final String ANY = "*";

    private static final String YES = "(?i)yes|true|y|t|1|on";
    private static final String NO = "(?i)no|false|n|f|0|off";

    /**
     * One setting.
     *
     * @param does one plain sentence for a person
     * @param source a sample file of Asterisk's, or a source file and function
     * @param values what may stand there, other than anything
     * @param told the command whose output differs whenever the setting does; empty where there is none
     * @param adds whether each line adds to those before it, rather than standing in for them
     * @param context whether the value is the name of a context
     * @param anyCase why capitals do not matter in its value; empty where they do, or where it is not known
     * @param unknown why a value that is none of {@code values} is as no; empty where it is not
     * @param same which values come to the same
     */
    public record Entry(
            String does,
            String source,
            List<String> values,
            String told,
            boolean adds,
            boolean context,
            String anyCase,
            String unknown,
            List<Same> same) {
        public Entry(
                @JsonProperty(value = "does", required = true) String does,
                @JsonProperty(value = "source", required = true) String source,
                @JsonProperty("values") @Nullable List<String> values,
                @JsonProperty("told") @Nullable String told,
                @JsonProperty("adds") boolean adds,
                @JsonProperty("context") boolean context,
                @JsonProperty("anyCase") @Nullable String anyCase,
                @JsonProperty("unknown") @Nullable String unknown,
                @JsonProperty("same") @Nullable List<Same> same) {
            this.does = does;
            this.source = source;
            this.values = values == null ? List.of() : List.copyOf(values);
            this.told = Objects.requireNonNullElse(told, "");
            this.adds = adds;
            this.context = context;
            this.anyCase = Objects.requireNonNullElse(anyCase, "");
            this.unknown = Objects.requireNonNullElse(unknown, "");
            this.same = same == null ? List.of() : List.copyOf(same);
        }

        /** Whether the value is as no: one of Asterisk's words for it (main/utils.c, ast_false), or none that is known. */
        public boolean isNo(String value) {
            return !unknown.isEmpty()
                    && !value.equals(LEFT_OUT)
                    && (value.matches(NO)
                            || !value.matches(YES)
                                    && Arrays.stream(value.split(","))
                                            .noneMatch(word -> values.contains(word.toLowerCase(Locale.ROOT))));
        }
    }

    /** Values that come to the same, and why. */
    public record Same(List<String> values, String because) {
        public Same {
            values = List.copyOf(values);
        }

        public boolean has(String value) {
            return values.contains(ANY) || values.contains(value);
        }
    }

    private final Map<String, Entry> entries;

    private SettingsTable(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The table of the settings of chan_sip. */
    public static SettingsTable chanSip() {
        try (InputStream in = SettingsTable.class.getResourceAsStream("chan_sip.json")) {
            return new SettingsTable(new ObjectMapper().readValue(in, new TypeReference<Map<String, Entry>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a setting; names are case-insensitive, and one in a certain section comes before one in any. */
    public Optional<Entry> entry(String section, String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(entries.get(section + "/" + name)).or(() -> Optional.ofNullable(entries.get(name)));
    }
}
