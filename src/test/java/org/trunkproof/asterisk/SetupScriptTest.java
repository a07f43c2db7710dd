package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What asterisk-image/setup does on a machine in which Docker and what bootstraps Debian only note what they are told. */
class SetupScriptTest {

    /** Knows the images of PRESENT, reaches a registry where REGISTRY is not empty, and takes what it is given. */
    private static final String DOCKER = """
            #!/bin/sh
            echo "docker $*" >> "$CALLS"
            case $1 in
                version) echo 99.1 ;;
                image) case " $PRESENT " in *" $3 "*) ;; *) exit 1 ;; esac ;;
                pull) [ -n "$REGISTRY" ] ;;
            esac
            """;

    /** Of its arguments the last is where from, the one before where to, and the one before that what. */
    private static final String MMDEBSTRAP = """
            #!/bin/sh
            while [ $# -gt 3 ]; do shift; done
            echo "mmdebstrap $1 $3" >> "$CALLS"
            [ -z "$BROKEN" ] || { echo "E: $BROKEN"; exit 1; }
            echo root > "$2"
            """;

    private static final String DEBOOTSTRAP = """
            #!/bin/sh
            echo "debootstrap $3 $5 $6" >> "$CALLS"
            mkdir -p "$4/usr/share/doc"
            """;

    private static final List<String> TOOLS = List.of(
            "bash", "cat", "dirname", "find", "grep", "mktemp", "rm", "mkdir", "sed", "sh", "tail", "tar", "timeout");

    private static final String DIGEST = "@sha256:f313b4bd62667092a59b3a664d7d3ab8b5e65f41675f48e81455a15dc5abe792";
    private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

    @TempDir
    private Path folder;

    private final Map<String, String> surroundings = new HashMap<>();

    private record Said(int status, String text, List<String> calls) {}

    @BeforeEach
    void machine() throws IOException {
        Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            String place = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
            has(tool, "#!/bin/sh\nexec " + place + tool + " \"$@\"\n");
        }
        has("docker", DOCKER);
        has("id", "#!/bin/sh\necho 0\n");
        surroundings.putAll(Map.of(
                "PATH", folder.resolve("bin").toString(),
                "CALLS", folder.resolve("calls").toString(),
                "TMPDIR", folder.toString()));
    }

    private void has(String command, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(command), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Said setup(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(Stream.concat(Stream.of("asterisk-image/setup"), Stream.of(arguments))
                        .toList());
        command.environment().clear();
        command.environment().putAll(surroundings);
        Process process = command.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Path calls = folder.resolve("calls");
        return new Said(process.waitFor(), text.strip(), Files.exists(calls) ? Files.readAllLines(calls) : List.of());
    }

    /** Nothing else is asked for, so that a second Asterisk costs nothing where nobody wants it. */
    @Test
    void withoutAnArgumentItIsAboutTheUsualOneAlone() throws Exception {
        surroundings.put("PRESENT", "debian:bullseye-slim");

        Said said = setup();

        assertThat(said.text()).isEqualTo("Docker engine: answers (99.1)\nBase image debian:bullseye-slim: present");
        assertThat(said.status()).isZero();
        assertThat(said.calls())
                .containsExactly(
                        "docker version --format {{.Server.Version}}", "docker image inspect debian:bullseye-slim");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    16    | bullseye
                    22    | forky
                    22 16 | forky bullseye
                    """)
    void eachThatIsAskedForIsAboutItsOwnBase(String arguments, String suites) throws Exception {
        surroundings.put("PRESENT", "debian:bullseye-slim debian:forky-slim");

        assertThat(setup(arguments.split(" ")).calls())
                .filteredOn(call -> !call.startsWith("docker version"))
                .containsExactlyElementsOf(Stream.of(suites.split(" "))
                        .map(suite -> "docker image inspect debian:" + suite + "-slim")
                        .toList());
    }

    @Test
    void whatARegistryHasIsPulledByItsDigestWhereOneIsKnown() throws Exception {
        surroundings.put("REGISTRY", "yes");

        Said said = setup("16", "22");

        assertThat(said.text())
                .contains("Base image debian:bullseye-slim: pulled", "Base image debian:forky-slim: pulled");
        assertThat(said.calls())
                .contains(
                        "docker pull --quiet debian:bullseye-slim" + DIGEST,
                        "docker tag debian" + DIGEST + " debian:bullseye-slim",
                        "docker pull --quiet debian:forky-slim")
                .noneMatch(call -> call.matches("docker (tag|import).*forky.*"));
    }

    @ParameterizedTest
    @CsvSource({"16, bullseye", "22, forky"})
    void whatNoRegistryHasIsBuilt(String asterisk, String suite) throws Exception {
        assumeTrue(Files.exists(KEYRING));
        has("mmdebstrap", MMDEBSTRAP);

        Said said = setup(asterisk);

        assertThat(said.text())
                .endsWith("Base image debian:" + suite + "-slim: built from http://deb.debian.org/debian");
        assertThat(said.calls())
                .contains("mmdebstrap " + suite + " deb http://deb.debian.org/debian " + suite + " main")
                .last()
                .asString()
                .startsWith("docker import ")
                .endsWith("/root.tar debian:" + suite + "-slim");
    }

    /** Debian 12's debootstrap knows no forky, which is bootstrapped as all are since 2011. */
    @ParameterizedTest
    @ValueSource(strings = {"forky", "sid"})
    void aDebootstrapThatDoesNotKnowTheSuiteTakesItForOneThatItKnows(String known) throws Exception {
        assumeTrue(Files.exists(KEYRING));
        assumeTrue(Stream.of("/usr/sbin", "/sbin").noneMatch(path -> Files.exists(Path.of(path, "mmdebstrap"))));
        Path scripts = Files.createDirectories(folder.resolve("debootstrap/scripts"));
        Files.createFile(scripts.resolve(known));
        surroundings.put("DEBOOTSTRAP_DIR", scripts.getParent().toString());
        has("debootstrap", DEBOOTSTRAP);

        Said said = setup("22");

        assertThat(said.calls()).contains("debootstrap forky http://deb.debian.org/debian " + known);
        assertThat(said.status()).isZero();
    }

    @Test
    void aBootstrapThatFailsMakesNoImageAndSaysWhatToTypeAgain() throws Exception {
        assumeTrue(Files.exists(KEYRING));
        has("mmdebstrap", MMDEBSTRAP);
        surroundings.put("BROKEN", "no such host");

        Said said = setup("22");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.text())
                .endsWith("docker pull cannot get debian:forky-slim, and building it from http://deb.debian.org/debian"
                        + " fails with \"E: no such host\": mend that, or set TRUNK_MIRROR to another Debian mirror, and"
                        + " run asterisk-image/setup 22 again.");
        assertThat(said.calls()).noneMatch(call -> call.startsWith("docker import"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18", "--asterisk", "2", "", ".."})
    void anAsteriskThatThereIsNotIsSaidBeforeAnythingIsDone(String argument) throws Exception {
        Said said = setup("16", argument);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.text())
                .isEqualTo("asterisk-image/setup knows no Asterisk \"" + argument
                        + "\", only 16 and 22: see asterisk-image/setup --help.");
        assertThat(said.calls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatARunSaysIsToBeTypedIsTaken(AsteriskSeries series) throws Exception {
        surroundings.put("PRESENT", "debian:bullseye-slim debian:forky-slim");

        assertThat(setup(Stream.of(series.setup().split(" ")).skip(1).toArray(String[]::new))
                        .status())
                .isZero();
    }
}
