package org.trunkproof.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.trunkproof.lab.Lab;

/** How much of the processor processes have used since it was made. */
final class Processor {

    private final List<ProcessHandle> processes;
    private final long begun = System.nanoTime();
    private final Duration before;

    Processor(List<ProcessHandle> processes) {
        this.processes = List.copyOf(processes);
        this.before = used();
    }

    private Duration used() {
        return processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How many cores they kept busy: 1 is one of them all the time. */
    double cores() {
        return (double) used().minus(before).toNanos() / (System.nanoTime() - begun);
    }

    /**
     * The process of a lab's Asterisk.
     *
     * @throws IOException if it is not to be seen from here, where Docker runs on another machine
     */
    static ProcessHandle asterisk(Lab lab) throws IOException, InterruptedException {
        String address = lab.asterisk().sip().getAddress().getHostAddress();
        String format = "{{.State.Pid}}{{range .NetworkSettings.Networks}} {{.IPAddress}}{{end}}";
        for (String id : Command.output("docker", "ps", "--quiet").split("\\s+")) {
            String[] words = Command.output("docker", "inspect", "--format=" + format, id)
                    .split(" ");
            if (words.length > 1 && words[1].equals(address)) {
                return ProcessHandle.of(Long.parseLong(words[0])).orElseThrow();
            }
        }
        throw new IOException("The container at " + address + " is not to be seen.");
    }
}
