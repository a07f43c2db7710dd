package org.trunkproof.trunk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key of a file that describes something: all that is known of it, for the reader of such files and for the page about
 * them. It is called as the component of the record is, in words: {@code callsOut} is {@code calls out}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface YamlKey {

    /** What it says, a sentence. */
    String says();

    /** How its value is written, or each of its values; of no matter where that is made of keys itself. */
    ValueForm form() default ValueForm.TEXT;

    /** A value of it, as it is written in YAML. */
    String example();

    /** What holds where it is left out, in a few words. */
    String otherwise() default "";

    /** Whether it cannot be left out. */
    boolean isNeeded() default false;

    /** Whether it is no key of its own, but what stands before the colon in a list of such things. */
    boolean isName() default false;

    /** Whether, where there is only one of such things, its keys may stand in the place of this. */
    boolean isFlat() default false;
}
