package org.trunkproof.media;

/** Nobody speaks. */
public final class Silence implements AudioSource {

    @Override
    public byte[] next(PayloadFormat format) {
        return format.silence();
    }
}
