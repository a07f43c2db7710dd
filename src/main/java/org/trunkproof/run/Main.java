package org.trunkproof.run;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.spelling.Spelling;
import org.trunkproof.storage.UnwritableException;

/** The command line: a job, and what Maven would take as properties. */
public final class Main {

    /** The trunk does not do what it must. */
    private static final int NOT_MET = 1;

    /** It could not be found out. */
    private static final int UNKNOWN = 2;

    private interface Start {
        void run() throws InterruptedException, IOException;
    }

    private static final Map<Job, Start> JOBS = new EnumMap<>(Map.of(
            Job.VERIFY, Verify::run,
            Job.COMPARE, Compare::run,
            Job.INIT, Init::run,
            Job.PREMISES, PremiseCheck::run,
            Job.MUTATE, Mutate::run,
            Job.DRAW, Drawing::again));

    private static final String USAGE = """
            Usage: java -cp CLASSPATH %s JOB [-DNAME=VALUE ...]
              verify   runs the scenarios on a configuration folder: -Dtrunk.config=DIR, -Dtrunk.profile=FILE
              init     writes a first description of a configuration folder, for you to check: -Dtrunk.config=DIR
              premises says what the scenarios rest on and is not so, and runs none
              compare  says what it does otherwise than another: -Dtrunk.baseline=WHAT
              mutate   says which of its lines the scenarios prove
              draw     draws the pages of a report again: -Dtrunk.report=DIR
            Exit status: 0 if the trunk does what it must, 1 if it does not, 2 if that could not be found out.
            """.formatted(Main.class.getName());

    private Main() {}

    /**
     * @param arguments a job, and properties as {@code -Dname=value}
     */
    public static void main(String... arguments) throws InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    /** Returns the exit status. */
    static int run(List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty() || List.of("--help", "-h").contains(arguments.get(0))) {
            System.out.print(USAGE);
            return arguments.isEmpty() ? UNKNOWN : 0;
        }
        try {
            Start job = job(arguments.get(0));
            arguments.stream().skip(1).forEach(Main::set);
            job.run();
            return 0;
        } catch (Undecided | SetupException e) {
            System.err.println(e.getMessage());
        } catch (UnwritableException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("A file cannot be read or written: " + e);
        } catch (AssertionError e) {
            System.err.println(e.getMessage());
            return NOT_MET;
        } catch (RuntimeException | Error e) {
            // for which Java itself would say 1, as if it were the trunk's
            e.printStackTrace();
        }
        return UNKNOWN;
    }

    private static Start job(String name) {
        return JOBS.entrySet().stream()
                .filter(job -> job.getKey().toString().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new SetupException("There is no job '" + name + "'; "
                        + Spelling.instead(
                                name, JOBS.keySet().stream().map(Job::toString).toList())
                        + ". See --help."));
    }

    /** Where there is no value, {@code true}, as Maven has it. */
    private static void set(String argument) {
        String[] property = argument.replaceFirst("^-D", "").split("=", 2);
        if (!argument.startsWith("-D") || property[0].isEmpty()) {
            throw new SetupException(
                    "'" + argument + "' is no property; give -Dname=value, such as -Dtrunk.config=DIR.");
        }
        System.setProperty(property[0], property.length == 2 ? property[1] : "true");
    }
}
