/**
 * What two runs of the suite did differently: verdicts, messages, dialplan, media, and the lines of the configuration
 * that brought it about. It reads saved reports alone, so it needs neither a lab nor Docker.
 */
@NullMarked
package org.trunkproof.comparison;

import org.jspecify.annotations.NullMarked;
