package org.trunkproof.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sixteen keys, in the order of their event codes 0 to 15 (RFC 4733 section 3.2). */
public enum DtmfKey {
    KEY_0('0'),
    KEY_1('1'),
    KEY_2('2'),
    KEY_3('3'),
    KEY_4('4'),
    KEY_5('5'),
    KEY_6('6'),
    KEY_7('7'),
    KEY_8('8'),
    KEY_9('9'),
    STAR('*'),
    POUND('#'),
    KEY_A('A'),
    KEY_B('B'),
    KEY_C('C'),
    KEY_D('D');

    private final char symbol;

    DtmfKey(char symbol) {
        this.symbol = symbol;
    }

    public char symbol() {
        return symbol;
    }

    /** The event code, 0 to 15. */
    public int event() {
        return ordinal();
    }

    public static Optional<DtmfKey> ofEvent(int event) {
        return event >= 0 && event < values().length ? Optional.of(values()[event]) : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException if there is a character in it that is on no keypad
     */
    public static List<DtmfKey> keys(String symbols) {
        return symbols.chars()
                .mapToObj(symbol -> Arrays.stream(values())
                        .filter(key -> key.symbol == Character.toUpperCase(symbol))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no key '" + (char) symbol + "'; keys are 0 to 9, *, #, and A to D.")))
                .toList();
    }

    @Override
    public String toString() {
        return String.valueOf(symbol);
    }
}
