package org.trunkproof.lab;

import java.net.InetAddress;

/**
 * An address from which somebody calls.
 *
 * @param name what a person is told that it is
 */
public record CallingHost(String name, InetAddress address) {

    @Override
    public String toString() {
        return name;
    }
}
