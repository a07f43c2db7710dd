package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.resource.Resource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunkproof.asterisk.SetupException;

class ScenariosOfLinesTest {

    private static final String TEXT = """
            Feature: Lines

              @TP-A-01
              Rule: One
                Source: here

                Scenario: first
                  Given a step

                # about the second
                @slow
                Scenario Outline: second
                  Given <a> step

                  Examples:
                    | a |
                    | 1 |
                    | 2 |

                  Examples:
                    | a |
                    | 3 |

              Rule: Two

                Scenario: last
                  Given a step
            """;

    private static final Feature FEATURE = new FeatureParser(UUID::randomUUID)
            .parseResource(new Resource() {
                @Override
                public URI getUri() {
                    return Path.of("features/lines.feature").toUri();
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
                }
            })
            .orElseThrow();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1,  7 17 18 22 26
                    2,  7 17 18 22 26
                    3,  7 17 18 22
                    4,  7 17 18 22
                    5,  7 17 18 22
                    7,  7
                    8,  7
                    10, 17 18 22
                    11, 17 18 22
                    12, 17 18 22
                    13, 17 18 22
                    15, 17 18
                    16, 17 18
                    17, 17
                    18, 18
                    20, 22
                    22, 22
                    24, 26
                    26, 26
                    27, 26
                    """)
    void anyLineIsOfItsScenarios(int line, String scenarios) {
        assertThat(new ScenariosOfLines(FEATURE).at(line))
                .extracting(scenario -> scenario.getLocation().getLine())
                .isEqualTo(List.of(scenarios.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void aLineThatTheFileDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> new ScenariosOfLines(FEATURE).at(28))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "features/lines.feature has 27 lines, so that no scenario stands at line 28; the nearest is at"
                                + " line 26.");
    }
}
