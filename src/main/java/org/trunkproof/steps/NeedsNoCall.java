package org.trunkproof.steps;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * A step that may come before any call. All others, but those that say what is given, are about a call that a step before
 * has begun; without one what they say of the trunk would be false.
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsNoCall {

    /** Whether there is a call from here on, or another request that steps can be about. */
    boolean begins() default false;
}
