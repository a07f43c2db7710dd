package org.trunkproof.trunk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.spelling.Spelling;

/** Whether what a description says agrees with itself, and with what is known of the carrier. */
final class Agreed {

    private static final String NUMBERS = "numbers";
    private static final String CALLS_OUT = "calls out";

    private final TrunkDescription description;
    private final Yaml.Mapping written;
    private final Objections objections;

    /**
     * @param written where it stands
     */
    Agreed(TrunkDescription description, Yaml.Mapping written, Objections objections) {
        this.description = description;
        this.written = written;
        this.objections = objections;
    }

    /** Objects to what cannot be so. */
    void check() {
        List<String> phones = description.phones().stream().map(Phone::name).toList();
        List<String> trunks = description.trunks().stream().map(Trunk::trunk).toList();
        checkTrunks(trunks);
        for (TrunkNumber number : description.numbers()) {
            number.rings().forEach(phone -> isOne("phone", phone, phones, NUMBERS, number.number(), "rings"));
            Stream.of(number.trunk())
                    .filter(trunk -> !trunk.isEmpty())
                    .forEach(trunk -> isOne("trunk", trunk, trunks, NUMBERS, number.number(), "trunk"));
            if (!number.rings().isEmpty() && !number.is().isEmpty()) {
                object(
                        "A call to " + number.number() + " rings a phone and is " + number.is()
                                + "; leave one of the two out.",
                        NUMBERS,
                        number.number(),
                        "is");
            }
        }
        Set<String> never = new HashSet<>(description.never());
        for (CallOut call : description.callsOut()) {
            call.by().forEach(phone -> isOne("phone", phone, phones, CALLS_OUT, call.dialled(), "by"));
            call.through().forEach(trunk -> isOne("trunk", trunk, trunks, CALLS_OUT, call.dialled(), "through"));
            if (never.contains(call.dialled())) {
                object(
                        "Nobody may reach " + call.dialled() + ", and it may be dialled; leave one of the two out.",
                        CALLS_OUT,
                        call.dialled());
            }
        }
        for (Phone phone : description.phones()) {
            if (trunks.contains(phone.name())) {
                object("'" + phone.name() + "' is the trunk's name already; give the phone's.", "phones", phone.name());
            }
        }
    }

    private void checkTrunks(List<String> names) {
        Set<String> before = new HashSet<>();
        List<Yaml> items = items();
        for (int i = 0; i < names.size(); i++) {
            Yaml place = i < items.size() ? items.get(i) : written;
            if (!names.get(i).isEmpty() && !before.add(names.get(i))) {
                objections.add(
                        place.line("trunk"), "There is a trunk '" + names.get(i) + "' already; give each a name.");
            }
            if (description.trunks().get(i).host().isEmpty()) {
                objections.add(
                        place.line("carrier"),
                        "The carrier file names no host; say by which name the carrier is reached, as in host:"
                                + " sip.example.com.");
            }
        }
    }

    private List<Yaml> items() {
        Yaml.Entry trunks = written.entries().get("trunks");
        return trunks != null && trunks.value() instanceof Yaml.Items list ? list.items() : List.of();
    }

    /** Remarks what the carrier file says otherwise. */
    void compareWithCarrier() {
        List<Yaml> items = items();
        for (int i = 0; i < description.trunks().size(); i++) {
            Trunk trunk = description.trunks().get(i);
            Yaml place = i < items.size() ? items.get(i) : written;
            if (trunk.carrier().isGeneric()) {
                continue;
            }
            compare(trunk.codecs(), trunk.carrier().codecs(), "take the codec", place.line("codecs"));
            compare(
                    trunk.knownBy(),
                    trunk.carrier().knowsCustomerBy(),
                    "know its customers by",
                    place.line("known by"));
        }
        for (TrunkNumber number : description.numbers()) {
            Fact formats = trunk(number.trunk()).carrier().numbersToCustomer();
            if (!NumberFormat.isIn(formats.is(), number.number())) {
                object(
                        "The carrier sends numbers as " + String.join(" or ", formats.is()) + ", and " + number.number()
                                + " is none " + says(formats),
                        NUMBERS,
                        number.number());
            }
        }
        for (CallOut call : description.callsOut()) {
            List<String> through = call.through().isEmpty() ? List.of("") : call.through();
            for (String name : through) {
                Fact formats = trunk(name).carrier().numbersFromCustomer();
                if (!NumberFormat.isIn(formats.is(), call.asksFor())) {
                    object(
                            "The carrier takes numbers as " + String.join(" or ", formats.is()) + ", and "
                                    + call.asksFor() + " is none " + says(formats),
                            CALLS_OUT,
                            call.dialled(),
                            "asks for");
                }
            }
        }
    }

    private Trunk trunk(String name) {
        return description.trunks().stream()
                .filter(trunk -> trunk.trunk().equals(name))
                .findFirst()
                .orElse(description.trunk());
    }

    private void compare(List<String> own, Fact carriers, String what, int line) {
        List<String> others = new ArrayList<>(own);
        others.removeIf(carriers::allows);
        others.forEach(other -> objections.add(
                line,
                "The carrier is not said to " + what + " " + other + ", only " + String.join(", ", carriers.is()) + " "
                        + says(carriers)));
    }

    private static String says(Fact fact) {
        return "(" + fact.source() + ", " + fact.date() + "); ask the carrier, or correct it.";
    }

    private void isOne(String what, String name, List<String> known, String... place) {
        if (!known.contains(name)) {
            object("There is no " + what + " '" + name + "'; " + Spelling.instead(name, known) + ".", place);
        }
    }

    private void object(String sentence, String... place) {
        objections.add(written.line(place), sentence);
    }
}
