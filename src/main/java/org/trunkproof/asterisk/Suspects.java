package org.trunkproof.asterisk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ConfigurationFolder.Line;

/**
 * Where the configuration may be to blame, the likeliest first: what is missing, then what is there, and last what says just
 * what was agreed on.
 */
public final class Suspects {

    private static final String SIP_CONF = "sip.conf";
    private static final String DIALPLAN = "extensions.conf";

    private enum Likelihood {
        MISSING,
        POSSIBLE,
        AS_AGREED,
        NOT_RUN
    }

    private record Suspect(Likelihood likelihood, Line line) {}

    private final ConfigurationFolder folder;
    private final Agreement agreement;
    private final Map<String, Set<String>> ran;
    private final Map<String, Set<String>> asked;

    /**
     * @param ran extensions that were run, by context
     * @param asked extensions that callers asked for, by the context that is theirs
     */
    public Suspects(
            ConfigurationFolder folder,
            Agreement agreement,
            Map<String, Set<String>> ran,
            Map<String, Set<String>> asked) {
        this.folder = folder;
        this.agreement = agreement;
        this.ran = Map.copyOf(ran);
        this.asked = Map.copyOf(asked);
    }

    /**
     * Lines with file and number, and sentences where a setting, a section or an extension is missing.
     *
     * @param aspects what went wrong has to do with, the likeliest first; see {@link ChanSip#settings}
     */
    public List<Line> of(List<String> aspects) {
        List<Suspect> all = aspects.stream().flatMap(this::of).toList();
        boolean better = all.stream().anyMatch(suspect -> suspect.likelihood() != Likelihood.NOT_RUN);
        return all.stream()
                .filter(suspect -> !better || suspect.likelihood() != Likelihood.NOT_RUN)
                .sorted(Comparator.comparing(Suspect::likelihood))
                .map(Suspect::line)
                .distinct()
                .toList();
    }

    private Stream<Suspect> of(String aspect) {
        if (aspect.equals(ChanSip.INBOUND_DIALPLAN)) {
            return extensions(agreement.inbound());
        } else if (aspect.equals(ChanSip.OUTBOUND_DIALPLAN)) {
            return extensions(agreement.outbound());
        } else if (List.of(ChanSip.DESK_PHONE, ChanSip.CALLER_NUMBER).contains(aspect)) {
            return section(agreement.deskPhone(), ChanSip.ofDeskPhone(aspect));
        }
        return Stream.concat(
                section(agreement.peer(), ChanSip.ofPeer(aspect)),
                folder.settings("general", ChanSip.ofGeneral(aspect)).stream()
                        .map(line -> new Suspect(Likelihood.POSSIBLE, line)));
    }

    private Stream<Suspect> section(String section, List<List<String>> settings) {
        List<Line> lines = folder.section(SIP_CONF, section);
        if (lines.isEmpty() && !settings.isEmpty()) {
            return Stream.of(missing(SIP_CONF, "there is no [" + section + "]"));
        }
        return settings.stream().flatMap(names -> {
            List<Line> found = folder.settings(section, names);
            return found.isEmpty()
                    ? Stream.of(missing(lines.get(0), section, names.get(0)))
                    : found.stream().map(line -> new Suspect(likelihood(section, line), line));
        });
    }

    /** What is not in a section may be in the template that its header names. */
    private Suspect missing(Line header, String section, String setting) {
        if (header.text().contains("(")) {
            return new Suspect(Likelihood.POSSIBLE, header);
        }
        Suspect suspect = missing(SIP_CONF, "[" + section + "] has no " + setting);
        return ChanSip.isUsual(setting, "") ? new Suspect(Likelihood.AS_AGREED, suspect.line()) : suspect;
    }

    private Suspect missing(String file, String what) {
        return missing(Likelihood.MISSING, file, what);
    }

    private Suspect missing(Likelihood likelihood, String file, String what) {
        return new Suspect(likelihood, Line.missing(folder.path().resolve(file), what));
    }

    private Likelihood likelihood(String section, Line line) {
        String[] parts = line.text().replaceFirst(";.*", "").split("=>?", 2);
        String setting = parts[0].strip().toLowerCase(Locale.ROOT);
        String value = parts.length == 2 ? parts[1].strip() : "";
        return agreement.says(section, setting, value) || ChanSip.isUsual(setting, value)
                ? Likelihood.AS_AGREED
                : Likelihood.POSSIBLE;
    }

    /** An extension that is there, and was not run, is not why a call did not get to it. */
    private Stream<Suspect> extensions(String context) {
        List<Line> lines = folder.section(DIALPLAN, context);
        if (lines.isEmpty()) {
            return Stream.of(missing(DIALPLAN, "there is no [" + context + "]"));
        }
        Set<String> run = ran.getOrDefault(context, Set.of());
        Set<String> wanted = run.isEmpty() ? asked.getOrDefault(context, Set.of()) : run;
        if (wanted.isEmpty()) {
            return shown(lines.subList(0, 1), Likelihood.NOT_RUN);
        }
        return wanted.stream().flatMap(number -> {
            List<Line> found = Extensions.of(lines, number);
            return found.isEmpty()
                    ? Stream.of(
                            missing(Likelihood.POSSIBLE, DIALPLAN, "[" + context + "] has no extension for " + number))
                    : shown(found, run.isEmpty() ? Likelihood.NOT_RUN : Likelihood.POSSIBLE);
        });
    }

    private static Stream<Suspect> shown(List<Line> lines, Likelihood likelihood) {
        return lines.stream().map(line -> new Suspect(likelihood, line));
    }
}
