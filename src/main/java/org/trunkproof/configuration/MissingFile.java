package org.trunkproof.configuration;

/**
 * An include of what is not in the folder.
 *
 * @param line that includes it
 * @param place what it names
 * @param isTried whether Asterisk goes on without it; otherwise it reads no further in the file that the line is in
 */
public record MissingFile(Line line, String place, boolean isTried) {}
