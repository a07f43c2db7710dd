package org.trunkproof.trunk;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trunkproof.spelling.Spelling;

/** Makes records of what stands in a YAML file, by what is said of their components. */
final class RecordReader {

    private final Objections objections;
    private final TextReader texts;
    private final CarrierFiles carriers;

    RecordReader(Objections objections, ValueSource values, CarrierFiles carriers) {
        this.objections = objections;
        this.texts = new TextReader(objections, values);
        this.carriers = carriers;
    }

    /** A record, as far as it can be made; what is wrong is objected to. */
    <T extends Record> T read(Class<T> type, Yaml.Mapping mapping) {
        return read(type, mapping, "", ValueForm.TEXT);
    }

    /**
     * @param name what leads to it, if that is part of it
     * @param form of what is written as its owner says
     */
    private <T extends Record> T read(Class<T> type, Yaml.Mapping mapping, String name, ValueForm form) {
        Set<String> known = DescribedKey.names(type);
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                objections.add(
                        entry.line(), "There is no key '" + key + "' here; " + Spelling.instead(key, known) + ".");
            }
        });
        return make(type, mapping, name, form);
    }

    private <T extends Record> T make(Class<T> type, Yaml.Mapping mapping, String name, ValueForm form) {
        Object[] arguments = DescribedKey.of(type).stream()
                .map(key -> key.says().isName()
                        ? name
                        : key.says().isFlat() ? listOrOne(key, mapping) : value(key, mapping, form))
                .toArray();
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }

    /** A list where there is one, or one of its kind whose keys stand beside it. */
    private Object listOrOne(DescribedKey key, Yaml.Mapping mapping) {
        Class<? extends Record> element = key.element().asSubclass(Record.class);
        if (!mapping.entries().containsKey(key.name())) {
            return List.of(make(element, mapping, "", ValueForm.TEXT));
        }
        DescribedKey.names(element).forEach(own -> {
            Yaml.Entry entry = mapping.entries().get(own);
            if (entry != null) {
                objections.add(
                        entry.line(), "'" + own + "' stands beside the list '" + key.name() + "'; write it into that.");
            }
        });
        return value(key, mapping, ValueForm.TEXT);
    }

    private Object value(DescribedKey key, Yaml.Mapping mapping, ValueForm form) {
        Yaml.Entry entry = mapping.entries().get(key.name());
        if (entry == null && key.says().isNeeded()) {
            objections.add(
                    mapping.line(), "'" + key.name() + "' is missing here; give it, as in " + key.example() + ".");
        } else if (entry != null && entry.value().isEmpty()) {
            objections.add(
                    entry.line(),
                    "'" + key.name() + "' has no value; give one, in quotes if it begins with #, or delete the line.");
        }
        return value(
                key,
                key.says().form() == ValueForm.AS_ABOVE ? form : key.says().form(),
                entry == null || entry.value().isEmpty() ? null : entry.value());
    }

    private Object value(DescribedKey key, ValueForm form, @Nullable Yaml value) {
        if (key.type() == String.class) {
            return texts.text(key, form, value);
        }
        if (key.type() == Carrier.class) {
            return carrier(texts.text(key, form, value), value);
        }
        if (key.element() == String.class) {
            return texts.texts(key, form, value);
        }
        if (key.type() == Fact.class) {
            return mapping(key, value)
                    .map(fact -> read(Fact.class, fact, "", form))
                    .orElse(Fact.NONE);
        }
        Class<? extends Record> type = key.element().asSubclass(Record.class);
        if (key.type() == Optional.class) {
            return mapping(key, value).map(inner -> read(type, inner));
        }
        return DescribedKey.nameOf(type)
                .<Object>map(name -> named(key, name, type, value))
                .orElseGet(() -> items(key, type, value));
    }

    private Carrier carrier(String name, @Nullable Yaml value) {
        try {
            return name.isEmpty() ? carriers.generic() : carriers.named(name);
        } catch (IllegalArgumentException e) {
            objections.add(value == null ? 1 : value.line(), String.valueOf(e.getMessage()));
            return carriers.generic();
        }
    }

    private Optional<Yaml.Mapping> mapping(DescribedKey key, @Nullable Yaml value) {
        if (value instanceof Yaml.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (value != null) {
            // without what stands there, which may be a password
            objections.add(value.line(), "'" + key.name() + "' takes keys with values, as in " + key.example() + ".");
        }
        return Optional.empty();
    }

    private List<Record> named(
            DescribedKey key, DescribedKey name, Class<? extends Record> type, @Nullable Yaml value) {
        List<Record> records = new ArrayList<>();
        mapping(key, value).ifPresent(all -> all.entries().forEach((written, entry) -> {
            name.says().form().objection(written).ifPresent(sentence -> objections.add(entry.line(), sentence));
            boolean isEmpty =
                    entry.value() instanceof Yaml.Scalar scalar && scalar.text().isEmpty();
            Optional<Yaml.Mapping> inner =
                    isEmpty ? Optional.of(Yaml.Mapping.empty(entry.line())) : mapping(key, entry.value());
            records.add(read(type, inner.orElseGet(() -> Yaml.Mapping.empty(entry.line())), written, ValueForm.TEXT));
        }));
        return records;
    }

    private List<Record> items(DescribedKey key, Class<? extends Record> type, @Nullable Yaml value) {
        List<Record> records = new ArrayList<>();
        if (value instanceof Yaml.Items items) {
            items.items().forEach(item -> mapping(key, item).ifPresent(inner -> records.add(read(type, inner))));
        } else if (value != null) {
            objections.add(value.line(), "'" + key.name() + "' takes a list, as in " + key.example() + ".");
        }
        return records;
    }
}
