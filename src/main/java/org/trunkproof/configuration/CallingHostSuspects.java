package org.trunkproof.configuration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.SuspectLine.Likelihood;

/** Where the configuration may be to blame that a call is nobody's which comes from a host of the carrier's. */
final class CallingHostSuspects {

    private final Configuration configuration;
    private final Dialect dialect;
    private final Agreement agreement;
    private final List<SettingName> names;

    CallingHostSuspects(Configuration configuration, Agreement agreement) {
        this.configuration = configuration;
        this.dialect = configuration.dialect();
        this.agreement = agreement;
        this.names = dialect.aspects().ofPeer(Aspects.CALLING_HOSTS).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Networks that have only some of the addresses, or that nothing is said of a host. */
    Stream<SuspectLine> all() {
        return agreement.callingHosts().stream().sorted().flatMap(this::of);
    }

    private Stream<SuspectLine> of(String host) {
        List<String> bounds =
                AddressRange.isWritten(host) ? AddressRange.of(host).bounds() : List.of(host);
        List<String> missing = bounds.stream()
                .filter(bound -> settings().noneMatch(setting -> has(setting, bound)))
                .toList();
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        List<Line> narrow = settings()
                .filter(setting -> Agreement.hosts(setting.means()).anyMatch(own -> isPartOf(own, host)))
                .map(Setting::line)
                .toList();
        return narrow.isEmpty()
                ? lacking(missing.equals(bounds) ? host : String.join(" and ", missing))
                : SuspectLine.all(Likelihood.MISSING, narrow);
    }

    private static boolean has(Setting setting, String host) {
        return Agreement.hosts(setting.means()).anyMatch(own -> Agreement.covers(own, host));
    }

    private static boolean isPartOf(String own, String host) {
        return AddressRange.isWritten(own)
                && AddressRange.isWritten(host)
                && !AddressRange.of(own).isOne()
                && AddressRange.of(host).contains(AddressRange.of(own));
    }

    /** Of a network of which some addresses are given, those that are not. */
    private Stream<SuspectLine> lacking(String host) {
        List<Section> own = sections()
                .filter(section -> named(section).findAny().isPresent())
                .filter(section -> section.settings().stream()
                        .anyMatch(setting -> setting.means().equals(agreement.peer())))
                .toList();
        String what = own.stream()
                .findFirst()
                .map(section -> section + " (" + dialect.types().by() + "=" + dialect.typeOf(section) + ") has no "
                        + named(section).map(SettingName::name).collect(Collectors.joining()) + " for " + host)
                .orElseGet(() -> "nothing has " + names.get(0).name() + "=" + host);
        return SuspectLine.lacking(
                Likelihood.MISSING,
                own.stream().flatMap(section -> section.headers().stream()).toList(),
                dialect.files().get(0),
                what);
    }

    /** Those settings that sections of its kind have. */
    private Stream<SettingName> named(Section section) {
        return dialect.types().areSaid()
                ? names.stream().filter(name -> name.type().equals(dialect.typeOf(section)))
                : Stream.empty();
    }

    private Stream<Setting> settings() {
        return sections().flatMap(section -> names.stream()
                .filter(name -> !dialect.types().areSaid() || name.type().equals(dialect.typeOf(section)))
                .flatMap(name -> section.settings(name.name()).stream()));
    }

    private Stream<Section> sections() {
        return dialect.files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(section -> !section.isTemplate());
    }
}
