package org.trunkproof.trunk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trunkproof.spelling.Spelling;

/** Objects to what cannot be agreed on, since a description says otherwise elsewhere. */
final class Agreed {

    private static final String NUMBERS = "numbers";
    private static final String PHONES = "phones";
    private static final String CALLS_OUT = "calls out";

    private final TrunkDescription description;
    private final Yaml.Mapping written;
    private final Objections objections;
    private final List<String> phones;
    private final List<String> trunks;

    /**
     * @param written where the description stands
     */
    Agreed(TrunkDescription description, Yaml.Mapping written, Objections objections) {
        this.description = description;
        this.written = written;
        this.objections = objections;
        this.phones = description.phones().stream().map(Phone::name).toList();
        this.trunks = description.trunks().stream().map(Trunk::trunk).toList();
    }

    void check() {
        boolean isReadable = objections.sentences().isEmpty();
        checkTrunks(isReadable);
        new AgreedNat(description, written, objections).check(isReadable);
        description.numbers().forEach(this::check);
        description.callsOut().forEach(this::check);
        description.phones().forEach(this::check);
    }

    private void check(Phone phone) {
        if (trunks.contains(phone.name())) {
            object(
                    "'" + phone.name() + "' is the name of a trunk; no section of Asterisk's can be both.",
                    PHONES,
                    phone.name());
        }
        if (!phone.codecs().isEmpty()) {
            areSpoken(phone.codecs(), written.line(PHONES, phone.name(), "codecs"));
        }
    }

    /**
     * @param isReadable whether every carrier file was found
     */
    private void checkTrunks(boolean isReadable) {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < trunks.size(); i++) {
            Yaml place = TrunkPlaces.of(written, i);
            if (!before.add(trunks.get(i)) && !trunks.get(i).isEmpty()) {
                objections.add(
                        place.line("trunk"),
                        "There is a trunk '" + trunks.get(i) + "' already; give each a name of its own.");
            }
            if (isReadable && description.trunks().get(i).host().isEmpty()) {
                objections.add(
                        place.line("carrier"),
                        "The carrier file names no host; say by which the carrier is reached, as in host:"
                                + " sip.example.com.");
            }
        }
        description.trunks().stream()
                .limit(1)
                .forEach(trunk ->
                        areSpoken(trunk.codecs(), TrunkPlaces.of(written, 0).line("codecs")));
        if (trunks.isEmpty() && isReadable) {
            object("There is no trunk in it; give one, as in [{carrier: flowroute, trunk: flowroute}].", "trunks");
        }
    }

    private void check(TrunkNumber number) {
        areKnown("phone", number.rings(), phones, NUMBERS, number.number(), "rings");
        areKnown("trunk", named(number.trunk()), trunks, NUMBERS, number.number(), "trunk");
        if (!number.rings().isEmpty() && !number.is().isEmpty()) {
            object(
                    "A call to " + number.number() + " cannot both ring a phone and be " + number.is()
                            + "; leave one of the two out.",
                    NUMBERS,
                    number.number(),
                    "is");
        }
    }

    private void check(CallOut call) {
        areKnown("phone", call.by(), phones, CALLS_OUT, call.dialled(), "by");
        areKnown("trunk", call.through(), trunks, CALLS_OUT, call.dialled(), "through");
        description.phones().stream()
                .filter(phone -> call.by().contains(phone.name()) && !phone.mayCallOut())
                .forEach(phone -> object(
                        "'" + phone.name() + "' may not call out, as it says above; leave it out here.",
                        CALLS_OUT,
                        call.dialled(),
                        "by"));
        if (description.never().contains(call.dialled())) {
            object(
                    call.dialled() + " cannot both be dialled and be reached by nobody; leave one of the two out.",
                    CALLS_OUT,
                    call.dialled());
        }
    }

    private static List<String> named(String one) {
        return one.isEmpty() ? List.of() : List.of(one);
    }

    private void areSpoken(List<String> codecs, int line) {
        if (codecs.stream().noneMatch(AudioCodec::isSpoken)) {
            objections.add(
                    line,
                    "No scenario can speak " + String.join(", ", codecs) + "; give one of "
                            + String.join(", ", AudioCodec.spoken()) + " beside.");
        }
    }

    private void areKnown(String what, List<String> names, List<String> known, String... place) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> object(
                        "There is no " + what + " '" + name + "'; " + Spelling.instead(name, known) + ".", place));
    }

    private void object(String sentence, String... place) {
        objections.add(written.line(place), sentence);
    }
}
