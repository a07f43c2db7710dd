/**
 * Draws a saved run as a static site, which opens from disk and needs no network: what came of it, each exchange as a ladder
 * with the text of its messages, and the configuration line by line. What is drawn came from the network, so whatever of it
 * is shown is text and nothing else.
 */
@NullMarked
package org.trunkproof.site;

import org.jspecify.annotations.NullMarked;
