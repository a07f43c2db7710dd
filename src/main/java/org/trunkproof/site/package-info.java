/**
 * Draws a saved run as a static site, which opens from disk and needs no network: each exchange as a ladder, with the
 * text of its messages. What is drawn came from the network, so whatever of it is shown is text and nothing else.
 */
@NullMarked
package org.trunkproof.site;

import org.jspecify.annotations.NullMarked;
