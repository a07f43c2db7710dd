package org.trunkproof.media;

/** Something that can be heard: 20 ms of PCMU at a time. */
@FunctionalInterface
public interface AudioSource {

    /** Samples, and so bytes of PCMU, in 20 ms at 8 kHz. */
    int FRAME = 160;

    /** The next 160 bytes. */
    byte[] next();
}
