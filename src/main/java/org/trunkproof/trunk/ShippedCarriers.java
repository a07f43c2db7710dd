package org.trunkproof.trunk;

import java.nio.file.Path;
import java.util.Optional;

/** The carriers of which a file comes with the program. */
public final class ShippedCarriers {

    private ShippedCarriers() {}

    /** The name of the one that is reached by this host name. */
    public static Optional<String> at(String host) {
        return CarrierFiles.SHIPPED.stream()
                .filter(name -> carrier(name).hostNames().is().stream().anyMatch(host::equalsIgnoreCase))
                .findFirst();
    }

    /** What a description says of a trunk whose carrier nobody knows. */
    public static String unknown() {
        return CarrierFiles.GENERIC;
    }

    /** Whether a codec may be named in a description. */
    public static boolean isCodec(String name) {
        return AudioCodec.named(name).isPresent();
    }

    private static Carrier carrier(String name) {
        return new CarrierFiles(Path.of(""), new ValueSource(Path.of(""), System::getenv)).named(name);
    }
}
