package org.trunkproof.premise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.spelling.Spelling;

/** Asterisk knows the carrier, at the carrier's address, and finds it there. */
final class TrunkPremise {

    private static final String QUALIFY = "qualify";

    /** From the other end of the world and back, in milliseconds. */
    private static final int ANY_CARRIER = 300;

    private TrunkPremise() {}

    static Stream<UnmetPremise> of(Known known) {
        return Stream.concat(
                ofOne(known),
                known.ofOther().stream()
                        .flatMap(TrunkPremise::ofOne)
                        .map(premise -> premise.undermining(Premise.OTHER_TRUNK)));
    }

    private static Stream<UnmetPremise> ofOne(Known known) {
        if (known.hasObjects()) {
            return EndpointPremise.of(known);
        }
        Optional<KnownPeer> trunk = known.trunk();
        if (trunk.isEmpty()) {
            return Stream.of(isMissing(known));
        }
        return Stream.of(isElsewhere(trunk.get(), known), isSilent(trunk.get(), known), isLate(trunk.get(), known))
                .flatMap(Optional::stream)
                .limit(1);
    }

    private static UnmetPremise isMissing(Known known) {
        String name = known.profile().peer();
        List<Section> sections = known.sections(name);
        Optional<String> other = otherwiseSpelled(name, known);
        if (!sections.isEmpty() && other.isPresent()) {
            return UnmetPremise.must(
                    "Asterisk calls the peer of the " + known.which() + "'s section [" + name + "] by the name of ["
                            + other.get() + "], which to it is the same",
                    known.headers(other.get()),
                    "write the name in one way",
                    Premise.TRUNK);
        }
        if (!sections.isEmpty()) {
            Optional<Setting> type = known.setting(name, "type");
            return UnmetPremise.must(
                    "Asterisk has nobody to call for the " + known.which() + "'s section [" + name + "]: "
                            + type.map(given -> "its type is " + given.means()).orElse("it has no type"),
                    known.lines(name, "type"),
                    "give it type=peer, or type=friend",
                    Premise.TRUNK);
        }
        Optional<String> nearest = namesake(known)
                .or(() -> Spelling.meant(
                        name, known.sections().stream().map(Section::name).toList()));
        return UnmetPremise.must(
                "There is no section [" + name + "] for the " + known.which()
                        + nearest.map(found -> "; the nearest is [" + found + "]")
                                .orElse(NamesInWords.list(
                                        "; there ",
                                        known.sections().stream()
                                                .map(Section::name)
                                                .toList())),
                nearest.map(known::headers).orElse(List.of()),
                nearest.isPresent()
                        ? "correct the name there, or the trunk's name in the description"
                        : "give the description the name of the trunk's section",
                Premise.TRUNK);
    }

    /** A peer's name is the same in capitals (channels/chan_sip.c, find_peer), and takes the form of the last section. */
    private static Optional<String> otherwiseSpelled(String name, Known known) {
        return known.sections().stream()
                .map(Section::name)
                .filter(other -> other.equalsIgnoreCase(name) && !other.equals(name))
                .findFirst();
    }

    /** Whatever it is called, it is the carrier's. */
    private static Optional<String> namesake(Known known) {
        String host = known.profile().host();
        return known.sections().stream()
                .filter(section -> section.settings("host").stream()
                        .anyMatch(setting -> setting.means().equalsIgnoreCase(host)))
                .map(Section::name)
                .findFirst();
    }

    private static Optional<UnmetPremise> isElsewhere(KnownPeer trunk, Known known) {
        String name = trunk.name();
        String host = known.profile().host();
        String set = known.setting(name, "host").map(Setting::means).orElse("");
        List<Line> lines = known.lines(name, "host");
        if (trunk.registers()) {
            return Optional.of(UnmetPremise.must(
                    "The " + known.which() + "'s section [" + name
                            + "] waits for the carrier to register, which a carrier does not",
                    lines,
                    "set host=" + host + ", or correct the trunk's name in the description",
                    Premise.TRUNK));
        }
        if (trunk.address().isEmpty()) {
            return Optional.of(UnmetPremise.must(
                    "The host of the " + known.which() + "'s section [" + name + "]" + quoted(set)
                            + " resolves to nothing; the carrier is " + host,
                    lines,
                    "correct the name there, or the host in the description",
                    Premise.TRUNK));
        }
        if (!trunk.address().equals(known.carrier().getAddress().getHostAddress())) {
            return Optional.of(UnmetPremise.must(
                    "The " + known.which() + "'s section [" + name + "] leads to " + trunk.address()
                            + ", where no lab has a carrier",
                    lines,
                    "set host=" + host
                            + " in the folder under test, because a lab's carrier is found by that name alone",
                    Premise.TRUNK));
        }
        return Optional.empty();
    }

    private static String quoted(String host) {
        return host.isEmpty() ? "" : ", " + host + ",";
    }

    /** Where it is monitored, calls are sent to it only if it answers (channels/chan_sip.c, create_addr_from_peer). */
    private static Optional<UnmetPremise> isSilent(KnownPeer trunk, Known known) {
        return is(PeerState.State.UNREACHABLE, trunk, known)
                ? Optional.of(UnmetPremise.must(
                        "The " + known.which() + " is unreachable: nobody answers OPTIONS at " + trunk.address() + ":"
                                + trunk.port()
                                + ", and the carrier listens on port "
                                + known.carrier().getPort(),
                        known.lines(trunk.name(), "port", QUALIFY),
                        "correct where it is asked, or set qualify=no",
                        Premise.OUTBOUND))
                : Optional.empty();
    }

    /** The same if it does not answer in time. Where it has more than any carrier needs, it is this machine that was late. */
    private static Optional<UnmetPremise> isLate(KnownPeer trunk, Known known) {
        return known.setting(trunk.name(), QUALIFY)
                .or(() -> known.general(QUALIFY).stream().reduce((before, last) -> last))
                .filter(qualify ->
                        qualify.means().matches("-?\\d{1,3}") && Integer.parseInt(qualify.means()) < ANY_CARRIER)
                .filter(qualify -> is(PeerState.State.LAGGED, trunk, known))
                .map(qualify -> UnmetPremise.must(
                        "The " + known.which() + " is too slow: it answers OPTIONS, but not within the "
                                + qualify.means() + " ms of qualify, so that Asterisk does not call it",
                        List.of(qualify.line()),
                        "set qualify=yes, or so many milliseconds as the carrier needs",
                        Premise.OUTBOUND));
    }

    private static boolean is(PeerState.State state, KnownPeer trunk, Known known) {
        return known.trace()
                .statesOfPeer(trunk.name())
                .reduce((before, last) -> last)
                .filter(last -> last.state() == state)
                .isPresent();
    }
}
