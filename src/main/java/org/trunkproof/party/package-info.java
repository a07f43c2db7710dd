/**
 * The parties at the other end of the wire: the simulated carrier, the desk phone and the stranger.
 *
 * <p>What a party does with a call is a script of {@link org.trunkproof.party.Reaction}s. The SIP stack is behind
 * {@link org.trunkproof.party.UserAgent}.
 */
@NullMarked
package org.trunkproof.party;

import org.jspecify.annotations.NullMarked;
