package org.trunkproof.media;

/** Something that can be heard: a packet of PCMU at a time. */
@FunctionalInterface
public interface AudioSource {

    /** The next {@value PacketTime#SAMPLES} bytes. */
    byte[] next();
}
