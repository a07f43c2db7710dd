package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.options.CucumberProperties;
import io.cucumber.core.options.CucumberPropertiesParser;
import io.cucumber.core.options.RuntimeOptions;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** That Cucumber finds what an editor does not tell it. */
class CucumberRunTest {

    private static final RuntimeOptions FOUND = new CucumberPropertiesParser()
            .parse(CucumberProperties.fromPropertiesFile())
            .build();

    @Test
    void theStepsAreFound() {
        assertThat(FOUND.getGlue()).containsExactly(Execution.GLUE);
    }

    @Test
    void thePluginIsFound() {
        assertThat(FOUND.plugins()).singleElement().satisfies(plugin -> assertThat(plugin.pluginClass())
                .isEqualTo(CucumberRun.class));
    }

    /** Beside Cucumber's own, which stands back where there is another. */
    @Test
    void whatMakesStepClassesIsFoundAndTheOnlyOne() {
        assertThat(ServiceLoader.load(ObjectFactory.class))
                .filteredOn(factory -> !factory.getClass().getName().startsWith("io.cucumber.core."))
                .singleElement()
                .isInstanceOf(CucumberRun.Objects.class);
    }
}
