/** What the carrier and the owner of a trunk agreed on: what is expected of a configuration, and never read from it. */
@NullMarked
package org.trunkproof.trunk;

import org.jspecify.annotations.NullMarked;
