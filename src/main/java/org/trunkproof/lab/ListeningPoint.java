package org.trunkproof.lab;

import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;

/** Where a party listens for SIP, and sends it from. */
public enum ListeningPoint {
    CARRIER(Party.CARRIER),
    /** The carrier's own address, but another port. */
    CARRIER_OTHER_PORT(Party.CARRIER, "the carrier from another port"),
    SECOND_CARRIER(Party.SECOND_CARRIER),
    /** Where the carrier calls from besides; the place is that at which {@link Lab#move} has it. */
    CALLING_HOST(Party.CALLING_HOST),
    /** The same of somebody who is none of the carrier's. */
    NEIGHBOUR(Party.STRANGER, "the carrier's neighbour"),
    OTHER_CARRIER(Party.OTHER_CARRIER),
    DESK_PHONE(Party.DESK_PHONE),
    /** Where it listens as well after it has been switched off and on again, or its router has. */
    DESK_PHONE_OTHER_PORT(Party.DESK_PHONE, "the desk phone from another port"),
    SECOND_PHONE(Party.SECOND_PHONE),
    THIRD_PHONE(Party.THIRD_PHONE),
    STRANGER(Party.STRANGER);

    private final Party party;
    private final String words;

    ListeningPoint(Party party, String words) {
        this.party = party;
        this.words = words;
    }

    ListeningPoint(Party party) {
        this(party, party.toString());
    }

    /**
     * The one that is called so in a sentence.
     *
     * @throws IllegalArgumentException if none is
     */
    public static ListeningPoint called(String words) {
        return Stream.of(values())
                .filter(point -> point.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody listens who is called '" + words + "'."));
    }

    /** Those of phones, the one that is meant where none is named first. */
    public static List<ListeningPoint> ofPhones() {
        return List.of(DESK_PHONE, SECOND_PHONE, THIRD_PHONE);
    }

    /** Where its party is without being looked for elsewhere. */
    public ListeningPoint usual() {
        return switch (this) {
            case CARRIER_OTHER_PORT -> CARRIER;
            case DESK_PHONE_OTHER_PORT -> DESK_PHONE;
            default -> this;
        };
    }

    /** Whether who listens there does so only while it is asked for, at one address after the other. */
    boolean isPassing() {
        return this == CALLING_HOST || this == NEIGHBOUR;
    }

    /** Whose it is. */
    public Party party() {
        return party;
    }

    /** As it is called in a sentence. */
    @Override
    public String toString() {
        return words;
    }
}
