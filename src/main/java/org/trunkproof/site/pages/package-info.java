/**
 * The pages of a saved run: what each says, and the templates that say it. What is drawn came from the network, so whatever of
 * it is shown is text and nothing else.
 */
@NullMarked
package org.trunkproof.site.pages;

import org.jspecify.annotations.NullMarked;
