/** An exchange from top to bottom in the order of time, with the text of its messages. */
@NullMarked
package org.trunkproof.site.ladder;

import org.jspecify.annotations.NullMarked;
