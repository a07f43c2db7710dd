package org.trunkproof.configuration;

import java.util.List;

/**
 * What there is to know of the configuration of a channel driver.
 *
 * @param name of the driver, as Asterisk calls it
 * @param files that it reads, those that they include left out
 */
public record Dialect(String name, List<String> files) {

    /** The file that the dialplan is read from, whatever the driver (pbx/pbx_config.c). */
    public static final String DIALPLAN = "extensions.conf";

    public Dialect {
        files = List.copyOf(files);
    }

    public static Dialect chanSip() {
        return new Dialect("chan_sip", List.of("sip.conf"));
    }
}
