/** A lab joins an Asterisk with the parties around it; the pool lends labs to scenarios, one at a time each. */
@NullMarked
package org.trunkproof.lab;

import org.jspecify.annotations.NullMarked;
