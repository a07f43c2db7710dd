package org.trunkproof.run;

import io.cucumber.core.feature.FeatureWithLines;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What somebody might have typed to choose scenarios. */
final class SomeOptions {

    private SomeOptions() {}

    /**
     * @param places of features, as they are typed
     */
    static Options of(String... places) {
        return of("", Optional.empty(), places);
    }

    /**
     * @param config folder under test
     * @param places of features, as they are typed
     */
    static Options in(Path config, String... places) {
        return of(config, "", Optional.empty(), places);
    }

    /**
     * @param tags an expression; empty for none
     */
    static Options of(String tags, Optional<Pattern> name, String... places) {
        return of(Path.of("asterisk-image/flowroute"), tags, name, places);
    }

    private static Options of(Path config, String tags, Optional<Pattern> name, String... places) {
        List<FeatureWithLines> features =
                Arrays.stream(places).map(FeaturePlace::of).toList();
        return new Options(
                config,
                new GivenDescription(config, Optional.empty()),
                features,
                tags,
                name,
                1,
                ChosenAsterisk.NEWEST,
                Optional.empty(),
                false,
                OptionalLong.empty(),
                Optional.empty());
    }
}
