package org.trunkproof.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trunkproof.report.RequirementsPage;
import org.trunkproof.requirement.Catalogue;

/** The documents of a small feature, to the letter. */
class GoldenFilesTest {

    private static final Path FEATURES = Path.of("src/test/resources/org/trunkproof/documents/lamp");
    private static final Path STEPS = Path.of("src/test/java/org/trunkproof/documents/lamp");
    private static final String INTRODUCTION = "What a lamp is for.\n";

    private static final Function<String, List<String>> STATES =
            kind -> kind.equals("string") ? List.of("on", "off") : List.of();

    private static String requirements(Map<String, Map<String, List<String>>> settings) {
        return new RequirementsPage(FEATURES, settings).of(Catalogue.read(List.of(FEATURES)), INTRODUCTION);
    }

    @Test
    void requirementsByDutyAndId() {
        assertThat(requirements(Map.of(
                        "old",
                        Map.of("bulb", List.of("watt", "volt"), "cable", List.of("metal")),
                        "new",
                        Map.of("bulb", List.of("lumen")))))
                .isEqualTo(contentOf(FEATURES.resolve("requirements.md").toFile()));
    }

    @Test
    void aPinOfNothingIsRefused() {
        assertThatThrownBy(() -> requirements(Map.of("old", Map.of("bulb", List.of("watt")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TP-LAMP-01 pins the aspect cable, which no settings make up; there are bulb.");
    }

    @Test
    void stepsAsWrittenWithTheirFirstUse() {
        assertThat(StepsPage.of(Glue.read(STEPS), StepTexts.in(FEATURES), INTRODUCTION, STATES))
                .isEqualTo(contentOf(FEATURES.resolve("steps.md").toFile()));
    }

    @Test
    void aStepInNoUseIsDead() {
        assertThatThrownBy(() -> StepsPage.of(Glue.read(STEPS), List.of(), INTRODUCTION, STATES))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "A step that no feature uses is dead; use or delete: the switch is pressed {times}; the lamp is"
                                + " plugged in; the lamps are lit; the label says; the lamp/light is {string}");
    }
}
