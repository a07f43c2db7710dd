package org.trunkproof.regression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the settings of {@code sip.conf}: what each does, which values Asterisk documents for it, and which of
 * them come to the same. Each entry says where that is from.
 */
public final class SettingsTable {

    /**
     * One setting.
     *
     * @param does one plain sentence for a person
     * @param source a sample file of Asterisk's, or a source file and function
     * @param values what may stand there, other than anything
     * @param same by value, why it changes nothing that can be observed here; the value of a line that is left out is
     *     {@code (left out)}
     */
    public record Entry(String does, String source, List<String> values, Map<String, String> same) {

        public Entry {
            values = List.copyOf(values);
            same = Map.copyOf(same);
        }
    }

    /** How a line that is not there stands in {@link Entry#same}. */
    static final String LEFT_OUT = "(left out)";

    private final Map<String, Entry> entries;

    private SettingsTable(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The table of the settings of chan_sip. */
    public static SettingsTable chanSip() {
        try (InputStream in = SettingsTable.class.getResourceAsStream("chan_sip.json")) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> row :
                    new ObjectMapper().readTree(in).properties()) {
                List<String> values = new ArrayList<>();
                row.getValue().path("values").forEach(value -> values.add(value.asText()));
                Map<String, String> same = new LinkedHashMap<>();
                row.getValue()
                        .path("same")
                        .properties()
                        .forEach(value ->
                                same.put(value.getKey(), value.getValue().asText()));
                entries.put(
                        row.getKey(),
                        new Entry(
                                row.getValue().path("does").asText(),
                                row.getValue().path("source").asText(),
                                values,
                                same));
            }
            return new SettingsTable(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a setting; names are case-insensitive, and one in a certain section comes before one in any. */
    public Optional<Entry> entry(String section, String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(entries.get(section + "/" + name)).or(() -> Optional.ofNullable(entries.get(name)));
    }

    /** Why a value, or the lack of a line, comes to the same as what stands there. */
    Optional<String> equivalence(String section, String key, String value) {
        return entry(section, key)
                .flatMap(entry -> Optional.ofNullable(entry.same().get(value)));
    }
}
