package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Unknown;

/** The objects of the new folder. */
final class PjsipFolder implements ObjectsByType {

    private static final String ENDPOINT = "endpoint";
    private static final String IDENTIFY = "identify";

    private final Configuration configuration;

    /** Lines because of which Asterisk leaves out the object that they stand in. */
    private final Set<String> faults;

    private final List<PjsipObject> leftOut;
    private final Map<String, List<PjsipObject>> byType = new HashMap<>();

    /** The last of a type and a name, which counts. */
    private final Map<String, PjsipObject> byName = new HashMap<>();

    private final Map<String, List<PjsipObject>> identifies = new HashMap<>();

    PjsipFolder(Configuration configuration) {
        this.configuration = configuration;
        this.faults = configuration.unknowns().stream()
                .filter(Unknown::drops)
                .map(unknown -> Words.at(unknown.line()))
                .collect(Collectors.toSet());
        Map<Boolean, List<PjsipObject>> written = configuration.dialect().files().stream()
                .flatMap(file -> configuration.sections(file).stream()
                        .filter(section -> !section.isTemplate())
                        .flatMap(section -> objects(file, section)))
                .collect(Collectors.partitioningBy(object -> fault(object).isEmpty()));
        this.leftOut = written.getOrDefault(false, List.of());
        for (PjsipObject object : written.getOrDefault(true, List.of())) {
            byType.computeIfAbsent(object.type(), type -> new ArrayList<>()).add(object);
            byName.put(object.type() + "/" + object.name(), object);
            if (object.type().equals(IDENTIFY)) {
                object.said(ENDPOINT).ifPresent(said -> identifies
                        .computeIfAbsent(said.value(), name -> new ArrayList<>())
                        .add(object));
            }
        }
    }

    private Stream<PjsipObject> objects(String file, Section section) {
        String type = configuration.dialect().typeOf(section);
        if (file.equals(Wizard.FILE)) {
            return type.equals(Wizard.TYPE) ? Wizard.objects(section) : Stream.of();
        }
        return type.isEmpty() ? Stream.of() : Stream.of(PjsipObject.of(type, section));
    }

    private Optional<Line> fault(PjsipObject object) {
        return Stream.concat(
                        Stream.of(object.header()), object.options().stream().map(PjsipOption::line))
                .filter(line -> faults.contains(Words.at(line)))
                .findFirst();
    }

    Configuration configuration() {
        return configuration;
    }

    /** Where it is looked for, for a person. */
    String files() {
        return configuration.sections(Wizard.FILE).isEmpty() ? "pjsip.conf" : "pjsip.conf and pjsip_wizard.conf";
    }

    @Override
    public List<PjsipObject> objects(String type) {
        return byType.getOrDefault(type, List.of());
    }

    Optional<PjsipObject> object(String type, String name) {
        return Optional.ofNullable(byName.get(type + "/" + name));
    }

    /** By what an endpoint's requests are known. */
    List<PjsipObject> identifies(String endpoint) {
        return identifies.getOrDefault(endpoint, List.of());
    }

    /** What the peer has become: the endpoint of its name, or else the only one that leads to its host. */
    Optional<NewPeer> of(OldPeer old) {
        return object(ENDPOINT, old.name())
                .map(found -> new NewPeer(this, found))
                .or(() -> {
                    List<NewPeer> there = old.host().isEmpty() || old.isDynamic()
                            ? List.of()
                            : objects(ENDPOINT).stream()
                                    .map(found -> new NewPeer(this, found))
                                    .filter(found -> found.leadsTo(old.host()))
                                    .toList();
                    return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
                });
    }

    /** What is to be said of a peer that is not there. */
    Becoming without(OldPeer old) {
        String said = "[" + old.name() + "] (" + Words.at(old.header()) + ")";
        String endpoint = "endpoint [" + old.name() + "]";
        Optional<Line> fault = leftOut.stream()
                .filter(object ->
                        object.type().equals(ENDPOINT) && object.name().equals(old.name()))
                .flatMap(object -> fault(object).stream())
                .findFirst();
        if (fault.isPresent()) {
            return Becoming.of(
                    Fate.LOST,
                    said + ": Asterisk leaves out the " + endpoint + ", because of " + Words.at(fault.get()),
                    fault.get());
        }
        return configuration.dialect().files().stream().anyMatch(configuration::isElsewhere)
                ? Becoming.of(
                        Fate.DEPENDS,
                        said + ": if there is an " + endpoint + ", it is in a database, which is not read here")
                : Becoming.of(Fate.LOST, said + ": there is no " + endpoint + " in " + files());
    }
}
