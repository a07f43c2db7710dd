package org.trunkproof.configuration;

/**
 * Somebody who faces a host that is no phone's.
 *
 * @param name by which Asterisk is to know it
 * @param host without a port
 */
public record WrittenTrunk(String name, String host) {}
