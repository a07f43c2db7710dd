package org.trunkproof.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The suite in a Java of its own, with the options that mvn verify gives it. */
final class SuiteProcess {

    /** Where a run leaves what it has seen. */
    static final Path REPORT = Path.of("target/trunk-report");

    /** What of it takes no time by its nature, as a tag expression. */
    static final String QUICK = "not @slow";

    private final Path figures;
    private final Path log;

    /**
     * @param folder for what the other Java says of itself, and what it prints
     */
    SuiteProcess(Path folder) {
        this.figures = folder.resolve("suite.properties").toAbsolutePath();
        this.log = folder.resolve("suite.log").toAbsolutePath();
    }

    /**
     * What a run needed.
     *
     * @param seconds from when Java was started to when it had ended
     * @param resident the most that was in memory, in MiB
     * @param collecting seconds of collecting garbage
     */
    record Usage(double seconds, double resident, double collecting) {}

    /**
     * Runs it once.
     *
     * @param tags which scenarios, as a tag expression; all where it is empty
     * @param changed other properties that differ from this Java's
     * @throws IOException if it cannot be run, or does not pass
     */
    Usage run(String tags, Map<String, String> changed) throws IOException, InterruptedException {
        Files.createDirectories(figures.getParent());
        Files.deleteIfExists(figures);
        long begun = System.nanoTime();
        new ProcessBuilder(command(tags, changed))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Properties said = new Properties();
        try (Reader text = Files.newBufferedReader(figures)) {
            said.load(text);
        }
        if (!said.getProperty("outcome").equals("passed")) {
            throw new IOException("The suite " + said.getProperty("outcome") + "; read on in " + log + ".");
        }
        return new Usage(
                seconds,
                Double.parseDouble(said.getProperty("resident")),
                Double.parseDouble(said.getProperty("collecting")));
    }

    private List<String> command(String tags, Map<String, String> changed) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X") && !argument.startsWith("-Xmx"))
                .forEach(command::add);
        command.add("-Xmx" + System.getProperty("trunk.suite.heap"));
        Map<String, String> properties = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            // which benchmarks there are is nothing to a run of the suite
            if (name.matches("trunk\\.(?!benchmarks).*|cucumber\\..*|java\\.net\\..*")) {
                properties.put(name, System.getProperty(name));
            }
        }
        properties.put("cucumber.filter.tags", tags);
        properties.putAll(changed);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(MeasuredSuite.class.getName());
        command.add(figures.toString());
        return command;
    }
}
