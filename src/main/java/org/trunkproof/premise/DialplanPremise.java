package org.trunkproof.premise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.configuration.Aspects;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.NumberBehindPeer;
import org.trunkproof.configuration.Suspects;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.requirement.Need;
import org.trunkproof.spelling.Spelling;

/** Contexts exist, and numbers lead somewhere: the carrier's to anything, one that may be dialled to the carrier. */
final class DialplanPremise {

    private static final int NAMED = 4;

    private DialplanPremise() {}

    /** Of what nobody has agreed on, nothing is missing; that there is nothing at all, is said where the files are. */
    static Stream<UnmetPremise> of(Known known) {
        if (known.isWithoutDialplan()) {
            return Stream.empty();
        }
        return Stream.of(
                        inboundOf(known),
                        known.ofOther()
                                .filter(other -> !isSaid(other, known))
                                .flatMap(DialplanPremise::inboundOf)
                                .map(premise -> premise.undermining(Premise.OTHER_INBOUND)),
                        known.has(Need.DIALLED_NUMBER) && known.has(Need.OUTBOUND_CONTEXT)
                                ? outbound(known)
                                : Optional.<UnmetPremise>empty())
                .flatMap(Optional::stream);
    }

    private static Optional<UnmetPremise> inboundOf(Known known) {
        boolean isEntryKnown = known.trunk().isPresent() || known.has(Need.INBOUND_CONTEXT);
        return known.has(Need.OWN_NUMBER) && isEntryKnown ? inbound(known) : Optional.empty();
    }

    /** Whether the context in which both carriers' calls enter is not there, which is said of the first's. */
    private static boolean isSaid(Known other, Known first) {
        return other.entry().equals(first.entry())
                && !first.asterisk().dialplan().has(first.entry())
                && inboundOf(first).isPresent();
    }

    private static Optional<UnmetPremise> inbound(Known known) {
        String entry = known.entry();
        String peer = known.profile().peer();
        if (!known.asterisk().dialplan().has(entry)) {
            boolean isSet = known.trunk().isPresent();
            Optional<String> nearest = nearest(entry, known);
            return Optional.of(UnmetPremise.must(
                    "There is no context [" + entry + "] for " + known.party() + "'s calls" + named(nearest, known),
                    isSet && (known.setting(peer, "context").isPresent() || nearest.isEmpty())
                            ? known.lines(peer, "context")
                            : nearest.map(known::contexts).orElse(List.of()),
                    isSet
                            ? "correct context= of [" + peer + "], or the name in extensions.conf"
                            : "correct the number's context in the description, or the name in extensions.conf",
                    known.ofOther().filter(other -> other.entry().equals(entry)).isPresent()
                            ? new Premise[] {Premise.INBOUND, Premise.OTHER_INBOUND}
                            : new Premise[] {Premise.INBOUND}));
        }
        String did = known.profile().did();
        return known.inbound().isEmpty() && isClosed(entry, known)
                ? Optional.of(UnmetPremise.must(
                        "The number that " + known.party() + " delivers, " + did + ", leads nowhere: [" + entry
                                + "] has no extension for it" + extensions(entry, known),
                        lines(entry, known),
                        "correct the extension, or the number in the description",
                        Premise.INBOUND))
                : Optional.empty();
    }

    private static Optional<UnmetPremise> outbound(Known known) {
        String entry = known.profile().outboundContext();
        if (!known.asterisk().dialplan().has(entry)) {
            Optional<String> nearest = nearest(entry, known);
            return Optional.of(UnmetPremise.must(
                    "There is no context [" + entry + "] for calls out" + named(nearest, known),
                    nearest.map(known::contexts).orElse(List.of()),
                    "correct the phone's context in the description, or the name in extensions.conf",
                    Premise.OUTBOUND));
        }
        String number = known.number();
        if (known.outbound().isEmpty()) {
            return isClosed(entry, known) && !number.isEmpty()
                    ? Optional.of(UnmetPremise.must(
                            "The number that most scenarios dial, " + number + ", leads nowhere: [" + entry
                                    + "] has no extension for it" + extensions(entry, known),
                            lines(entry, known),
                            "correct the extensions, or the phone's context in the description, or choose scenarios that dial as"
                                    + " your phones do (-Dtrunk.features)",
                            Premise.NUMBER))
                    : Optional.empty();
        }
        return isCalled(known) || !hasEnded(known) || isDialled(known) && isExplained(known)
                ? Optional.empty()
                : Optional.of(isDialled(known) ? inVain(number, known) : elsewhere(number, entry, known));
    }

    /** Whether it is said by others that there is nobody to call, or that the carrier is told to answer where Asterisk is not. */
    private static boolean isExplained(Known known) {
        if (known.hasObjects() && known.isWithoutFile()) {
            return true;
        }
        Stream<UnmetPremise> ofObjects = known.hasObjects()
                ? Stream.concat(EndpointPremise.of(known), LeftOutPremise.of(known))
                : Stream.empty();
        return Stream.of(
                        AddressPremise.of(known),
                        PortPremise.of(known),
                        ContestedPremise.of(known),
                        TransportPremise.of(known),
                        ofObjects)
                .flatMap(premises -> premises)
                .flatMap(premise -> premise.undermines().stream())
                .anyMatch(Set.of(Premise.TRUNK, Premise.OUTBOUND)::contains);
    }

