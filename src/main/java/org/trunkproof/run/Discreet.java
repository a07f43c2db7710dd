package org.trunkproof.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.report.Discretion;
import org.trunkproof.storage.Secrecy;
import org.trunkproof.trunk.TrunkDescription;

/** A job that tells nobody a secret: neither on the terminal, nor by what it throws, which others print. */
final class Discreet {

    /** What is run. */
    interface Job<T> {
        T run() throws InterruptedException, IOException;
    }

    private Discreet() {}

    /** Has the terminal show no secret from now on. */
    static void hush() {
        System.setOut(Secrecy.terminal(System.out, Charset.defaultCharset()));
        System.setErr(Secrecy.terminal(System.err, Charset.defaultCharset()));
    }

    /** Runs it, and then leaves the terminal as it was. */
    static <T> T run(Job<T> job) throws InterruptedException, IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        hush();
        try {
            return job.run();
        } catch (Undecided e) {
            throw isHarmless(e) ? e : new Undecided(shown(e));
        } catch (AssertionError e) {
            throw isHarmless(e) ? e : new AssertionError(shown(e));
        } catch (SetupException e) {
            throw isHarmless(e) ? e : new SetupException(shown(e));
        } catch (IOException e) {
            throw isHarmless(e) ? e : new IOException(shown(e));
        } finally {
            System.out.flush();
            System.err.flush();
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static boolean isHarmless(Throwable thrown) {
        boolean isHarmless = true;
        for (Throwable one = thrown; one != null && isHarmless; one = one.getCause()) {
            isHarmless = Secrecy.masked(one.toString()).equals(one.toString());
        }
        return isHarmless;
    }

    private static String shown(Throwable thrown) {
        return Secrecy.masked(String.valueOf(thrown.getMessage()));
    }

    /**
     * Nothing of a folder, or of the report of one, is a secret by being a name of the trunk's.
     *
     * @throws IOException if a file cannot be read
     */
    static void about(Path folder, TrunkDescription trunk) throws IOException {
        List<String> names = trunk.names();
        if (Files.isDirectory(folder)) {
            Discretion.about(folder, names);
        }
        Discretion.about(trunk.secrets(), names);
    }
}
