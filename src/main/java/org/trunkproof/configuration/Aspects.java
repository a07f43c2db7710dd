package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a channel driver's configuration says what a requirement turns on. Features name an aspect of the trunk in a tag; which
 * settings make it up is the driver's business.
 */
public final class Aspects {

    static final String INBOUND_DIALPLAN = "inbound-dialplan";
    static final String OUTBOUND_DIALPLAN = "outbound-dialplan";

    /** Settings of the desk phone's section that decide who may be it. */
    static final String DESK_PHONE = "deskphone";

    /** Whose number calls carry: the desk phone's, unless the trunk says another. */
    static final String CALLER_NUMBER = "caller-number";

    /** Who may be nobody's, and where their calls begin. */
    static final String GUESTS = "guests";

    /** Settings by which Asterisk asks a peer whether it is there; one that it takes not to be it does not call. */
    static final String REACHABLE = "reachable";

    /** That the dialplan dials the trunk, and Asterisk does not call it. */
    public static final String TRUNK_NOT_CALLED = "trunk-not-called";

    /** The same of the desk phone. */
    static final String PHONE_NOT_CALLED = "phone-not-called";

    /** What it may come of, the likeliest first, where it is nothing that makes up an aspect of its own. */
    private static final Map<String, List<String>> CAUSES = Map.of(
            TRUNK_NOT_CALLED, List.of("host", REACHABLE, "identity", "codecs"),
            PHONE_NOT_CALLED, List.of(REACHABLE, "codecs", DESK_PHONE));

    /** From which hosts calls are the trunk's. */
    static final String CALLING_HOSTS = "calling-hosts";

    /** By what Asterisk registers with the carrier. */
    static final String REGISTRATION = "registration";

    /** What a context includes, by which more may be reached in it than stands there. */
    static final String REACH = "reach";

    /** Aspects of which a phone has nothing. */
    static final Set<String> OF_TRUNK =
            Set.of("identity", "credentials", "host", REGISTRATION, "retries", "context", "qualify", CALLING_HOSTS);

    private static final String INCLUDE = "include";

    /** Stands between the type of an object and its setting where one section stands for several objects. */
    private static final char OF_PART = '/';

    private final Dialect dialect;
    private final Map<String, List<List<SettingName>>> ofPeer;
    private final Map<String, List<List<SettingName>>> ofGeneral;
    private final Map<String, List<String>> settings;

    Aspects(Dialect dialect) {
        this.dialect = dialect;
        this.ofPeer = groups(dialect.types().peers());
        this.ofGeneral = groups(dialect.types().general());
        this.settings = Collections.unmodifiableMap(all());
    }

    private Map<String, List<List<SettingName>>> groups(List<String> types) {
        Map<String, Map<SettingName, List<SettingName>>> byAspect = new TreeMap<>();
        types.forEach(type -> dialect.settings(type)
                .forEach((name, setting) -> setting.aspects().forEach(aspect -> {
                    Map<SettingName, List<SettingName>> groups =
                            byAspect.computeIfAbsent(aspect, any -> new LinkedHashMap<>());
                    SettingName own = new SettingName(type, name);
                    SettingName other = new SettingName(type, setting.standsFor());
                    groups.computeIfAbsent(groups.containsKey(other) ? other : own, any -> new ArrayList<>())
                            .add(own);
                })));
        return byAspect.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        groups -> List.copyOf(groups.getValue().values())));
    }

    /** Settings of what makes up a trunk or a phone for the aspect; those that stand for each other stand together. */
    List<List<SettingName>> ofPeer(String aspect) {
        return ofPeer.getOrDefault(aspect, List.of());
    }

    /** Settings of what is about all objects for the aspect; they all have defaults that do. */
    List<SettingName> ofGeneral(String aspect) {
        return ofGeneral.getOrDefault(aspect, List.of()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private Stream<SettingName> ofAny(String aspect) {
        return Stream.concat(ofPeer(aspect).stream().flatMap(List::stream), ofGeneral(aspect).stream());
    }

    /** The aspects that one stands for; nearly always itself. */
    static Stream<String> causes(String aspect) {
        return CAUSES.getOrDefault(aspect, List.of(aspect)).stream();
    }

    /**
     * The settings that make up each aspect, by aspect; of those that the dialplan makes up, the file. What a wizard passes on to an
     * object is named once, as the object calls it.
     */
    public Map<String, List<String>> settings() {
        return settings;
    }

    private Map<String, List<String>> all() {
        Map<String, List<String>> settings = new TreeMap<>();
        Stream.concat(ofPeer.keySet().stream(), ofGeneral.keySet().stream())
                .forEach(aspect -> settings.put(
                        aspect,
                        ofAny(aspect)
                                .map(SettingName::name)
                                .filter(name -> name.indexOf(OF_PART) < 0)
                                .distinct()
                                .toList()));
        settings.put(INBOUND_DIALPLAN, List.of(Dialect.DIALPLAN));
        settings.put(OUTBOUND_DIALPLAN, List.of(Dialect.DIALPLAN));
        settings.put(REACH, List.of(INCLUDE));
        return settings;
    }

    /** Those that a line bears on, those of its own section first. */
    public List<String> of(LinePlace place, Agreement agreement) {
        if (place.isDialplan()) {
            List<String> dialplan = ofDialplan(place, agreement);
            return place.setting().equalsIgnoreCase(INCLUDE)
                    ? Stream.concat(Stream.of(REACH), dialplan.stream()).toList()
                    : dialplan;
        }
        return ofDriver(place, agreement);
    }

    private static List<String> ofDialplan(LinePlace place, Agreement agreement) {
        return place.isIn(agreement.inbound())
                ? List.of(INBOUND_DIALPLAN, OUTBOUND_DIALPLAN)
                : place.isIn(agreement.outbound())
                        ? List.of(OUTBOUND_DIALPLAN, INBOUND_DIALPLAN)
                        : List.of(GUESTS, INBOUND_DIALPLAN, OUTBOUND_DIALPLAN);
    }

    private List<String> ofDriver(LinePlace place, Agreement agreement) {
        boolean isGeneral = dialect.types().general().contains(dialect.typeOf(place));
        Stream<String> own = isGeneral
                ? ofGeneral.keySet().stream().sorted().filter(aspect -> bears(place, ofGeneral(aspect).stream()))
                : Stream.of(DESK_PHONE)
                        .filter(phone -> place.isIn(agreement.deskPhone()) && bears(place, ofAny(phone)));
        Stream<String> any = settings.keySet().stream()
                .filter(aspect -> bears(place, ofAny(aspect))
                        || place.isHeader() && !dialect.types().areSaid()
                        || place.setting().equalsIgnoreCase(INCLUDE) && aspect.equals(REACH))
                .filter(aspect -> !place.isHeader() || !isGeneral);
        return Stream.concat(own, any).distinct().toList();
    }

    /** The header of a section bears on all that is in it. */
    private boolean bears(LinePlace place, Stream<SettingName> settings) {
        String type = dialect.types().areSaid() ? dialect.typeOf(place) : "";
        return place.isHeader()
                ? settings.anyMatch(one -> type.isEmpty() || one.type().equals(type))
                : settings.anyMatch(one -> one.is(type, place.setting()));
    }
}
