package org.trunkproof.asterisk;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * A name and its addresses (A records), the first of which comes first in the first answer; with none, there is no such
     * name (NXDOMAIN).
     */
    public static NameServer of(String name, InetAddress... addresses) {
        List<String> options = new ArrayList<>(List.of("--local=/" + name + "/"));
        // dnsmasq begins with what it was told last, and turns the order round from answer to answer
        for (int i = addresses.length - 1; i >= 0; i--) {
            options.add("--host-record=" + name + "," + addresses[i].getHostAddress());
        }
        return new NameServer(options);
    }

    /** All that the two know. */
    public NameServer and(NameServer other) {
        return new NameServer(
                Stream.concat(options.stream(), other.options().stream()).toList());
    }

    /**
     * The same, with one more server of SIP over UDP for the name (an SRV record, RFC 3263 section 4.2).
     *
     * @param priority from 0; servers with a lower one are tried first
     */
    public NameServer serving(String name, InetSocketAddress server, int priority) {
        List<String> more = new ArrayList<>(options);
        String target = "server-" + priority + "." + name;
        more.add("--host-record=" + target + "," + server.getAddress().getHostAddress());
        more.add("--srv-host=_sip._udp." + name + "," + target + "," + server.getPort() + "," + priority);
        return new NameServer(more);
    }
}
