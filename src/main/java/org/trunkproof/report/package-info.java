/** What a run leaves for people and for programs: evidence of each scenario, the results, and their summaries. */
@NullMarked
package org.trunkproof.report;

import org.jspecify.annotations.NullMarked;
