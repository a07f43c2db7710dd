/**
 * Judgements over a Trace. Each is a pure function, so it judges a saved run as it judges one that is going on, and says
 * what it expected beside what it found.
 */
@NullMarked
package org.trunkproof.verify;

import org.jspecify.annotations.NullMarked;
