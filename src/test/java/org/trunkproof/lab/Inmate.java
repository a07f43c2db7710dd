package org.trunkproof.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.ContainerFiles;
import org.trunkproof.evidence.Recorder;

/** A program that a dialplan starts. */
record Inmate(Lab lab) {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String EXTENSION = """

            [inmate]
            exten => 1,1,Set(SAID=<${SHELL(echo ${CALLERID(num)} | base64 -d | bash /etc/asterisk/inmate.sh 2>&1 | tr '\\n\\t' '  ')}>)
            """;

    /** What Debian's asterisk.conf says is what Asterisk was built for. */
    private static final String DEBIANS = "[directories]\nastrundir => /var/run/asterisk\n";

    /** Its caller has the arguments of its words in a caller's number, which holds some 180 characters. */
    private static final String WORDS = """
            # udp PORT ADDRESS...: sends a datagram to each
            udp() {
                local port=$1 address; shift
                for address; do (echo out > /dev/udp/$address/$port) 2>/dev/null; done
            }
            # tcp PORT ADDRESS...: says which take a connection
            tcp() {
                local port=$1 address; shift
                for address; do (exec 3<>/dev/tcp/$address/$port) 2>/dev/null && echo $address; done
            }
            # resolve: asks Docker's own name server for this very container (RFC 1035 section 4.1), and says whether it answers
            resolve() {
                exec 3<>/dev/udp/127.0.0.11/53
                { printf '\\1\\1\\1\\0\\0\\1\\0\\0\\0\\0\\0\\0\\14'; hostname | tr -d '\\n'; printf '\\0\\0\\1\\0\\1'; } > /tmp/query
                cat /tmp/query >&3 2>/dev/null
                timeout 3 head -c 1 <&3 > /tmp/answer 2>/dev/null
                [ ! -s /tmp/answer ] || echo answered
            }
            eval "$(cat)"
            """;

    /** A copy of the folder in which it lives; that of harmless files alone. */
    static ConfigurationFolder folder(Path original, Path copy) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(original)) {
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(copy.resolve("inmate.sh"), WORDS);
        Files.writeString(copy.resolve("asterisk.conf"), DEBIANS);
        Files.writeString(copy.resolve("extensions.conf"), EXTENSION, StandardOpenOption.APPEND);
        byte[] modules =
                ContainerFiles.configuration(new ConfigurationFolder(original)).get("modules.conf");
        Files.writeString(
                copy.resolve("modules.conf"), new String(modules, StandardCharsets.UTF_8) + "\nload=func_shell.so\n");
        return new ConfigurationFolder(copy);
    }

    /** What it says when it has done so, in one line. */
    String told(String script) throws InterruptedException {
        Recorder recorder = lab.begin();
        String words = Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8));
        lab.asterisk().ami().originate("inmate", "1", words, List.of());
        return recorder.awaitSignalling(
                        trace -> trace.ami("VarSet")
                                .filter(event -> event.is("VarSet", "Variable", "SAID"))
                                .findFirst(),
                        DEADLINE)
                .flatMap(event -> event.message().field("Value"))
                .orElseThrow(() -> new AssertionError("It said nothing to: " + script))
                .replaceAll("^<|>$", "")
                .strip();
    }

    /** The container in which it lives, as Docker describes it. */
    InspectContainerResponse container() {
        DockerClient docker = DockerClientFactory.instance().client();
        String address = lab.asterisk().sip().getAddress().getHostAddress();
        return docker.listContainersCmd().exec().stream()
                .filter(container -> container.getNetworkSettings().getNetworks().values().stream()
                        .anyMatch(network -> address.equals(network.getIpAddress())))
                .map(container -> docker.inspectContainerCmd(container.getId()).exec())
                .findFirst()
                .orElseThrow();
    }
}
