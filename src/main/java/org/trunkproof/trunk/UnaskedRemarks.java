package org.trunkproof.trunk;

import java.util.List;

/** Remarks on what a description says and no scenario asks for yet, lest a pass be taken for an answer to it. */
final class UnaskedRemarks {

    /** The only codec in which the parties of scenarios speak. */
    private static final String SPOKEN = "PCMU";

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
        if (!codecs.equals(List.of(SPOKEN))) {
            remarks.add(
                    TrunkPlaces.of(written, 0).line("codecs"),
                    "Scenarios speak " + SPOKEN
                            + ", and expect of a trunk that it speaks nothing else; this one speaks "
                            + String.join(", ", codecs) + ", and what fails for that is no fault of its own.");
        }
    }
}
