package org.trunkproof.asterisk;

import java.util.OptionalInt;

/**
 * Something in its files that Asterisk did not take, in its own words.
 *
 * @param isError whether it calls it an error, or gives a warning
 * @param reader the source file of Asterisk's that has read the files
 * @param line of one of the files, if it says so; of which, it does not always say
 */
public record Complaint(boolean isError, String reader, String text, OptionalInt line) {}
