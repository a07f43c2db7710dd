/** The RTP of an exchange, stream by stream: figures, plots, and sound. */
@NullMarked
package org.trunkproof.site.media;

import org.jspecify.annotations.NullMarked;
