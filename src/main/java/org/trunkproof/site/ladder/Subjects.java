package org.trunkproof.site.ladder;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where in a message stands what a judgement looks at. Each subject has places as {@link MessageText#linesAt} takes them;
 * one that ends in an asterisk is how subjects begin.
 */
final class Subjects {

    private static final Map<String, List<String>> PLACES = read();

    private Subjects() {}

    private static Map<String, List<String>> read() {
        try (InputStream table = Objects.requireNonNull(Subjects.class.getResourceAsStream("subjects.json"))) {
            return new ObjectMapper().readValue(table, new TypeReference<LinkedHashMap<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, List<String>> all() {
        return PLACES;
    }

    /** The header of that name for a subject that is not in the table. */
    static List<String> places(String subject) {
        List<String> places = PLACES.get(subject);
        if (places != null) {
            return places;
        }
        return PLACES.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("*")
                        && subject.startsWith(
                                entry.getKey().substring(0, entry.getKey().length() - 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of(subject));
    }
}
