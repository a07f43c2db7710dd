package org.trunkproof.trunk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Codecs that a trunk may speak: as they are registered for RTP, and as Asterisk's files call them (main/format_cache.c). */
enum AudioCodec {
    PCMU("PCMU", "ulaw"),
    PCMA("PCMA", "alaw"),
    G722("G722", "g722"),
    G729("G729", "g729"),
    GSM("GSM", "gsm"),
    G723("G723", "g723"),
    G726("G726-32", "g726"),
    ILBC("iLBC", "ilbc"),
    SPEEX("speex", "speex"),
    SPEEX16("speex/16000", "speex16"),
    OPUS("opus", "opus"),
    AMR("AMR", "amr"),
    AMR_WB("AMR-WB", "amrwb"),
    L16("L16", "slin");

    private final String encodingName;
    private final String asterisks;

    AudioCodec(String encodingName, String asterisks) {
        this.encodingName = encodingName;
        this.asterisks = asterisks;
    }

    /** All names that one may be written by. */
    static List<String> names() {
        return Arrays.stream(values())
                .flatMap(codec -> Stream.of(codec.encodingName, codec.asterisks))
                .distinct()
                .toList();
    }

    /** The encoding name of the codec that is called so by either; empty where there is none. */
    static Optional<String> named(String name) {
        return Arrays.stream(values())
                .filter(codec -> codec.encodingName.equalsIgnoreCase(name) || codec.asterisks.equalsIgnoreCase(name))
                .map(codec -> codec.encodingName)
                .findFirst();
    }
}
