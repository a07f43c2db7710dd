/** The documents that are generated from the features and the steps, and the test that they are current. */
@NullMarked
package org.trunkproof.documents;

import org.jspecify.annotations.NullMarked;
