package org.trunkproof.premise;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.asterisk.LeftOutObject;

/** Asterisk has made every object that stands in the files of chan_pjsip: one line that it does not take leaves out a whole one. */
final class LeftOutPremise {

    /** Names that nobody resolves in a lab: an object that is left out for that is there elsewhere. */
    private static final Pattern OF_NAME = Pattern.compile("(?i).*(getaddrinfo|resol[vu]).*");

    private LeftOutPremise() {}

    /** Whether it is left out for a name that nobody resolves in a lab. */
    static boolean isOfName(LeftOutObject leftOut) {
        return OF_NAME.matcher(leftOut.because()).matches();
    }

    /** What to do: where no option is at fault, one is missing. */
    static String remedy(LeftOutObject leftOut) {
        if (leftOut.isOfAll()) {
            return "take one of them out";
        }
        return leftOut.option().isPresent() ? "correct the line, or take it out" : "give it what it lacks";
    }

    /** Of the trunk's and the phone's own endpoints others tell. */
    static Stream<UnmetPremise> of(Known known) {
        return known.asterisk().leftOut().stream()
                .filter(leftOut -> !isOfName(leftOut))
                .filter(leftOut -> !isTold(leftOut, known))
                .map(leftOut -> of(leftOut, known));
    }

    private static boolean isTold(LeftOutObject leftOut, Known known) {
        return leftOut.type().equals("transport")
                        && known.asterisk().contested().stream()
                                .anyMatch(port -> port.without().transport().equals(leftOut.name()))
                || (leftOut.type().equals(EndpointPremise.ENDPOINT) || leftOut.isWizard())
                        && (leftOut.isOfAll()
                                || leftOut.name().equals(known.profile().peer())
                                || leftOut.name()
                                        .equals(known.profile().deskPhone().username()));
    }

    private static UnmetPremise of(LeftOutObject leftOut, Known known) {
        String sentence = "Asterisk has left out the " + leftOut.type() + " [" + leftOut.name() + "]"
                + (leftOut.because().isEmpty() ? "" : ": " + leftOut.because());
        Set<Premise> undermined = undermined(leftOut, known);
        return undermined.isEmpty()
                ? UnmetPremise.should(sentence, leftOut.lines(known.configuration()), remedy(leftOut))
                : UnmetPremise.must(
                        sentence,
                        leftOut.lines(known.configuration()),
                        remedy(leftOut),
                        undermined.toArray(Premise[]::new));
    }

    /** What rests on it, by the endpoints that name it, or that it names. */
    private static Set<Premise> undermined(LeftOutObject leftOut, Known known) {
        if (leftOut.isOfAll()) {
            return switch (leftOut.type()) {
                case "aor", "auth" -> Set.of(Premise.OUTBOUND, Premise.DESK_PHONE);
                case "identify" -> Set.of(Premise.ADMISSION, Premise.OTHER_ADMISSION);
                default -> Set.of();
            };
        }
        String trunk = known.profile().peer();
        String phone = known.profile().deskPhone().username();
        return switch (leftOut.type()) {
            case "aor" ->
                named("aors", leftOut.name(), trunk, known)
                        ? Set.of(Premise.OUTBOUND)
                        : named("aors", leftOut.name(), phone, known) ? Set.of(Premise.DESK_PHONE) : Set.of();
            case "auth" ->
                named("outbound_auth", leftOut.name(), trunk, known)
                        ? Set.of(Premise.OUTBOUND)
                        : named("auth", leftOut.name(), phone, known) ? Set.of(Premise.DESK_PHONE) : Set.of();
            case "identify" ->
                known.object("identify", leftOut.name()).stream()
                                .flatMap(identify -> identify.settings("endpoint").stream())
                                .anyMatch(endpoint -> endpoint.means().equals(trunk))
                        ? Set.of(Premise.ADMISSION)
                        : Set.of();
            default -> Set.of();
        };
    }

    private static boolean named(String setting, String name, String endpoint, Known known) {
        return known.object(EndpointPremise.ENDPOINT, endpoint).stream()
                .flatMap(section -> section.settings(setting).stream())
                .flatMap(names -> Stream.of(names.means().split(",")))
                .map(String::strip)
                .anyMatch(name::equals);
    }
}
