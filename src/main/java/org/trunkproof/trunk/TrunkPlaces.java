package org.trunkproof.trunk;

/** Where in a description each trunk stands. */
final class TrunkPlaces {

    private TrunkPlaces() {}

    /**
     * @param index from 0
     * @return its own mapping, or the whole where it is the only one
     */
    static Yaml of(Yaml.Mapping written, int index) {
        Yaml.Entry trunks = written.entries().get("trunks");
        return trunks != null
                        && trunks.value() instanceof Yaml.Items list
                        && index < list.items().size()
                ? list.items().get(index)
                : written;
    }
}
