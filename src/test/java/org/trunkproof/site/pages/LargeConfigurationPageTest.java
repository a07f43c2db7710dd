package org.trunkproof.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.Linearity;
import org.trunkproof.report.Withheld;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;

class LargeConfigurationPageTest {

    private static final LineAspects ASPECTS = place -> List.of("nat");

    @TempDir
    private Path folder;

    private List<ConfigurationFile> files(int lines) {
        try {
            Files.writeString(folder.resolve("sip.conf"), "nat=no\n".repeat(lines));
            return ConfigurationFile.in(folder, Dialect.chanSip(), ASPECTS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LineKnowledge knowledge(int lines) {
        return new LineKnowledge(
                List.of(),
                List.of(),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> new LineFinding("sip.conf", line, "nat=no", "killed", "nat=yes", "", ""))
                        .toList(),
                List.of());
    }

    @Test
    void ofALargeFileThereIsAsMuchAsABrowserShows() {
        assertThat(files(ConfigurationFile.MOST_LINES)).singleElement().satisfies(file -> {
            assertThat(file.lines()).hasSize(ConfigurationFile.MOST_LINES);
            assertThat(file.left()).isZero();
        });
        assertThat(files(ConfigurationFile.MOST_LINES + 5)).singleElement().satisfies(file -> {
            assertThat(file.lines()).hasSize(ConfigurationFile.MOST_LINES);
            assertThat(file.left()).isEqualTo(5);
        });
    }

    @Test
    void ofLinesThatBearOnARequirementThereAreAsManyAsAnybodyReads() {
        Requirement requirement = new Requirement(
                "TP-NAT-01", Level.MUST, "", "", List.of("nat"), Optional.empty(), List.of(), Optional.empty());
        SavedReport saved = new SavedReport(
                folder,
                Optional.empty(),
                List.of(),
                List.of(),
                files(RequirementPage.MOST_LINES + 7),
                new Withheld(List.of(), 0, List.of()));

        RequirementPage page = RequirementPage.of(
                saved, new JudgedRequirement(requirement, Duty.of("features/nat/nat.feature:1"), List.of()));

        assertThat(page.lines()).hasSize(RequirementPage.MOST_LINES);
        assertThat(page.left()).isEqualTo(7);
    }

    @Test
    void whatALargeFileTakesGrowsWithItsLines() throws Exception {
        Linearity.holds(1_000, lines -> lines, lines -> assertThat(
                        knowledge(lines).of(files(lines).get(0)).lines())
                .allSatisfy(row -> assertThat(row.mistakes()).hasSize(1)));
    }
}
