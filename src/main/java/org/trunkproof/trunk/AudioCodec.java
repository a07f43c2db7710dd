package org.trunkproof.trunk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Codecs that a trunk may speak: as they are registered for RTP, and as Asterisk's files call them (main/format_cache.c). */
enum AudioCodec {
    PCMU("PCMU", "ulaw", true, true),
    PCMA("PCMA", "alaw", true, true),
    G722("G722", "g722", true, true),
    G729("G729", "g729", true, false),
    GSM("GSM", "gsm", true, true),
    G723("G723", "g723", false, false),
    G726("G726-32", "g726", true, true),
    ILBC("iLBC", "ilbc", false, false),
    SPEEX("speex", "speex", false, false),
    SPEEX16("speex/16000", "speex16", false, false),
    OPUS("opus", "opus", true, false),
    AMR("AMR", "amr", false, false),
    AMR_WB("AMR-WB", "amrwb", false, false),
    L16("L16", "slin", false, false);

    private final String encodingName;
    private final String asterisks;
    private final boolean isSpoken;
    private final boolean isAsterisks;

    /**
     * @param isSpoken whether the parties of scenarios can send it
     * @param isAsterisks whether the image of Asterisk has what turns it into sound and back, where it passes on others
     */
    AudioCodec(String encodingName, String asterisks, boolean isSpoken, boolean isAsterisks) {
        this.encodingName = encodingName;
        this.asterisks = asterisks;
        this.isSpoken = isSpoken;
        this.isAsterisks = isAsterisks;
    }

    /** Those that the parties of scenarios can send. */
    static List<String> spoken() {
        return Arrays.stream(values())
                .filter(codec -> codec.isSpoken)
                .map(codec -> codec.encodingName)
                .toList();
    }

    /** Whether the parties of scenarios can send the codec of that encoding name. */
    static boolean isSpoken(String encodingName) {
        return spoken().contains(encodingName);
    }

    /** Whether Asterisk itself speaks the codec of that encoding name. */
    static boolean isAsterisks(String encodingName) {
        return Arrays.stream(values()).anyMatch(codec -> codec.isAsterisks && codec.encodingName.equals(encodingName));
    }

    /** What Asterisk calls the codec of that encoding name. */
    static String asterisks(String encodingName) {
        return Arrays.stream(values())
                .filter(codec -> codec.encodingName.equals(encodingName))
                .map(codec -> codec.asterisks)
                .findFirst()
                .orElse(encodingName);
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