    private static boolean isCalled(Known known) {
        return known.trace().sipTo(Party.CARRIER).anyMatch(message -> message.isRequest("INVITE"));
    }

    private static boolean hasEnded(Known known) {
        return known.trace()
                .ami("OriginateResponse")
                .anyMatch(event -> event.is("OriginateResponse", "Response", "Failure"));
    }

    private static boolean isDialled(Known known) {
        return known.trace()
                .channelsThatDialled(known.profile().peer())
                .findAny()
                .isPresent();
    }

    /** What Dial is given in the form of the other channel driver. */
    private static Optional<UnmetPremise> inOldForm(Known known) {
        Optional<AmiEvent> dial = last(known);
        return dial.flatMap(event -> NumberBehindPeer.in(event.field("AppData").orElse("")))
                .map(written -> UnmetPremise.must(
                        "Asterisk does not call the trunk: " + shown(dial.get()) + " has chan_pjsip call the URI "
                                + written.number() + ", which is none",
                        step(dial.get(), known),
                        "write " + written.inNewForm() + " there, with the number as it is made up",
                        Premise.OUTBOUND));
    }

    /** The dialplan does what it should. */
    private static UnmetPremise inVain(String number, Known known) {
        Optional<UnmetPremise> old = inOldForm(known);
        if (old.isPresent()) {
            return old.get();
        }
        List<Line> suspects = new Suspects(
                        known.configuration(), known.profile().agreement(), Map.of(), Map.of(), List.of())
                .of(List.of(Aspects.TRUNK_NOT_CALLED));
        return UnmetPremise.must(
                "Asterisk does not call the trunk: the number that most scenarios dial, " + number
                        + ", leads there"
                        + last(known).map(event -> ", with " + shown(event)).orElse("")
                        + ", and the carrier is sent nothing",
                suspects.stream().limit(2).toList(),
                "correct what keeps [" + known.profile().peer()
                        + "] from being called, such as codecs of which none is left",
                Premise.OUTBOUND);
    }

    /** Where the call got to. */
    private static Optional<AmiEvent> last(Known known) {
        List<AmiEvent> ran = known.trace().ami("Newexten").toList();
        return ran.stream()
                .filter(event -> event.is("Newexten", "Application", "Dial"))
                .reduce((before, last) -> last)
                .or(() -> ran.stream().reduce((before, last) -> last));
    }

    private static String shown(AmiEvent event) {
        return event.field("Application").orElse("") + "("
                + event.field("AppData").orElse("") + ")";
    }

    private static UnmetPremise elsewhere(String number, String entry, Known known) {
        Optional<AmiEvent> dial = last(known);
        String last = dial.map(event -> "; the call gets to " + shown(event)).orElse("");
        return UnmetPremise.must(
                "The number that most scenarios dial, " + number + ", does not lead to the carrier from [" + entry + "]"
                        + last,
                dial.map(event -> step(event, known)).orElse(lines(entry, known)),
                "correct where it goes, or say in the description which section is the trunk's",
                Premise.NUMBER);
    }

    private static List<Line> step(AmiEvent event, Known known) {
        return known.step(
                event.field("Context").orElse(""),
                event.field("Exten").orElse(""),
                event.field("Priority").orElse(""),
                event.field("Application").orElse(""));
    }

    /** Whether the context asks nobody else for extensions. */
    private static boolean isClosed(String context, Known known) {
        return known.asterisk().dialplan().reached(context).stream().noneMatch(LoadedDialplan.Context::isOpen);
    }

    private static Optional<String> nearest(String context, Known known) {
        return Spelling.meant(context, known.asterisk().dialplan().contexts().keySet());
    }

    private static String named(Optional<String> nearest, Known known) {
        List<String> names = known.asterisk().dialplan().contexts().values().stream()
                .filter(context -> context.creator().startsWith("pbx_"))
                .map(LoadedDialplan.Context::name)
                .toList();
        return nearest.map(other -> "; the nearest is [" + other + "]").orElse(NamesInWords.list("; there ", names));
    }

    private static String extensions(String context, Known known) {
        List<String> names = names(context, known);
        return names.isEmpty() ? ", nor any other" : "; it has " + Spelling.some(names, NAMED);
    }

    private static List<String> names(String context, Known known) {
        return known.asterisk().dialplan().reached(context).stream()
                .flatMap(one -> one.steps().stream())
                .map(LoadedDialplan.LoadedStep::extension)
                .distinct()
                .toList();
    }

    /** Where the context's own extensions stand, in the order of the file, or else its header. */
    private static List<Line> lines(String context, Known known) {
        List<Line> lines = new ArrayList<>(known.asterisk().dialplan().reached(context).stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.priority() == 1)
                .flatMap(step -> known.line(step.place()).stream())
                .sorted(Comparator.comparing(Line::file).thenComparing(Line::number))
                .limit(NAMED)
                .toList());
        return lines.isEmpty() ? known.contexts(context) : lines;
    }
}
