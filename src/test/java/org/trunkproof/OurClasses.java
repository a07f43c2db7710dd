package org.trunkproof;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;

/**
 * The classes that rules are about, read once, and from where they lie, because for a package ArchUnit goes through all jars.
 * The rules are tests of Jupiter's, because ArchUnit's own engine would begin when all other tests are over, and use one
 * processor.
 */
public final class OurClasses {

    private static final JavaClasses ALL =
            new ClassFileImporter().importPaths("target/classes/org/trunkproof", "target/test-classes/org/trunkproof");

    private OurClasses() {}

    /** Those of the tests among them. */
    public static JavaClasses all() {
        return ALL;
    }

    /** Those that a jar contains. */
    public static JavaClasses shipped() {
        return ALL.that(describe("are shipped", OurClasses::isShipped));
    }

    private static boolean isShipped(JavaClass one) {
        return one.getSource()
                .map(source -> new DoNotIncludeTests().includes(Location.of(source.getUri())))
                .orElseThrow();
    }
}
