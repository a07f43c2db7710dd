package org.trunkproof.site.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trunkproof.report.ConfigurationCopy;
import org.trunkproof.report.Withheld;

/**
 * The files under test line by line: what each line does, what bears on it, and what is known of it from elsewhere.
 *
 * @param configuration the folder under test, as it was given
 * @param hasMistakes whether any are known of that were tried
 * @param withheld what lies in the folder and is not shown
 */
public record ConfigurationPage(String configuration, List<FileSection> files, boolean hasMistakes, Withheld withheld)
        implements SitePage {

    /**
     * A file.
     *
     * @param gone lines that a baseline has in it
     */
    public record FileSection(ConfigurationFile file, List<LineRow> lines, List<LineChange> gone) {

        public String name() {
            return file.name();
        }

        /** Where it begins. */
        public String anchor() {
            return Places.anchor(name(), 1);
        }

        /** Where the file itself lies. */
        public String place() {
            return ConfigurationCopy.NAME + "/" + name();
        }
    }

    /**
     * A line.
     *
     * @param requirements that it bears on
     * @param mistakes that were tried in it
     * @param changes what it is in the place of
     */
    public record LineRow(
            ConfigurationLine line,
            List<JudgedRequirement> requirements,
            List<LineChange> mistakes,
            List<LineChange> changes) {

        /** How the mistakes ended, as in {@code 3 killed, 1 equivalent}. */
        public String tally() {
            Map<String, Long> counts = mistakes.stream()
                    .collect(Collectors.groupingBy(LineChange::outcome, LinkedHashMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Another text of a line, and what came of it.
     *
     * @param place of the scenario that shows it; empty where there is none in this run
     */
    public record LineChange(LineFinding finding, String place) {

        public String outcome() {
            return finding.outcome();
        }

        public String what() {
            return finding.what();
        }

        public String because() {
            return finding.because();
        }

        /** Of that scenario; empty where there is none. */
        public String location() {
            return finding.location();
        }
    }

    public ConfigurationPage {
        files = List.copyOf(files);
    }

    /**
     * @param mistakes those that were tried in the configuration
     * @param changes lines of it that are other than in a baseline
     */
    static ConfigurationPage of(
            SavedReport saved,
            List<JudgedRequirement> requirements,
            List<LineFinding> mistakes,
            List<LineFinding> changes) {
        LineKnowledge known = new LineKnowledge(saved.results(), requirements, mistakes, changes);
        return new ConfigurationPage(
                saved.configuration(),
                saved.files().stream().map(known::of).toList(),
                !mistakes.isEmpty(),
                saved.withheld());
    }

    @Override
    public String template() {
        return "configuration.ftlh";
    }

    @Override
    public String place() {
        return Places.CONFIGURATION;
    }
}
