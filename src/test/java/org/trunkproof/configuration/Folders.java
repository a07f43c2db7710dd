package org.trunkproof.configuration;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folders that tests write down in one text: a line {@code == name} begins each file. */
final class Folders {

    private Folders() {}

    static Configuration read(String text) {
        return read(text, Dialect.chanSip());
    }

    static Configuration read(String text, Dialect dialect) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : text.split("(?m)^== ?")) {
            String[] parts = file.split("\n", 2);
            if (!parts[0].isBlank()) {
                files.put(parts[0].strip(), parts[1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return Configuration.of(files, dialect);
    }
}
