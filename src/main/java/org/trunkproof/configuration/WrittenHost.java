package org.trunkproof.configuration;

/**
 * A host from which calls are somebody's.
 *
 * @param name it, its address, or a network, as it is written
 */
public record WrittenHost(String name, Line line) {}
