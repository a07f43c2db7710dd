/** What scenarios rest on, and what does not hold of it. */
@NullMarked
package org.trunkproof.premise;

import org.jspecify.annotations.NullMarked;
