package org.trunkproof.asterisk;

import java.util.List;

/**
 * Somebody whom the channel driver knows by name.
 *
 * @param address where it is called; empty where its name resolves to nothing, or it has yet to register
 * @param port 0 where there is no address
 * @param registers whether it has to register to be called (host=dynamic)
 * @param context where its calls enter the dialplan
 * @param codecs by Asterisk's names, in order
 */
public record KnownPeer(String name, String address, int port, boolean registers, String context, List<String> codecs) {

    public KnownPeer {
        codecs = List.copyOf(codecs);
    }
}
