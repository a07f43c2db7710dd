package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final String STATUS = """
            Package: zlib1g
            Status: install ok installed
            Version: 1:1.2.11
            Description: compression library
             Package: of no other

            Package: gone
            Status: deinstall ok config-files
            Version: 1

            Package: asterisk
            Status: install ok installed
            Architecture: amd64
            Version: 1:16.28.0~dfsg-0+deb11u10
            """;

    @Test
    void allThatAreInstalledInTheOrderOfTheirNames() {
        assertThat(Packages.of(STATUS)).hasToString("asterisk=1:16.28.0~dfsg-0+deb11u10 zlib1g=1:1.2.11");
    }

    @Test
    void theSummaryIsAnotherForAnotherVersionOfAny() {
        Packages packages = Packages.parse(Packages.of(STATUS).toString());

        assertThat(packages.summary())
                .matches("asterisk=1:16\\.28\\.0~dfsg-0\\+deb11u10 and 1 other packages \\(\\w{12}\\)");
        assertThat(Packages.of(STATUS.replace("1.2.11", "1.2.12")).summary()).isNotEqualTo(packages.summary());
    }
}
