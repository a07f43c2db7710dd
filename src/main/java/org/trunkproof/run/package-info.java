/** What a user types and starts: jobs that run scenarios, again and again if need be, and say what came of it. */
@NullMarked
package org.trunkproof.run;

import org.jspecify.annotations.NullMarked;
