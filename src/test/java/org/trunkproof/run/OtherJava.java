package org.trunkproof.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another Java with the classes of the tests, which can be killed; it ends with what it reads from, or by itself. */
final class OtherJava implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private OtherJava(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    /**
     * The command that starts one.
     *
     * @param arguments properties first, as {@code -Dname=value}
     */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        List<String> properties = Arrays.stream(arguments)
                .takeWhile(argument -> argument.startsWith("-D"))
                .toList();
        command.addAll(properties);
        command.add(main.getName());
        command.addAll(List.of(arguments).subList(properties.size(), arguments.length));
        return command;
    }

    static OtherJava running(Class<?> main, String... arguments) throws IOException {
        return new OtherJava(new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /**
     * One that a command starts, in a folder of its own; what goes wrong is said among the rest. It is not told of a build
     * server that this may run on, for which it would write down more.
     */
    static OtherJava running(Path folder, List<String> command) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
        return new OtherJava(process.start());
    }

    long pid() {
        return process.pid();
    }

    /** What it says next; null if it has ended. */
    String says() throws IOException {
        return out.readLine();
    }

    /** All that it says from now on until it ends. */
    List<String> saysYet() {
        return out.lines().toList();
    }

    /** Returns its exit status, when it has ended. */
    int status() throws InterruptedException {
        return process.waitFor();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C and kill do. */
    void terminate() {
        // Process itself would close what is yet to be read
        process.toHandle().destroy();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        kill();
    }
}
