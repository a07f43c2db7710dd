package org.trunkproof.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** What the suite needs of memory: it is run in a Java of its own, once with the heap that Java chooses and once with little. */
final class SuiteMemory implements Benchmark {

    private static final double BUDGET = 512;
    private static final String LITTLE = "-Xmx512m";

    private final Path figures;

    /**
     * @param folder for what the other Java says of itself
     */
    SuiteMemory(Path folder) {
        this.figures = folder.resolve("memory.properties").toAbsolutePath();
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        List<Figure> all = new ArrayList<>(figures("as Java chooses", List.of(), Budget.atMost(BUDGET)));
        all.addAll(figures("with " + LITTLE, List.of(LITTLE), Budget.atMost(BUDGET)));
        return all;
    }

    private List<Figure> figures(String how, List<String> options, Budget budget)
            throws IOException, InterruptedException {
        Properties said = run(options);
        String outcome = "one run; " + said.getProperty("outcome") + " after " + said.getProperty("seconds") + " s, "
                + said.getProperty("collecting") + " s of them collecting garbage";
        return List.of(
                figure("heap of the suite, " + how, said.getProperty("heap"), budget)
                        .remark(outcome),
                figure("all memory of the suite (RSS), " + how, said.getProperty("resident"), budget));
    }

    private static Figure figure(String what, String mebibytes, Budget budget) {
        return Figure.of(what + ", peak", "MiB", List.of(Double.valueOf(mebibytes)), budget);
    }

    private Properties run(List<String> options) throws IOException, InterruptedException {
        Files.deleteIfExists(figures);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        for (String name : new TreeSet<>(System.getProperties().stringPropertyNames())) {
            if (name.matches("trunk\\..*|cucumber\\..*|java\\.net\\..*")) {
                command.add("-D" + name + "=" + System.getProperty(name));
            }
        }
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(MeasuredSuite.class.getName());
        command.add(figures.toString());
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(figures.resolveSibling("suite.log").toFile())
                .start()
                .waitFor();
        Properties said = new Properties();
        try (Reader text = Files.newBufferedReader(figures)) {
            said.load(text);
        }
        return said;
    }
}
