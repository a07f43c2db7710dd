/** What is written to disk is there whole or not at all, and when it cannot be written, that is a sentence. */
@NullMarked
package org.trunkproof.storage;

import org.jspecify.annotations.NullMarked;
