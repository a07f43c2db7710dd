package org.trunkproof.asterisk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The Asterisks that there are images of, as Debian ships them: those of one first number of the version, oldest first. */
public enum AsteriskSeries {
    A16(16),
    A22(22);

    /** The one whose base is set up where none is asked for. */
    private static final AsteriskSeries USUAL = A16;

    /** Channel drivers that Asterisk has no more, and the first that has not. */
    private static final Map<String, Integer> REMOVED_IN = Map.of("chan_sip", 21);

    private final int number;

    AsteriskSeries(int number) {
        this.number = number;
    }

    /** The one of a number such as {@code 22}; empty where there is no image of that. */
    public static Optional<AsteriskSeries> numbered(String number) {
        return Arrays.stream(values())
                .filter(series -> String.valueOf(series.number).equals(number))
                .findFirst();
    }

    /** The one that a folder for the driver is run on where nobody has chosen. */
    public static AsteriskSeries newestWith(ChannelDriver driver) {
        return Arrays.stream(values())
                .filter(series -> series.has(driver))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No Asterisk has " + driver.name() + "."));
    }

    private boolean has(ChannelDriver driver) {
        return Optional.ofNullable(REMOVED_IN.get(driver.name()))
                .filter(removed -> removed <= number)
                .isEmpty();
    }

    /** Why a folder for the driver cannot be run on it, as the end of a sentence; empty where it can. */
    public Optional<String> objection(ChannelDriver driver) {
        return has(driver)
                ? Optional.empty()
                : Optional.of("is for " + driver.name() + ", which ended with Asterisk "
                        + (REMOVED_IN.getOrDefault(driver.name(), 0) - 1));
    }

    /** All of them, for a person: {@code 16 and 22}. */
    public static String all() {
        return Arrays.stream(values())
                .map(series -> String.valueOf(series.number))
                .collect(Collectors.joining(" and "));
    }

    /** What the Dockerfile calls the argument (ARG) that says which base its image has. */
    String baseArgument() {
        return "BASE_" + number;
    }

    /** What has its base on this machine. */
    String setup() {
        return "asterisk-image/setup" + (this == USUAL ? "" : " " + number);
    }

    /** For a person: {@code Asterisk 22}. */
    @Override
    public String toString() {
        return "Asterisk " + number;
    }
}
