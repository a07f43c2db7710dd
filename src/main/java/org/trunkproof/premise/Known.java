package org.trunkproof.premise;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.BootedState;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Need;
import org.trunkproof.trunk.Account;
import org.trunkproof.trunk.OtherTrunk;
import org.trunkproof.trunk.TrunkProfile;

/**
 * All that is known before the first scenario.
 *
 * @param configuration what stands in the folder
 * @param profile what the carrier and its customer agreed on
 * @param applicability what they have of all that they may have agreed on
 * @param asterisk what a lab's Asterisk says of itself
 * @param carrier where the lab's carrier listens
 * @param other what differs of that on the other trunk, if there is one
 * @param phoneStatus with which the desk phone's REGISTER was answered
 * @param inbound what the dialplan has for the number that the carrier delivers, where its calls enter
 * @param number that may be dialled
 * @param outbound what the dialplan has for that, where the desk phone's calls enter
 * @param trace of the boot, and of a call to the number, if one was placed
 * @param arrival of a call of the carrier's to its number, with Asterisk's log; of nothing, if none was placed
 */
public record Known(
        Configuration configuration,
        TrunkProfile profile,
        Applicability applicability,
        BootedState asterisk,
        InetSocketAddress carrier,
        Optional<OnOtherTrunk> other,
        int phoneStatus,
        List<LoadedDialplan.LoadedStep> inbound,
        String number,
        List<LoadedDialplan.LoadedStep> outbound,
        Trace trace,
        Trace arrival) {

    /** What settings of an endpoint begin with where a section stands for several objects. */
    private static final String OF_ENDPOINT = "endpoint/";

    /**
     * What is another on the other trunk.
     *
     * @param carrier where its carrier listens
     * @param inbound what the dialplan has for the number that this one delivers; none where it delivers none
     * @param arrival of a call of its to that number
     */
    public record OnOtherTrunk(InetSocketAddress carrier, List<LoadedDialplan.LoadedStep> inbound, Trace arrival) {

        public OnOtherTrunk {
            inbound = List.copyOf(inbound);
        }
    }

    public Known {
        inbound = List.copyOf(inbound);
        outbound = List.copyOf(outbound);
    }

    /** Whether that was agreed on. */
    boolean has(Need need) {
        if (isOfOther() && need == Need.OWN_NUMBER) {
            return profile.otherTrunk().flatMap(OtherTrunk::number).isPresent();
        }
        if (isOfOther() && need == Need.INBOUND_CONTEXT) {
            return profile.otherTrunk().flatMap(OtherTrunk::context).isPresent();
        }
        return applicability.missing(need).isEmpty();
    }

    /** The same of the other trunk, and of its carrier alone, if there is one. */
    Optional<Known> ofOther() {
        return profile.ofOther()
                .flatMap(otherProfile -> other.map(there -> new Known(
                        configuration,
                        otherProfile,
                        applicability,
                        asterisk,
                        there.carrier(),
                        Optional.empty(),
                        phoneStatus,
                        there.inbound(),
                        number,
                        outbound,
                        trace,
                        there.arrival())));
    }

    /** Whether it is of the other trunk. */
    boolean isOfOther() {
        return profile.otherTrunk()
                .filter(other -> other.peer().equals(profile.peer()))
                .isPresent();
    }

    /** Of the trunks that is which it is about, for a person. */
    String which() {
        return isOfOther() ? "other trunk" : "trunk";
    }

    /** The carrier that it is about. */
    Party party() {
        return isOfOther() ? Party.OTHER_CARRIER : Party.CARRIER;
    }

    /** The account that Asterisk has with that carrier, if the owner has said which. */
    Optional<Account> account() {
        return isOfOther() ? profile.otherTrunk().flatMap(OtherTrunk::account) : Optional.of(profile.account());
    }

    /** The trunk, as Asterisk knows it. */
    Optional<KnownPeer> trunk() {
        return asterisk.peer(profile.peer());
    }

    /** Where the carrier's calls enter: as Asterisk has it, or else as it was agreed on. */
    public static String entry(BootedState asterisk, TrunkProfile profile) {
        return asterisk.peer(profile.peer()).map(KnownPeer::context).orElse(profile.inboundContext());
    }

    String entry() {
        return entry(asterisk, profile);
    }

    /** Whether one peer is several objects, each of which has a section. */
    boolean hasObjects() {
        return configuration.dialect().types().areSaid();
    }

    /** The object of that type and name, by the last of its sections. */
    Optional<Section> object(String type, String name) {
        return sections(name).stream()
                .filter(section -> section.type().filter(type::equals).isPresent())
                .reduce((before, last) -> last);
    }

    /**
     * Settings of an endpoint, in Asterisk's order, by what makes it: an object of its own, or the wizard of its name.
     *
     * @param own as the object calls it
     * @param ofWizard as the wizard does
     */
    List<Setting> ofEndpoint(String name, String own, String... ofWizard) {
        return Stream.concat(
                        object(EndpointPremise.ENDPOINT, name).stream()
                                .flatMap(endpoint -> endpoint.settings(own).stream()),
                        object(EndpointPremise.WIZARD, name).stream().flatMap(wizard -> Stream.of(ofWizard)
                                .flatMap(setting -> wizard.settings(setting).stream())))
                .toList();
    }

    /** Whether Asterisk takes nothing of one of the driver's files. */
    boolean isWithoutFile() {
        return configuration.dialect().files().stream().anyMatch(configuration::isRefused);
    }

    private String file() {
        return configuration.dialect().files().get(0);
    }

    /** Sections of the driver's files that are somebody's. */
    List<Section> sections() {
        return configuration.dialect().files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(section -> !section.isTemplate() && !ConfigurationText.isGlobal(section.name()))
                .toList();
    }

    /** What adds up to the section of that name; nothing where there is none. */
    List<Section> sections(String name) {
        return sections().stream()
                .filter(section -> section.name().equals(name))
                .toList();
    }

    /** Whether Asterisk has no dialplan because of a line in extensions.conf, and none in another language. */
    boolean isWithoutDialplan() {
        return configuration.isRefused(Dialect.DIALPLAN)
                && !asterisk.dialplan().has(entry())
                && !asterisk.dialplan().has(profile.outboundContext());
    }

    /** Where sections of that name are opened. */
    List<Line> headers(String name) {
        return sections(name).stream()
                .flatMap(section -> section.headers().stream())
                .toList();
    }

    /** Settings of that name of a section, also where it stands for an endpoint, in Asterisk's order; where it is opened twice, of those that have a type. */
    List<Setting> settings(String section, String setting) {
        List<Section> called = sections(section);
        return called.stream()
                .filter(one -> called.size() == 1 || one.type().isPresent())
                .flatMap(one -> Stream.of(setting, OF_ENDPOINT + setting).flatMap(name -> one.settings(name).stream()))
                .toList();
    }

    /** The last of them, which counts. */
    Optional<Setting> setting(String section, String setting) {
        return settings(section, setting).stream().reduce((before, last) -> last);
    }

    /** Settings of these names for all, in the first section about all, as Asterisk reads no other. */
    List<Setting> general(String... names) {
        return configuration.sections(file()).stream()
                .filter(section -> section.name().equalsIgnoreCase("general") && !section.isTemplate())
                .limit(1)
                .flatMap(section -> Stream.of(names).flatMap(name -> section.settings(name).stream()))
                .toList();
    }

    /** The lines of the section that set one of these, or else where it is opened. */
    List<Line> lines(String section, String... names) {
        List<Line> lines = Stream.of(names)
                .flatMap(name -> setting(section, name).stream())
                .map(Setting::line)
                .toList();
        return lines.isEmpty() ? headers(section) : lines;
    }

    /** Where contexts of that name are opened in extensions.conf. */
    List<Line> contexts(String name) {
        return configuration.sections("extensions.conf").stream()
                .filter(section -> section.name().equals(name))
                .flatMap(section -> section.headers().stream())
                .toList();
    }

    /** Where a step stands that was taken; nothing where it may be one of several. */
    List<Line> step(String context, String extension, String priority, String application) {
        List<LoadedDialplan.LoadedStep> there = Stream.of(
                        inbound.stream().filter(step -> extension.equals(profile.did())),
                        outbound.stream().filter(step -> extension.equals(number)),
                        asterisk.dialplan().reached(context).stream().flatMap(one -> one.steps().stream()))
                .flatMap(steps -> steps)
                .filter(step -> String.valueOf(step.priority()).equals(priority)
                        && step.application().equalsIgnoreCase(application))
                .distinct()
                .toList();
        List<Line> lines = there.stream()
                .filter(step -> inbound.contains(step)
                        || outbound.contains(step)
                        || step.extension().equals(extension))
                .flatMap(step -> line(step.place()).stream())
                .limit(1)
                .toList();
        return lines.isEmpty() && there.size() == 1
                ? line(there.get(0).place()).stream().toList()
                : lines;
    }

    /** A line of the folder that Asterisk names as {@code extensions.conf:20}; empty where it names none. */
    Optional<Line> line(String place) {
        int colon = place.lastIndexOf(':');
        if (colon < 0 || !place.substring(colon + 1).matches("\\d{1,7}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(place.substring(colon + 1));
        return line(place.substring(0, colon), number);
    }

    Optional<Line> line(String file, int number) {
        return configuration.texts().stream()
                .filter(text -> text.name().equals(file)
                        && number >= 1
                        && number <= text.lines().size())
                .map(text -> new Line(file, number, text.lines().get(number - 1)))
                .findFirst();
    }
}
