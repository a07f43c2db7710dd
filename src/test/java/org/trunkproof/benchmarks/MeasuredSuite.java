package org.trunkproof.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.trunkproof.run.Verify;

/** The suite in a Java of its own, which says at its end what it needed. */
final class MeasuredSuite {

    private MeasuredSuite() {}

    /**
     * @param arguments the file to say it in
     */
    public static void main(String[] arguments) throws IOException {
        Properties said = new Properties();
        said.setProperty("outcome", outcome());
        said.setProperty(
                "collecting",
                ""
                        + ManagementFactory.getGarbageCollectorMXBeans().stream()
                                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                                        .sum()
                                / 1000.0);
        said.setProperty("resident", "" + resident());
        try (Writer text = Files.newBufferedWriter(Path.of(arguments[0]))) {
            said.store(text, null);
        }
        System.exit(0);
    }

    private static String outcome() {
        try {
            Verify.run();
            return "passed";
        } catch (AssertionError e) {
            return "failed (" + e.getMessage() + ")";
        } catch (OutOfMemoryError e) {
            return "out of memory";
        } catch (Exception e) {
            return "could not run (" + e.getMessage() + ")";
        }
    }

    /** The most that was ever in memory of this process, in MiB: VmHWM in proc(5). */
    private static double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(kibibytes -> Double.parseDouble(kibibytes) / 1024)
                .findFirst()
                .orElse(0);
    }
}
