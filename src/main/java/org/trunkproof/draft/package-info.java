/** A first description of a trunk, as far as it can be found out, for its owner to check. */
@NullMarked
package org.trunkproof.draft;

import org.jspecify.annotations.NullMarked;
