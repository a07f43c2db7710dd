package org.trunkproof.asterisk;

/**
 * Somebody whom the channel driver knows by name.
 *
 * @param address where it is called; empty where its name resolves to nothing, or it has yet to register
 * @param port 0 where there is no address
 * @param registers whether it has to register to be called (host=dynamic)
 * @param context where its calls enter the dialplan
 */
public record KnownPeer(String name, String address, int port, boolean registers, String context) {}
