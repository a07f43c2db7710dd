package org.trunkproof.trunk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML without making anything else of a scalar than the text that it is: no number, no date, no yes or no. */
final class YamlReader {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Objections objections;
    private final YAMLParser parser;

    private YamlReader(YAMLParser parser, Objections objections) {
        this.parser = parser;
        this.objections = objections;
    }

    /** What a file says; empty where that is nothing that could be understood, which is objected to. */
    static Optional<Yaml.Mapping> read(String text, Objections objections) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new YamlReader(parser, objections).document();
        } catch (JsonProcessingException e) {
            // the message repeats what stands there, which may be a password
            objections.add(
                    Math.min(lineOf(e), Math.toIntExact(text.lines().count())),
                    "This is no YAML; give a key, a colon and a space, and a value, in quotes where that has one of"
                            + " * & ! @ % ` { [ at its beginning, or a colon or # in it, and indent by spaces.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it was noticed, which may be beyond the end. */
    private static int lineOf(JsonProcessingException e) {
        return e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine() + 1
                : e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private Optional<Yaml.Mapping> document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            objections.add(1, "Nothing is in it; say at least which carrier and which trunk, as in carrier: generic.");
            return Optional.empty();
        }
        Yaml whole = value(first, line());
        if (parser.nextToken() != null) {
            objections.add(line(), "A second document begins here; put everything into one.");
        }
        if (whole instanceof Yaml.Mapping mapping) {
            return Optional.of(mapping);
        }
        objections.add(whole.line(), "No keys are in it; give a key, a colon and a value on each line.");
        return Optional.empty();
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /**
     * @param from line that it begins in: that of its key, if it has one
     */
    private Yaml value(JsonToken token, int from) throws IOException {
        int line = line();
        if (parser.isCurrentAlias()) {
            objections.add(line, "A value that begins with * means another place of the file; put it into quotes.");
            return new Yaml.Scalar(line, "*");
        }
        return switch (token) {
            case START_OBJECT -> mapping(from);
            case START_ARRAY -> items(from);
            case VALUE_NULL -> new Yaml.Scalar(line, "");
            default -> new Yaml.Scalar(line, parser.getText().strip());
        };
    }

    private Yaml items(int from) throws IOException {
        List<Yaml> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, line()));
        }
        return new Yaml.Items(from, items);
    }

    private Yaml mapping(int from) throws IOException {
        Yaml.Mapping mapping = Yaml.Mapping.empty(from);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int ofKey = line();
            String key = parser.currentName().strip();
            Yaml.Entry entry = new Yaml.Entry(ofKey, value(parser.nextToken(), ofKey));
            Yaml.Entry before = mapping.entries().putIfAbsent(key, entry);
            if (before != null) {
                objections.add(
                        ofKey, "'" + key + "' is there already, in line " + before.line() + "; delete one of the two.");
            }
        }
        return mapping;
    }
}
