package org.trunkproof.media;

/** Something that can be sent: a packet at a time. */
@FunctionalInterface
public interface AudioSource {

    /** The next payload. */
    byte[] next(PayloadFormat format);
}
