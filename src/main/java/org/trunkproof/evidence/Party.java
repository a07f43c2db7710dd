package org.trunkproof.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is on the wire: the Asterisk under test, and those that call it or are called. */
public enum Party implements Host {
    ASTERISK("asterisk", "Asterisk"),
    CARRIER("carrier", "the carrier"),
    /** The carrier at another address, where it has SIP as well. */
    SECOND_CARRIER("carrier2", "the carrier's second address"),
    /** The carrier at addresses from which it only calls. */
    CALLING_HOST("calling host", "another host of the carrier's"),
    /** The carrier at an address from which it sends no SIP. */
    MEDIA_SERVER("media server", "the carrier's media server"),
    /** The carrier of another trunk. */
    OTHER_CARRIER("other carrier", "the other carrier"),
    DESK_PHONE("deskphone", "the desk phone"),
    SECOND_PHONE("phone 2", "the second phone"),
    THIRD_PHONE("phone 3", "the third phone"),
    /** Who has no business with Asterisk. */
    STRANGER("stranger", "the stranger");

    private final String label;
    private final String words;

    Party(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** The one with the label; empty where none has. */
    public static Optional<Party> labelled(String label) {
        return Stream.of(values()).filter(party -> party.label.equals(label)).findFirst();
    }

    /**
     * The one that is called so in a sentence.
     *
     * @throws IllegalArgumentException if none is
     */
    public static Party called(String words) {
        return Stream.of(values())
                .filter(party -> party.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called '" + words + "'."));
    }

    @Override
    public boolean isPhone() {
        return this == DESK_PHONE || this == SECOND_PHONE || this == THIRD_PHONE;
    }

    /** It is what a file has as well. */
    @Override
    @JsonValue
    public String label() {
        return label;
    }

    /** As it is called in a sentence. */
    @Override
    public String toString() {
        return words;
    }
}
