/** The words of the features: parameters, steps, and what a scenario has around it. Steps only say what to do and what to expect. */
@NullMarked
package org.trunkproof.steps;

import org.jspecify.annotations.NullMarked;
