package org.trunkproof.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.WrittenPeers;
import org.trunkproof.configuration.WrittenRegistration;
import org.trunkproof.configuration.WrittenTrunk;
import org.trunkproof.evidence.Trace;

/**
 * Who is there, as Asterisk has loaded it, and where that stands in the folder.
 *
 * @param written what the files say of them
 * @param peers all whom it knows by name
 */
public record Office(
        Configuration configuration, WrittenPeers written, List<PeerSettings> peers, LoadedDialplan dialplan) {

    public Office {
        peers = peers.stream().map(peer -> atRegistrar(peer, written)).toList();
    }

    public Office(Configuration configuration, List<PeerSettings> peers, LoadedDialplan dialplan) {
        this(configuration, WrittenPeers.of(configuration), peers, dialplan);
    }

    /** Who is nowhere, or registers as well, may be where Asterisk registers for them. */
    private static PeerSettings atRegistrar(PeerSettings peer, WrittenPeers written) {
        return peer.host().isEmpty()
                ? written.registrations().stream()
                        .filter(registration -> registration.peer().equals(peer.name()))
                        .findFirst()
                        .map(registration -> peer.at(registration.host()))
                        .orElse(peer)
                : peer;
    }

    /** Where that stands, or else where the peer begins; empty where it is in no file. */
    String place(String peer, Optional<Line> line) {
        return line.or(() -> written().opened(peer)).map(Office::place).orElse("");
    }

    /** Where the peer begins; empty where it is in no file. */
    String place(String peer) {
        return place(peer, Optional.empty());
    }

    /** By which lines it is called at its host. */
    String placeOfHost(String peer) {
        return written().host(peer).stream()
                .map(Office::place)
                .reduce((one, other) -> one + ", " + other)
                .orElseGet(() -> place(peer));
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

    /** What has Asterisk register where the trunk is. */
    Optional<WrittenRegistration> registration(PeerSettings trunk) {
        return written().registration(new WrittenTrunk(trunk.name(), trunk.host()));
    }

    /** Those that face a host that is no phone's, in the order of the files. */
    public List<PeerSettings> trunks() {
        return peers.stream()
                .filter(peer -> !peer.registers() && !peer.host().isEmpty())
                .toList();
    }

    /** Those that may call and cannot be called, but for who stands for everybody else. */
    List<PeerSettings> uncalled() {
        return peers.stream()
                .filter(peer -> !peer.registers()
                        && peer.host().isEmpty()
                        && !peer.name().equals(configuration.dialect().types().guests()))
                .toList();
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
