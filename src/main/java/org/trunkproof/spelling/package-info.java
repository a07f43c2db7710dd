/** What somebody who has mistyped a word may have meant. */
@NullMarked
package org.trunkproof.spelling;

import org.jspecify.annotations.NullMarked;
