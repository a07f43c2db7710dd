package org.trunkproof.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestPathTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("asterisk/flowroute"));
        Files.createFile(folder.resolve("asterisk/flowroute/sip.conf"));
        Files.createDirectory(folder.resolve(".git"));
    }

    @ParameterizedTest
    @CsvSource({
        "asterisk/flowrout, asterisk/flowroute",
        "asterik/flowroute, asterisk/flowroute",
        "asterik/flowrout/sip.cnf, asterisk/flowroute/sip.conf",
        // as far as there is one
        "asterisk/weather, asterisk",
        "asterisk/flowroute/sip.conf/x, asterisk/flowroute/sip.conf",
        "gti, ''",
        "asterisk, asterisk"
    })
    void eachNameIsTheNearestThatThereIs(String typed, String nearest) {
        assertThat(NearestPath.to(folder.resolve(typed))).contains(folder.resolve(nearest));
    }
}
