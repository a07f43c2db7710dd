package org.trunkproof.asterisk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Asterisk knows once it is booted, asked on its command line and over AMI.
 *
 * @param peers those that were asked for and are known, by their names
 * @param peerNames of all peers
 * @param registrations where it registers itself
 * @param unknownApplications those that steps of the dialplan name and no module brings
 * @param unknownFunctions the same of functions
 * @param complaints of the files, while it booted
 * @param leftOut what stands in the files, and Asterisk has not made for a mistake in it
 * @param contested ports that two lines claim
 */
public record BootedState(
        Map<String, KnownPeer> peers,
        List<String> peerNames,
        List<RegistrationState> registrations,
        LoadedDialplan dialplan,
        Set<String> unknownApplications,
        Set<String> unknownFunctions,
        List<Complaint> complaints,
        List<LeftOutObject> leftOut,
        List<ContestedPort> contested) {

    /** What is read or set; words in capitals before a bracket that are none are asked for in vain. */
    private static final Pattern FUNCTION = Pattern.compile("(?:\\$\\{|^|,)([A-Z][A-Z0-9_]*)\\(");

    public BootedState {
        peers = Map.copyOf(peers);
        peerNames = List.copyOf(peerNames);
        registrations = List.copyOf(registrations);
        unknownApplications = Set.copyOf(unknownApplications);
        unknownFunctions = Set.copyOf(unknownFunctions);
        complaints = List.copyOf(complaints);
        leftOut = List.copyOf(leftOut);
        contested = List.copyOf(contested);
    }

    static BootedState of(ChannelDriver driver, Ami ami, List<String> asked, String log, List<PortClaim> claims) {
        LoadedDialplan dialplan = LoadedDialplan.of(ami.command("dialplan show"));
        Map<String, KnownPeer> peers = asked.stream()
                .distinct()
                .flatMap(name -> driver.peer(ami, name).stream())
                .collect(Collectors.toMap(KnownPeer::name, Function.identity()));
        List<LoadedDialplan.LoadedStep> steps = dialplan.steps().toList();
        return new BootedState(
                peers,
                driver.peers(ami),
                driver.registrations(ami),
                dialplan,
                unknown(
                        steps.stream()
                                .map(LoadedDialplan.LoadedStep::application)
                                .toList(),
                        name -> ami.command("core show application " + name)),
                unknown(
                        steps.stream().flatMap(BootedState::functions).toList(),
                        name -> ami.command("core show function " + name)),
                BootLog.of(log),
                LeftOutObject.in(log),
                ContestedPort.in(claims, log));
    }

    private static Set<String> unknown(Collection<String> names, Function<String, List<String>> answer) {
        Set<String> unknown = new LinkedHashSet<>();
        names.stream()
                .distinct()
                .filter(name -> !Registered.isToldBy(answer.apply(name)))
                .forEach(unknown::add);
        return unknown;
    }

    /** Those that the step names. */
    public static Stream<String> functions(LoadedDialplan.LoadedStep step) {
        boolean sets = step.application().matches("(?i)m?set");
        return FUNCTION.matcher(step.data())
                .results()
                .filter(found -> sets || found.group().startsWith("$"))
                .map((MatchResult found) -> found.group(1));
    }

    public Optional<KnownPeer> peer(String name) {
        return Optional.ofNullable(peers.get(name));
    }
}
