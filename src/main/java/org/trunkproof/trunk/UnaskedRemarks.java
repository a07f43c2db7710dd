package org.trunkproof.trunk;

import java.util.List;

/** Remarks on what a description says and no scenario asks for yet, lest a pass be taken for an answer to it. */
final class UnaskedRemarks {

    private final TrunkDescription description;
    private final Yaml.Mapping written;
    private final Objections remarks;

    /**
     * @param written where the description stands
     */
    UnaskedRemarks(TrunkDescription description, Yaml.Mapping written, Objections remarks) {
        this.description = description;
        this.written = written;
        this.remarks = remarks;
    }

    void add() {
        if (description.trunks().size() > 1) {
            remarks.add(
                    written.line("trunks"),
                    "Scenarios are about '" + description.trunk().trunk()
                            + "', the first trunk, alone; describe each other in a file of its own.");
        }
        List<String> codecs = description.trunk().codecs();
        List<String> unspoken =
                codecs.stream().filter(codec -> !AudioCodec.isSpoken(codec)).toList();
        if (!unspoken.isEmpty()) {
            remarks.add(
                    TrunkPlaces.of(written, 0).line("codecs"),
                    "No scenario speaks " + String.join(", ", unspoken)
                            + " yet; it is only expected in what Asterisk offers.");
        }
    }
}
