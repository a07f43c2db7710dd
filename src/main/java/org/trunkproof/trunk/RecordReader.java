package org.trunkproof.trunk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.spelling.Spelling;

/** Makes records of what stands in a YAML file, by the {@link YamlKey} of each of their components. */
final class RecordReader {

    private final Objections objections;
    private final ValueSource values;
    private final CarrierFiles carriers;

    RecordReader(Objections objections, ValueSource values, CarrierFiles carriers) {
        this.objections = objections;
        this.values = values;
        this.carriers = carriers;
    }

    /** What a component's key is called. */
    static String name(RecordComponent component) {
        return component.getName().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static YamlKey key(RecordComponent component) {
        YamlKey key = component.getAnnotation(YamlKey.class);
        if (key == null) {
            throw new IllegalStateException(component + " of " + component.getDeclaringRecord() + " lacks a YamlKey.");
        }
        return key;
    }

    /** What the elements are of a list, or what an optional may hold; otherwise the type itself. */
    static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                ? (Class<?>) type.getActualTypeArguments()[0]
                : component.getType();
    }

    /** Whether a record is told from others of its kind by the key that leads to it. */
    static boolean isNamed(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> key(component).isName());
    }

    /** A record, as far as it can be made; what is wrong is objected to. */
    <T extends Record> T read(Class<T> type, Yaml.Mapping mapping) {
        return read(type, mapping, "");
    }

    private <T extends Record> T read(Class<T> type, Yaml.Mapping mapping, String name) {
        Set<String> known = keys(type);
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                objections.add(
                        entry.line(), "There is no key '" + key + "' here; " + Spelling.instead(key, known) + ".");
            }
        });
        return make(type, mapping, name);
    }

    private static Set<String> keys(Class<?> type) {
        Set<String> keys = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (key(component).isFlat()) {
                keys.addAll(keys(elementOf(component)));
            }
            if (!key(component).isName()) {
                keys.add(name(component));
            }
        }
        return keys;
    }

    private <T extends Record> T make(Class<T> type, Yaml.Mapping mapping, String name) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = key(components[i]).isName() ? name : value(components[i], mapping);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }

    private Object value(RecordComponent component, Yaml.Mapping mapping) {
        String name = name(component);
        Yaml.Entry entry = mapping.entries().get(name);
        Yaml value = entry == null ? null : entry.value();
        if (key(component).isFlat() && entry == null) {
            return List.of(make(elementOf(component).asSubclass(Record.class), mapping, ""));
        }
        if (key(component).isFlat()) {
            Set<String> flat = keys(elementOf(component));
            mapping.entries().forEach((key, other) -> {
                if (flat.contains(key)) {
                    objections.add(
                            other.line(),
                            "'" + key + "' is of one trunk, and there is a list of trunks; write it" + " there.");
                }
            });
        }
        if (entry == null && key(component).isNeeded()) {
            objections.add(
                    mapping.line(),
                    "There is no '" + name + "' here; give it, as in " + name + ": "
                            + key(component).example() + ".");
        }
        int line = entry == null ? mapping.line() : entry.line();
        if (value instanceof Yaml.Scalar scalar && scalar.text().isEmpty() && !isNamed(elementOf(component))) {
            objections.add(
                    line,
                    "'" + name + "' has no value; give one, in quotes where it begins with #, or delete the line.");
            value = null;
        }
        return value(component, name, value, line);
    }

    private Object value(RecordComponent component, String name, @Nullable Yaml value, int line) {
        Class<?> element = elementOf(component);
        if (component.getType() == Carrier.class) {
            return carrier(texts(component, name, value), line);
        }
        if (component.getType() == Fact.class) {
            return fact(component, name, value);
        }
        if (component.getType() == String.class) {
            List<String> texts = texts(component, name, value);
            if (value instanceof Yaml.Items) {
                objections.add(line, "'" + name + "' takes one value; leave the others out.");
            }
            return texts.isEmpty() ? "" : texts.get(0);
        }
        if (element == String.class) {
            return texts(component, name, value);
        }
        Class<? extends Record> type = element.asSubclass(Record.class);
        if (component.getType() == Optional.class) {
            return value == null
                    ? Optional.empty()
                    : mapping(component, name, value).map(inner -> read(type, inner));
        }
        return isNamed(type) ? named(component, name, type, value) : items(component, name, type, value);
    }

    private Carrier carrier(List<String> texts, int line) {
        try {
            return texts.isEmpty() ? carriers.generic() : carriers.named(texts.get(0));
        } catch (IllegalArgumentException e) {
            objections.add(line, String.valueOf(e.getMessage()));
            return carriers.generic();
        }
    }

    /** Of facts there is the source as well. */
    private Fact fact(RecordComponent component, String name, @Nullable Yaml value) {
        if (value == null) {
            return Fact.NONE;
        }
        return mapping(component, name, value)
                .map(mapping -> {
                    Yaml.Entry is = mapping.entries().get("is");
                    List<String> sources = new ArrayList<>();
                    for (String key : List.of("source", "date")) {
                        Yaml.Entry entry = mapping.entries().get(key);
                        if (entry != null
                                && entry.value() instanceof Yaml.Scalar scalar
                                && !scalar.text().isEmpty()) {
                            sources.add(scalar.text());
                        } else {
                            objections.add(mapping.line(), "'" + name + "' has no " + key + "; give it, beside is:.");
                            sources.add("");
                        }
                    }
                    mapping.entries().forEach((key, entry) -> {
                        if (!List.of("is", "source", "date").contains(key)) {
                            objections.add(
                                    entry.line(),
                                    "There is no key '" + key + "' here; "
                                            + Spelling.instead(key, List.of("is", "source", "date")) + ".");
                        }
                    });
                    return new Fact(
                            texts(component, name, is == null ? null : is.value()), sources.get(0), sources.get(1));
                })
                .orElse(Fact.NONE);
    }

    private Optional<Yaml.Mapping> mapping(RecordComponent component, String name, Yaml value) {
        if (value instanceof Yaml.Mapping mapping) {
            return Optional.of(mapping);
        }
        objections.add(
                value.line(),
                "'" + name + "' takes keys and values, as in " + name + ": "
                        + key(component).example() + ".");
        return Optional.empty();
    }

    private List<? extends Record> named(
            RecordComponent component, String name, Class<? extends Record> type, @Nullable Yaml value) {
        List<Record> records = new ArrayList<>();
        if (value == null) {
            return records;
        }
        YamlKey ofName = key(Arrays.stream(type.getRecordComponents())
                .filter(one -> key(one).isName())
                .findFirst()
                .orElseThrow());
        mapping(component, name, value).ifPresent(all -> all.entries().forEach((key, entry) -> {
            ofName.form().objection(key).ifPresent(sentence -> objections.add(entry.line(), sentence));
            if (entry.value() instanceof Yaml.Scalar scalar && scalar.text().isEmpty()) {
                records.add(read(type, Yaml.Mapping.empty(entry.line()), key));
            } else {
                mapping(component, name, entry.value()).ifPresent(inner -> records.add(read(type, inner, key)));
            }
        }));
        return records;
    }

    private List<? extends Record> items(
            RecordComponent component, String name, Class<? extends Record> type, @Nullable Yaml value) {
        if (value instanceof Yaml.Items items) {
            return items.items().stream()
                    .map(item -> mapping(component, name, item))
                    .flatMap(Optional::stream)
                    .map(item -> read(type, item))
                    .toList();
        }
        if (value != null) {
            objections.add(
                    value.line(),
                    "'" + name + "' takes a list, as in " + name + ": "
                            + key(component).example() + ".");
        }
        return List.of();
    }

    /** Texts of the form that a component asks for; a single one is a list of one. */
    private List<String> texts(RecordComponent component, String name, @Nullable Yaml value) {
        if (value == null) {
            return List.of();
        }
        Stream<Yaml> all = value instanceof Yaml.Items items ? items.items().stream() : Stream.of(value);
        return all.flatMap(one -> text(component, name, one).stream()).toList();
    }

    private Optional<String> text(RecordComponent component, String name, Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar) || scalar.text().isEmpty()) {
            objections.add(
                    value.line(),
                    "'" + name + "' takes a value here, as in " + name + ": "
                            + key(component).example() + ".");
            return Optional.empty();
        }
        ValueForm form = key(component).form();
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
