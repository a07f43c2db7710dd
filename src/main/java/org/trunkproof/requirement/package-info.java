/** Requirements as the features state them, the deviations that a configuration declares, and verdicts. */
@NullMarked
package org.trunkproof.requirement;

import org.jspecify.annotations.NullMarked;
