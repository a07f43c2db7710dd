package org.trunkproof.trunk;

import java.util.List;

/** Remarks where a description says one thing and the carrier file another: either may be out of date. */
final class CarrierRemarks {

    private final TrunkDescription description;
    private final Yaml.Mapping written;
    private final Objections remarks;

    /**
     * @param written where the description stands
     */
    CarrierRemarks(TrunkDescription description, Yaml.Mapping written, Objections remarks) {
        this.description = description;
        this.written = written;
        this.remarks = remarks;
    }

    void add() {
        for (int i = 0; i < description.trunks().size(); i++) {
            Trunk trunk = description.trunks().get(i);
            Yaml place = TrunkPlaces.of(written, i);
            compare(trunk, trunk.codecs(), trunk.carrier().codecs(), "takes", place.line("codecs"));
            compare(
                    trunk,
                    trunk.knownBy(),
                    trunk.carrier().knowsCustomerBy(),
                    "knows its customers by",
                    place.line("known by"));
            compare(trunk, trunk.callsFrom(), trunk.carrier().callsFrom(), "calls from", place.line("calls from"));
            compare(
                    trunk,
                    trunk.callerIn(),
                    trunk.carrier().callerFromCustomer(),
                    "looks for callers in",
                    place.line("caller in"));
        }
        for (TrunkNumber number : description.numbers()) {
            Trunk trunk = description.trunk(number.trunk());
            compare(
                    trunk,
                    number.number(),
                    trunk.carrier().numbersToCustomer(),
                    "sends",
                    written.line("numbers", number.number()));
        }
        for (CallOut call : description.callsOut()) {
            for (String name : call.through().isEmpty() ? List.of("") : call.through()) {
                Trunk trunk = description.trunk(name);
                compare(
                        trunk,
                        call.asksFor(),
                        trunk.carrier().numbersFromCustomer(),
                        "takes",
                        written.line("calls out", call.dialled(), "asks for"));
            }
        }
    }

    private void compare(Trunk trunk, List<String> own, Fact known, String does, int line) {
        if (trunk.carrier().isGeneric()) {
            return;
        }
        own.stream()
                .filter(one -> !known.allows(one))
                .forEach(one -> remarks.add(
                        line,
                        trunk.carrier().carrier() + " " + does + " " + String.join(", ", known.is()) + " "
                                + known.cited() + ", and " + one
                                + " is none of these; ask the carrier, or correct it."));
    }

    private void compare(Trunk trunk, String number, Fact known, String does, int line) {
        if (!NumberFormat.isIn(known.is(), number)) {
            remarks.add(
                    line,
                    trunk.carrier().carrier() + " " + does + " numbers as " + String.join(" or ", known.is()) + " "
                            + known.cited() + ", and " + number
                            + " is not written so; ask the carrier, or correct it.");
        }
    }
}
