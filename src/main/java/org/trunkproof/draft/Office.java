package org.trunkproof.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.RegisterLine;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.evidence.Trace;

/**
 * Who is there, as Asterisk has loaded it, and where that stands in the folder.
 *
 * @param peers all whom it knows by name
 */
public record Office(Configuration configuration, List<PeerSettings> peers, LoadedDialplan dialplan) {

    public Office {
        peers = List.copyOf(peers);
    }

    /** Those who may be among its peers: the sections of the driver's file that are somebody's. */
    public static List<String> names(Configuration configuration) {
        return sections(configuration).map(Section::name).distinct().toList();
    }

    /** Who faces a host that is no phone's, before anything is booted: a section and its host, in the order of the files. */
    public static Stream<Setting> hosts(Configuration configuration) {
        return sections(configuration)
                .flatMap(section -> section.settings("host").stream().reduce((before, last) -> last).stream())
                .filter(host -> !host.means().equalsIgnoreCase("dynamic"));
    }

    private static Stream<Section> sections(Configuration configuration) {
        return configuration.sections(file(configuration)).stream()
                .filter(section -> !section.isTemplate() && !ConfigurationText.isGlobal(section.name()));
    }

    private static String file(Configuration configuration) {
        return configuration.dialect().files().get(0);
    }

    /** Of the driver's general settings, the last of one of these names. */
    Optional<Setting> general(String... names) {
        return generals(names).reduce((before, last) -> last);
    }

    Stream<Setting> generals(String... names) {
        return configuration.sections(file(configuration)).stream()
                .filter(section -> section.name().equalsIgnoreCase("general"))
                .flatMap(section -> Stream.of(names).flatMap(name -> section.settings(name).stream()));
    }

    /** Where a section sets one of these, the first that it has. */
    Optional<Setting> setting(String section, String... names) {
        return Stream.of(names)
                .flatMap(name -> sections(configuration)
                        .filter(one -> one.name().equals(section))
                        .flatMap(one -> one.settings(name).stream())
                        .reduce((before, last) -> last)
                        .stream())
                .findFirst();
    }

    /** Where it sets one of these, or else where it is opened; empty where it is in no file. */
    String place(String section, String... names) {
        return setting(section, names)
                .map(Setting::line)
                .or(() -> sections(configuration)
                        .filter(one -> one.name().equals(section))
                        .flatMap(one -> one.headers().stream())
                        .findFirst())
                .map(Office::place)
                .orElse("");
    }

    static String place(Line line) {
        return line.file() + ":" + line.number();
    }

    /** Where Asterisk begins with a number: in the files, or else as it names that itself. */
    String place(PlacedCall call) {
        return configuration.extension(call.trial().context(), call.trial().number()).stream()
                .findFirst()
                .map(Office::place)
                .orElseGet(() -> placeOfStep(call.place()));
    }

    /** A file and a line as Asterisk names them, which says of a file no folder; empty for what is no line of a file. */
    String placeOfStep(String step) {
        int colon = step.lastIndexOf(':');
        if (!step.matches(".+:\\d+")) {
            return "";
        }
        String file = step.substring(0, colon);
        return configuration.texts().stream()
                        .map(ConfigurationText::name)
                        .filter(name -> name.equals(file) || name.endsWith("/" + file))
                        .findFirst()
                        .orElse(file)
                + step.substring(colon);
    }

    /** By which lines Asterisk registers somewhere. */
    List<RegisterLine> registrations() {
        return generals("register").map(RegisterLine::of).toList();
    }

    Optional<RegisterLine> registration(PeerSettings trunk) {
        return registrations().stream()
                .filter(line -> line.host().equalsIgnoreCase(trunk.host()))
                .findFirst();
    }

    /** Those that face a host that is no phone's, in the order of the files. */
    public List<PeerSettings> trunks() {
        return peers.stream().filter(peer -> !peer.registers()).toList();
    }

    /** Those that have to register to be called, in the order of the files. */
    public List<PeerSettings> phones() {
        return peers.stream().filter(PeerSettings::registers).toList();
    }

    boolean isTrunk(String peer) {
        return trunks().stream().anyMatch(trunk -> trunk.name().equals(peer));
    }

    /** Whether the dialplan has called a trunk. */
    public boolean goesOut(Trace trace) {
        return trunks().stream()
                .anyMatch(trunk ->
                        trace.channelsThatDialled(trunk.name()).findAny().isPresent());
    }

    boolean isPhone(String peer) {
        return phones().stream().anyMatch(phone -> phone.name().equals(peer));
    }

    /** What the contexts have that a call comes through that enters in one: each extension once, in the order of the files. */
    List<String> extensions(String context) {
        return dialplan.reached(context).stream()
                .flatMap(one -> one.steps().stream()
                        .filter(step -> step.priority() == 1)
                        .sorted(Comparator.comparing(step -> order(one.name(), step))))
                .map(LoadedDialplan.LoadedStep::extension)
                .distinct()
                .toList();
    }

    /** The number of its line, as long as a file has no more than a million. */
    private Integer order(String context, LoadedDialplan.LoadedStep step) {
        String place = step.place();
        return place.matches(".+:\\d{1,6}")
                ? Integer.parseInt(place.substring(place.lastIndexOf(':') + 1))
                : PatternNumber.of(step.extension()).stream()
                        .flatMap(number -> configuration.extension(context, number).stream())
                        .map(Line::number)
                        .findFirst()
                        .orElse(0);
    }
}
