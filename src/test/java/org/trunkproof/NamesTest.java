package org.trunkproof;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ANONYMOUS_CLASSES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What classes are called, those of the tests among them. */
class NamesTest {

    /** A class that only its own class sees is named within that. */
    @Test
    void oneNameOneThing() {
        classes()
                .that(simpleName("package-info")
                        .or(ANONYMOUS_CLASSES)
                        .or(modifier(JavaModifier.PRIVATE))
                        .negate())
                .should(beAloneOfTheirName())
                .because("one name, one thing: who reads it must not have to ask which one is meant")
                .check(OurClasses.all());
    }

    private static ArchCondition<JavaClass> beAloneOfTheirName() {
        return new ArchCondition<>("be in one package alone under their name") {

            private final Map<String, Set<String>> packages = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                all.stream().forEach(one -> packages.computeIfAbsent(one.getSimpleName(), any -> new TreeSet<>())
                        .add(one.getPackageName()));
            }

            @Override
            public void check(JavaClass one, ConditionEvents events) {
                Set<String> homes = packages.getOrDefault(one.getSimpleName(), Set.of());
                events.add(new SimpleConditionEvent(
                        one, homes.size() < 2, one.getFullName() + " has a namesake; see " + homes));
            }
        };
    }
}
