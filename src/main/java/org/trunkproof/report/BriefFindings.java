package org.trunkproof.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings in a line each, those together that point to one line of the configuration, in no more room than there is. */
final class BriefFindings {

    private final int width;
    private final Map<Suspect, Long> explained;
    private final List<Group> groups;

    /** Those that have a heading, or all others. */
    private record Group(Optional<String> heading, List<Finding> findings) {

        List<String> lines(int most, int width) {
            // the line that would say that there is one more has room for that one
            int shown = findings.size() == most + 1 ? findings.size() : Math.min(most, findings.size());
            List<String> lines = new ArrayList<>();
            heading.ifPresent(lines::add);
            findings.stream()
                    .limit(shown)
                    .map(finding -> row(finding, shortened(finding.title(), width) + " (" + finding.count() + ")"))
                    .forEach(lines::add);
            if (shown < findings.size()) {
                lines.add("  and " + (findings.size() - shown) + " more");
            }
            return lines;
        }
    }

    /**
     * @param findings the gravest first
     * @param explained how many scenarios point to each line
     * @param width of a line, in characters
     */
    BriefFindings(List<Finding> findings, Map<Suspect, Long> explained, int width) {
        this.width = width;
        this.explained = Map.copyOf(explained);
        this.groups = grouped(findings);
    }

    private List<Group> grouped(List<Finding> findings) {
        Map<Optional<Suspect>, List<Finding>> byCause = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional<Suspect> suspect =
                    LikelyCause.suspect(finding.first()).filter(line -> explained.getOrDefault(line, 0L) > 1);
            byCause.computeIfAbsent(suspect, none -> new ArrayList<>()).add(finding);
        }
        List<Finding> others = byCause.getOrDefault(Optional.<Suspect>empty(), List.of());
        byCause.remove(Optional.<Suspect>empty());
        if (byCause.size() + (others.isEmpty() ? 0 : 1) < 2) {
            return List.of(new Group(Optional.empty(), findings));
        }
        Stream<Group> causes = byCause.entrySet().stream()
                .map(cause -> new Group(cause.getKey().map(this::heading), cause.getValue()));
        return Stream.concat(
                        causes,
                        others.isEmpty() ? Stream.empty() : Stream.of(new Group(Optional.of("  and besides:"), others)))
                .toList();
    }

    private String heading(Suspect suspect) {
        return "  look first at " + suspect + " (as " + explained.get(suspect) + " scenarios say):";
    }

    /** As many of each group as there is room for, and where there is not for one of each, the first groups. */
    List<String> lines(int room) {
        int most =
                groups.stream().mapToInt(group -> group.findings().size()).max().orElse(0);
        while (most > 1 && lines(groups, most).size() > room) {
            most--;
        }
        List<String> lines = lines(groups, most);
        if (lines.size() <= room || groups.size() == 1) {
            return lines;
        }
        int shown = groups.size();
        while (shown > 1 && lines(groups.subList(0, shown), 1).size() >= room) {
            shown--;
        }
        List<String> some = new ArrayList<>(lines(groups.subList(0, shown), 1));
        some.add("  and "
                + groups.subList(shown, groups.size()).stream()
                        .mapToInt(group -> group.findings().size())
                        .sum() + " more that point elsewhere");
        return some;
    }

    private List<String> lines(List<Group> some, int most) {
        return some.stream().flatMap(group -> group.lines(most, width).stream()).collect(Collectors.toList());
    }

    static String row(Finding finding, String what) {
        return String.format(Locale.ROOT, "  %-15s  %s", finding.label(), what);
    }

    private static String shortened(String text, int width) {
        int longest = width - 34;
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
