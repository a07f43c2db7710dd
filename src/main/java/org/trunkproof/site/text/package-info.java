/** What came from elsewhere in words that a page may hold. */
@NullMarked
package org.trunkproof.site.text;

import org.jspecify.annotations.NullMarked;
