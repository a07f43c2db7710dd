package org.trunkproof.asterisk;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * What the container's name server knows: what is put here, and that there is nothing else. It refuses all other names at
 * once, because chan_sip stalls for seconds on a server that does not answer.
 *
 * @param options of dnsmasq
 */
public record NameServer(List<String> options) {

    public NameServer {
        options = List.copyOf(options);
    }

    /** A name and its addresses (A records); with none, there is no such name (NXDOMAIN). */
    public static NameServer of(String name, InetAddress... addresses) {
        List<String> options = new ArrayList<>(List.of("--local=/" + name + "/"));
        for (InetAddress address : addresses) {
            options.add("--host-record=" + name + "," + address.getHostAddress());
        }
        return new NameServer(options);
    }
}
