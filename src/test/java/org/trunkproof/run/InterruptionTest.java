package org.trunkproof.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptionTest {

    /** A run that has come so far when it is ended. */
    static final class Interrupted {
        public static void main(String... phase) throws IOException {
            try (Interruption interruption = new Interruption(out -> out.println("nothing yet"))) {
                if (!phase[0].equals("before")) {
                    interruption.answerWith(out -> out.println("something"));
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

            assertThat(run.says()).isEqualTo(word == null ? null : "");
            assertThat(run.says()).isEqualTo(word);
        }
    }

    /** What Maven starts; it ends when Maven closes what it reads. */
    static final class Tests {
        public static void main(String... arguments) throws IOException {
            try (Interruption interruption = new Interruption(out -> out.println("so far"))) {
                System.out.println("for Maven to print");
                System.in.read();
                System.exit(0);
            }
        }
    }

    /** It starts a Java as Maven does, with a shell between, and in the end prints no more of what that says. */
    static final class Maven {
        public static void main(String... command) throws IOException, InterruptedException {
            Process tests = new ProcessBuilder("sh", "-c", "'" + String.join("' '", command) + "'; true").start();
            System.out.println(tests.inputReader().readLine());
            tests.getOutputStream().close();
            tests.waitFor();
        }
    }

    @Test
    void whatIsSaidAtTheEndIsSaidWhereMavenPrints() throws Exception {
        String[] tests =
                OtherJava.command(Tests.class, "-Dtrunk.interactive=true").toArray(String[]::new);
        try (OtherJava maven = OtherJava.running(Maven.class, tests)) {
            assertThat(maven.says()).isEqualTo("for Maven to print");
            assertThat(maven.says()).isEmpty();
            assertThat(maven.says()).isEqualTo("so far");
        }
    }
}
