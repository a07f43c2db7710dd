/**
 * The pages of two runs that were compared: what became of scenarios, and each exchange before beside now. What is drawn
 * came from the network, so whatever of it is shown is text and nothing else.
 */
@NullMarked
package org.trunkproof.site.compared;

import org.jspecify.annotations.NullMarked;
