/**
 * What was seen: every datagram on the wire and every AMI event, in the order in which it was seen.
 *
 * <p>Nothing here judges. A {@link org.trunkproof.evidence.Trace} is an immutable value, so a saved one can be judged or
 * drawn again without Docker.
 */
@NullMarked
package org.trunkproof.evidence;

import org.jspecify.annotations.NullMarked;
