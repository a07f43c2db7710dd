package org.trunkproof.trunk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML without making anything else of a scalar than the text that it is: no number, no date, no yes or no. */
final class YamlReader {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Objections objections;
    private final YAMLParser parser;

    private YamlReader(YAMLParser parser, Objections objections) {
        this.parser = parser;
        this.objections = objections;
    }

    /** What a file says; an empty mapping where that is none, or nothing. */
    static Yaml.Mapping read(String text, Objections objections) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new YamlReader(parser, objections).document();
        } catch (JsonProcessingException e) {
            // the message repeats what stands there, which may be a password
            objections.add(
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()),
                    "This is no YAML; give a key, a colon and a space, and a value, in quotes where that has one of"
                            + " * & ! @ % ` { [ at its beginning, or a colon or # in it, and indent by spaces.");
            return Yaml.Mapping.empty(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Yaml.Mapping document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            objections.add(1, "Nothing is in it; say at least which carrier and which trunk, as in carrier: generic.");
            return Yaml.Mapping.empty(1);
        }
        Yaml whole = value(first);
        if (parser.nextToken() != null) {
            objections.add(line(), "A second document begins here; put everything into one.");
        }
        if (whole instanceof Yaml.Mapping mapping) {
            return mapping;
        }
        objections.add(whole.line(), "No keys are in it; give a key, a colon and a value on each line.");
        return Yaml.Mapping.empty(whole.line());
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Yaml value(JsonToken token) throws IOException {
        int line = line();
        if (parser.isCurrentAlias()) {
            objections.add(line, "A value that begins with * means another place of the file; put it into quotes.");
            return new Yaml.Scalar(line, "");
        }
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> items(line);
            case VALUE_NULL -> new Yaml.Scalar(line, "");
            default -> new Yaml.Scalar(line, parser.getText().strip());
        };
    }

    private Yaml items(int line) throws IOException {
        List<Yaml> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return new Yaml.Items(line, items);
    }

    private Yaml mapping(int line) throws IOException {
        Yaml.Mapping mapping = Yaml.Mapping.empty(line);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int ofKey = line();
            String key = parser.currentName().strip();
            Yaml.Entry entry = new Yaml.Entry(ofKey, value(parser.nextToken()));
            Yaml.Entry before = mapping.entries().putIfAbsent(key, entry);
            if (before != null) {
                objections.add(
                        ofKey, "'" + key + "' is there already, in line " + before.line() + "; delete one of the two.");
            }
        }
        return mapping;
    }
}
