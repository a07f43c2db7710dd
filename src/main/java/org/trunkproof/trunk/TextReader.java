package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands for itself: each of the form that its key has. */
final class TextReader {

    private final Objections objections;
    private final ValueSource values;

    TextReader(Objections objections, ValueSource values) {
        this.objections = objections;
        this.values = values;
    }

    /** The only one; empty where there is none. */
    String text(DescribedKey key, ValueForm form, @Nullable Yaml value) {
        if (value instanceof Yaml.Items) {
            objections.add(value.line(), "'" + key.name() + "' takes one value, as in " + key.example() + ".");
            return "";
        }
        return texts(key, form, value).stream().findFirst().orElse("");
    }

    /** All; one that stands alone is a list of one. */
    List<String> texts(DescribedKey key, ValueForm form, @Nullable Yaml value) {
        if (value == null) {
            return List.of();
        }
        Stream<Yaml> all = value instanceof Yaml.Items items ? items.items().stream() : Stream.of(value);
        return all.flatMap(one -> one(key, form, one).stream()).toList();
    }

    private Optional<String> one(DescribedKey key, ValueForm form, Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar) || value.isEmpty()) {
            objections.add(
                    value.line(), "'" + key.name() + "' takes " + form.what() + ", as in " + key.example() + ".");
            return Optional.empty();
        }
        try {
            String text = values.value(scalar.text());
            Optional<String> objection = form.objection(text);
            objection.ifPresent(sentence -> objections.add(scalar.line(), sentence));
            return objection.isPresent() ? Optional.empty() : Optional.of(form.meaning(text));
        } catch (IllegalArgumentException e) {
            objections.add(scalar.line(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
