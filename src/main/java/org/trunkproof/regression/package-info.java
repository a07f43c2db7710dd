/** What a change of the configuration changes in behaviour, and whether the suite would notice. */
@NullMarked
package org.trunkproof.regression;

import org.jspecify.annotations.NullMarked;
