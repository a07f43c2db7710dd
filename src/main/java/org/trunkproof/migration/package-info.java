/**
 * What becomes of a trunk that moves from chan_sip to chan_pjsip: of each line of the old folder, which line of the new one says
 * the same, or that none does. Both folders are read, and neither is run.
 */
@NullMarked
package org.trunkproof.migration;

import org.jspecify.annotations.NullMarked;
