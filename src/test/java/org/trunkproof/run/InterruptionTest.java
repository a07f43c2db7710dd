package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptionTest {

    /** A run that has come so far when it is ended. */
    static final class Interrupted {
        public static void main(String... phase) throws IOException {
            try (Interruption interruption = new Interruption(() -> System.out.println("nothing yet"))) {
                if (!phase[0].equals("before")) {
                    interruption.answerWith(() -> System.out.println("something"));
                }
                if (phase[0].equals("after")) {
                    interruption.close();
                }
                System.out.println("running");
                System.in.read();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"before,nothing yet", "amid,something", "after,"})
    void itSaysHowFarTheRunCame(String phase, String word) throws Exception {
        try (OtherJava run = OtherJava.running(Interrupted.class, phase)) {
            assertThat(run.says()).isEqualTo("running");
            run.terminate();

            assertThat(run.says()).isEqualTo(word);
        }
    }

    /** What Maven starts. */
    static final class Tests {
        public static void main(String... arguments) throws InterruptedException {
            try (Interruption interruption = new Interruption(() -> System.out.println("so far"))) {
                MavenProcess.endWith();
                System.out.println(ProcessHandle.current().pid());
                new CountDownLatch(1).await();
            }
        }
    }

    /** It starts a Java as Maven does, with a shell between, to which somebody else listens. */
    static final class Maven {
        public static void main(String... command) throws IOException, InterruptedException {
            String line = "'" + String.join("' '", command) + "' > \"$PIPE\"; true";
            new ProcessBuilder("sh", "-c", line).inheritIO().start().waitFor();
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatMavenHasStartedEndsWithAMavenThatIsKilled(@TempDir Path folder) throws Exception {
        // which ends when all have ended that write it, whoever's children they are by then
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        String[] tests =
                OtherJava.command(Tests.class, "-Dtrunk.interactive=true").toArray(String[]::new);
        try (OtherJava maven = OtherJava.running(Map.of("PIPE", pipe.toString()), Maven.class, tests);
                BufferedReader said = Files.newBufferedReader(pipe)) {
            ProcessHandle started =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            try {
                maven.kill();

                assertThat(said.readLine()).isEqualTo("so far");
                assertThat(said.readLine()).isNull();
            } finally {
                started.destroyForcibly();
            }
        }
    }
}
