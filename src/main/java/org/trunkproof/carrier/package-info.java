/**
 * The parties at the other end of the wire: the simulated carrier, the desk phone and the stranger.
 *
 * <p>What a party does with a call is a script of {@link org.trunkproof.carrier.Reaction}s. The SIP stack is behind
 * {@link org.trunkproof.carrier.UserAgent}.
 */
@NullMarked
package org.trunkproof.carrier;

import org.jspecify.annotations.NullMarked;
