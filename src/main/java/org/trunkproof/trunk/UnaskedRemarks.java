package org.trunkproof.trunk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        List<String> trunks = description.trunks().stream().map(Trunk::trunk).toList();
        if (trunks.size() > 1) {
            remarks.add(written.line("trunks"), ofTrunks(trunks));
        }
        int callers = description.trunk().callingHosts().size();
        if (callers > Recognition.TRIED) {
            remarks.add(
                    TrunkPlaces.of(written, 0).line("calls from"),
                    "Scenarios call from the first " + Recognition.TRIED + " of these " + callers
                            + " alone; put addresses that lie beside each other into one network, or those first that matter.");
        }
        for (int i = 1; i < trunks.size(); i++) {
            Yaml place = TrunkPlaces.of(written, i);
            if (place instanceof Yaml.Mapping keys && keys.entries().containsKey("calls from")) {
                remarks.add(
                        place.line("calls from"),
                        "No scenario calls from other hosts than the first trunk's carrier's; describe each trunk in a file"
                                + " of its own.");
            }
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

    private String ofTrunks(List<String> trunks) {
        List<String> judged = trunks.subList(0, description.otherTrunk().isPresent() ? 2 : 1);
        String others = quoted(trunks.subList(judged.size(), trunks.size()));
        String first = "What any trunk must do is asked of " + quoted(judged.subList(0, 1)) + ", the first, alone";
        Optional<SharingTrunk> sharing = SharingTrunk.of(description);
        if (judged.size() == 1 && sharing.isPresent()) {
            return first + "; of " + quoted(List.of(sharing.get().peer()))
                    + ", which has the same carrier, whether calls for it"
                    + " come to the context of its number. Describe each other in a file of its own, too.";
        }
        return judged.size() == 1
                ? first + ", and nothing of " + others + ", whose carrier no lab can tell from it by its name; describe"
                        + " each trunk in a file of its own."
                : first + "; of " + quoted(judged.subList(1, 2))
                        + " where calls through it go, and what scenarios ask that"
                        + " name the other carrier"
                        + (others.isEmpty() ? "" : "; nothing of " + others)
                        + ". Describe each other in a file of its own, too.";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "));
    }
}
