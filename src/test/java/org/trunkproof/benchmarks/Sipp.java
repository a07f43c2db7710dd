package org.trunkproof.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** SIPp, the tool that others load a SIP server with; it places calls and plays audio, and judges nothing of it. */
final class Sipp {

    private final Path program;
    private final Path folder;

    private Sipp(Path program, Path folder) {
        this.program = program;
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Empty where it is not installed.
     *
     * @param folder for its scenarios and its logs
     */
    static Optional<Sipp> installed(Path folder) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(place -> Path.of(place, "sipp"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Sipp(program, folder));
    }

    /**
     * Starts it on a scenario that lies beside this class, with frames of PCMU to play.
     *
     * @param arguments as SIPp takes them
     */
    Process start(String scenario, List<byte[]> sound, List<String> arguments) throws IOException {
        Files.createDirectories(folder);
        try (InputStream text = Sipp.class.getResourceAsStream(scenario)) {
            Files.copy(text, folder.resolve(scenario), StandardCopyOption.REPLACE_EXISTING);
        }
        byte[] bytes = new byte[sound.stream().mapToInt(frame -> frame.length).sum()];
        int end = 0;
        for (byte[] frame : sound) {
            System.arraycopy(frame, 0, bytes, end, frame.length);
            end += frame.length;
        }
        Files.write(folder.resolve("sound.ulaw"), bytes);
        List<String> command = new ArrayList<>(List.of(program.toString(), "-sf", scenario, "-nostdin", "-nd"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(scenario + ".log").toFile())
                .start();
    }
}
