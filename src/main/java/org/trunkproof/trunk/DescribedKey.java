package org.trunkproof.trunk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A component of a record that is read from YAML, with what its {@link YamlKey} says. */
record DescribedKey(RecordComponent component, YamlKey says) {

    /**
     * Those of a record, in their order.
     *
     * @throws IllegalStateException if nothing is said of one
     */
    static List<DescribedKey> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(DescribedKey::of).toList();
    }

    private static DescribedKey of(RecordComponent component) {
        YamlKey key = component.getAnnotation(YamlKey.class);
        if (key == null) {
            throw new IllegalStateException(
                    component.getDeclaringRecord().getSimpleName() + "." + component.getName() + " lacks a YamlKey.");
        }
        return new DescribedKey(component, key);
    }

    /** All keys that may stand where such a record does. */
    static Set<String> names(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (DescribedKey key : of(type)) {
            if (key.says.isFlat()) {
                names.addAll(names(key.element()));
            }
            if (!key.says.isName()) {
                names.add(key.name());
            }
        }
        return names;
    }

    /** By which records of a kind are told from each other, if each has a key of its own. */
    static Optional<DescribedKey> nameOf(Class<?> type) {
        return type.isRecord() && type != Fact.class && type != Carrier.class
                ? of(type).stream().filter(key -> key.says.isName()).findFirst()
                : Optional.empty();
    }

    /** What it is called in a file. */
    String name() {
        return component.getName().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    Class<?> type() {
        return component.getType();
    }

    /** What the elements are of a list, or what an optional may hold; otherwise the type itself. */
    Class<?> element() {
        return component.getGenericType() instanceof ParameterizedType type
                ? (Class<?>) type.getActualTypeArguments()[0]
                : type();
    }

    /** How one writes it. */
    String example() {
        return name() + ": " + says.example();
    }
}
