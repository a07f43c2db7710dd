/** Values for what RTP carries: packets, streams, G.711 audio and telephone-events (RFC 3550, 3551, 4733). */
@NullMarked
package org.trunkproof.media;

import org.jspecify.annotations.NullMarked;
