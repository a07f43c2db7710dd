package org.trunkproof.trunk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a YAML file, each with its line, and each scalar as the text that it is written as. */
sealed interface Yaml {

    /** From 1. */
    int line();

    /** Whether nothing stands here. */
    default boolean isEmpty() {
        return this instanceof Scalar scalar && scalar.text().isEmpty();
    }

    record Scalar(int line, String text) implements Yaml {}

    record Items(int line, List<Yaml> items) implements Yaml {}

    record Mapping(int line, Map<String, Entry> entries) implements Yaml {

        static Mapping empty(int line) {
            return new Mapping(line, new LinkedHashMap<>());
        }
    }

    /**
     * @param line of the key
     */
    record Entry(int line, Yaml value) {}

    /** The line of what keys lead to, or of as much of that as there is. */
    default int line(String... keys) {
        int line = line();
        Yaml at = this;
        for (String key : keys) {
            Entry entry = at instanceof Mapping mapping ? mapping.entries().get(key) : null;
            if (entry == null) {
                return line;
            }
            line = entry.line();
            at = entry.value();
        }
        return line;
    }
}
