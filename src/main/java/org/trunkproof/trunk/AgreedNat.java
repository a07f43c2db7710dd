package org.trunkproof.trunk;

import java.util.regex.Pattern;

/** Objects to a router that is nowhere, or somebody else. */
final class AgreedNat {

    private static final String NAT = "nat";
    private static final String PUBLIC_NAME = "public name";
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[\\d.]+");

    private final TrunkDescription description;
    private final Yaml.Mapping written;
    private final Objections objections;

    /**
     * @param written where the description stands
     */
    AgreedNat(TrunkDescription description, Yaml.Mapping written, Objections objections) {
        this.description = description;
        this.written = written;
        this.objections = objections;
    }

    /**
     * @param isReadable whether nothing else is wrong, so that what is not there was not written
     */
    void check(boolean isReadable) {
        description.nat().ifPresent(nat -> check(nat, isReadable));
    }

    private void check(Nat nat, boolean isReadable) {
        String name = nat.publicName();
        if (isReadable && name.isEmpty() && nat.publicAddress().isEmpty()) {
            objections.add(
                    written.line(NAT),
                    "Neither 'public address' nor 'public name' is here; give one, as in public address: 203.0.113.7.");
        }
        if (!name.isEmpty() && DIGITS_AND_DOTS.matcher(name).matches()) {
            objectToName("'" + name + "' is not a name; write an address as the 'public address'.");
        }
        if (description.trunks().stream().anyMatch(trunk -> trunk.host().equalsIgnoreCase(name))) {
            objectToName("'" + name + "' is the carrier's host; give the name by which the carrier reaches the site.");
        }
    }

    private void objectToName(String sentence) {
        objections.add(written.line(NAT, PUBLIC_NAME), sentence);
    }
}
