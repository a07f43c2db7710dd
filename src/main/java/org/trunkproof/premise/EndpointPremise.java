package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.asterisk.LeftOutObject;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.configuration.Unknown;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.spelling.Spelling;

/** The same as {@link TrunkPremise} of an endpoint, of which several sections tell that may have names of their own. */
final class EndpointPremise {

    static final String ENDPOINT = "endpoint";
    static final String WIZARD = "wizard";
    private static final String AOR = "aor";
    private static final String WIZARD_FILE = "pjsip_wizard.conf";
    private static final String WIZARD_MODULE = "res_pjsip_config_wizard";

    /** What rests on there being endpoints. */
    static final Premise[] OF_ALL = {Premise.TRUNK, Premise.OTHER_TRUNK, Premise.DESK_PHONE};

    private EndpointPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        String name = known.profile().peer();
        Optional<KnownPeer> trunk = known.trunk();
        // whatever becomes of the rest of it
        boolean isPartly = leftOut(name, known).filter(LeftOutObject::isWizard).isPresent();
        if (trunk.isEmpty() && known.isWithoutFile()) {
            return Stream.empty();
        }
        if (trunk.isEmpty() || isPartly) {
            return Stream.of(isMissing(name, "the " + known.which(), Premise.TRUNK, known));
        }
        return Stream.of(isNobody(trunk.get(), known), isElsewhere(trunk.get(), known), isSilent(trunk.get(), known))
                .flatMap(Optional::stream)
                .limit(1);
    }

    /** Whether one is there twice, for which there is none at all; that is said of the trunk's. */
    static boolean areAllMissing(Known known) {
        return known.asterisk().leftOut().stream().anyMatch(one -> one.type().equals(ENDPOINT) && one.isOfAll());
    }

    /** What has been left out for which there is no endpoint of the name, or not all that belongs to it. */
    static Optional<LeftOutObject> leftOut(String name, Known known) {
        return known.asterisk().leftOut().stream()
                .filter(one -> (one.type().equals(ENDPOINT) || one.isWizard())
                        && (one.name().equals(name) || one.isOfAll()))
                .filter(one -> !LeftOutPremise.isOfName(one))
                .findFirst();
    }

    /** Asterisk has no endpoint of the name, or not all that belongs to it. */
    static UnmetPremise isMissing(String name, String whose, Premise undermined, Known known) {
        Optional<LeftOutObject> leftOut = leftOut(name, known);
        if (leftOut.isPresent()) {
            return UnmetPremise.must(
                    "Asterisk has left out "
                            + (leftOut.get().isWizard() ? "what the wizard [" : "the endpoint [") + name
                            + (leftOut.get().isWizard() ? "] stands for, or some of it, for " : "] of ") + whose + ": "
                            + leftOut.get().because(),
                    leftOut.get().lines(known.configuration()),
                    LeftOutPremise.remedy(leftOut.get()),
                    leftOut.get().isOfAll() ? OF_ALL : new Premise[] {undermined});
        }
        List<Section> sections = known.sections(name);
        Optional<UnmetPremise> ofWizard = isOfNoWizard(name, whose, undermined, known);
        if (ofWizard.isPresent()) {
            return ofWizard.get();
        }
        if (!sections.isEmpty()) {
            return UnmetPremise.must(
                    "Asterisk has no endpoint [" + name + "] for " + whose
                            + ": no section of that name has type=endpoint",
                    Stream.of(
                                    known.configuration().unknowns().stream()
                                            .filter(unknown -> unknown.drops()
                                                    && unknown.section().equals(name))
                                            .map(Unknown::line),
                                    sections.stream()
                                            .flatMap(section -> section.settings("type").stream())
                                            .map(Setting::line),
                                    known.headers(name).stream())
                            .flatMap(lines -> lines)
                            .distinct()
                            .toList(),
                    "give it a section with type=endpoint",
                    undermined);
        }
        Optional<Section> template = template(name, known);
        if (template.isPresent()) {
            return UnmetPremise.must(
                    "Asterisk has no endpoint [" + name + "] for " + whose
                            + ": the section of that name is a template, which by itself is nothing",
                    template.get().headers(),
                    "take the ! out of its header",
                    undermined);
        }
        List<String> names = known.sections().stream()
                .filter(section -> section.type().filter(ENDPOINT::equals).isPresent())
                .map(Section::name)
                .toList();
        Optional<String> nearest = Spelling.meant(name, names);
        return UnmetPremise.must(
                "There is no section [" + name + "] for " + whose
                        + nearest.map(found -> "; the nearest is [" + found + "]")
                                .orElse(NamesInWords.list("; there ", names)),
                nearest.map(known::headers).orElse(List.of()),
                nearest.isPresent()
                        ? "correct the name there, or in the description"
                        : "give the description the name of the endpoint",
                undermined);
    }

    private static Optional<Section> template(String name, Known known) {
        return known.configuration().dialect().files().stream()
                .flatMap(file -> known.configuration().sections(file).stream())
                .filter(section -> section.isTemplate() && section.name().equals(name))
                .findFirst();
    }

    /** A section of the file that wizards stand in makes nothing, because it is none, or because nothing reads them. */
    private static Optional<UnmetPremise> isOfNoWizard(String name, String whose, Premise undermined, Known known) {
        String what = "Asterisk has no endpoint [" + name + "] for " + whose + ": ";
        Optional<Line> keptOut = known.configuration().keepingOut(WIZARD_MODULE);
        if (known.object(WIZARD, name).isPresent() && keptOut.isPresent()) {
            return Optional.of(UnmetPremise.must(
                    what + "it runs without " + WIZARD_MODULE + ", which makes one of a section with type=" + WIZARD,
                    List.of(keptOut.get()),
                    "have modules.conf load " + WIZARD_MODULE + ".so",
                    undermined));
        }
        return known.configuration().sections(WIZARD_FILE).stream()
                .filter(section -> !section.isTemplate()
                        && section.name().equals(name)
                        && section.type().filter(WIZARD::equals).isEmpty())
                .findFirst()
                .map(section -> UnmetPremise.must(
                        what + "the section of that name in " + WIZARD_FILE + " has no type=" + WIZARD,
                        Stream.concat(section.settings("type").stream().map(Setting::line), section.headers().stream())
                                .toList(),
                        "give it type=" + WIZARD,
                        undermined));
    }

    /** It has nobody to be called: what it names for that is not there. That it is not, Asterisk does not say. */
    private static Optional<UnmetPremise> isNobody(KnownPeer trunk, Known known) {
        if (!trunk.address().isEmpty() || trunk.registers()) {
            return Optional.empty();
        }
        return known.object(ENDPOINT, trunk.name())
                .flatMap(endpoint -> endpoint.last("aors"))
                .flatMap(aors -> Stream.of(aors.means().split(","))
                        .map(String::strip)
                        .filter(aor -> !aor.isEmpty() && known.object(AOR, aor).isEmpty())
                        .findFirst()
                        .map(aor -> UnmetPremise.must(
                                "The " + known.which() + "'s endpoint [" + trunk.name()
                                        + "] has nobody to call: there is no [" + aor + "] with type=aor",
                                List.of(aors.line()),
                                "correct the name there, or give [" + aor + "] type=aor and a contact",
                                Premise.OUTBOUND)));
    }

    private static Optional<UnmetPremise> isElsewhere(KnownPeer trunk, Known known) {
        String host = known.profile().host();
        if (trunk.registers()) {
            return Optional.of(UnmetPremise.must(
                    "The " + known.which() + "'s endpoint [" + trunk.name()
                            + "] waits for the carrier to register, which a carrier does not",
                    contacts(trunk.name(), known),
                    "give its aor contact=sip:" + host + ", or correct the trunk's name in the description",
                    Premise.TRUNK));
        }
        boolean isThere = trunk.address().isEmpty()
                || trunk.address().equalsIgnoreCase(host)
                || trunk.address().equals(known.carrier().getAddress().getHostAddress());
        return isThere
                ? Optional.empty()
                : Optional.of(UnmetPremise.must(
                        "The " + known.which() + "'s endpoint [" + trunk.name() + "] leads to " + trunk.address()
                                + ", where no lab has a carrier; the carrier is " + host,
                        contacts(trunk.name(), known),
                        "set "
                                + (known.object(WIZARD, trunk.name()).isPresent() ? "remote_hosts=" : "contact=sip:")
                                + host
                                + " in the folder under test, because a lab's carrier is found by that name alone, or"
                                + " correct the host in the description",
                        Premise.TRUNK));
    }

    /** Where it is said who is called, as far as that is found. */
    private static List<Line> contacts(String endpoint, Known known) {
        List<Line> lines =
                contactSettings(endpoint, known).stream().map(Setting::line).toList();
        return lines.isEmpty() ? known.headers(endpoint) : lines;
    }

    /** The same, in Asterisk's order. */
    static List<Setting> contactSettings(String endpoint, Known known) {
        return Stream.concat(
                        known.object(ENDPOINT, endpoint).stream()
                                .flatMap(section -> section.settings("aors").stream())
                                .flatMap(aors -> Stream.of(aors.means().split(",")))
                                .flatMap(aor -> known.object(AOR, aor.strip()).stream())
                                .flatMap(aor -> aor.settings("contact").stream()),
                        known.object(WIZARD, endpoint).stream()
                                .flatMap(wizard -> Stream.of("aor/contact", "contact_pattern", "remote_hosts")
                                        .flatMap(name -> wizard.settings(name).stream())))
                .toList();
    }

    private static Optional<UnmetPremise> isSilent(KnownPeer trunk, Known known) {
        return known.trace()
                .statesOfPeer(trunk.name())
                .reduce((before, last) -> last)
                .filter(last -> last.state() == PeerState.State.UNREACHABLE)
                .map(last -> UnmetPremise.must(
                        "The " + known.which() + " is unreachable: nobody answers OPTIONS at " + trunk.address() + ":"
                                + trunk.port() + ", and the carrier listens on port "
                                + known.carrier().getPort(),
                        contacts(trunk.name(), known),
                        "correct where it is asked, or set qualify_frequency=0",
                        Premise.OUTBOUND));
    }
}
