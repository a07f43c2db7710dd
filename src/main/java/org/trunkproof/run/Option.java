package org.trunkproof.run;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.spelling.Spelling;

/** Every system property of ours, and of Cucumber's those that we heed. What looks like one of them and is none is a typo. */
enum Option {
    CONFIG("trunk.config"),
    PROFILE("trunk.profile"),
    FEATURES("trunk.features"),
    CUCUMBERS_FEATURES("cucumber.features"),
    TAGS("cucumber.filter.tags"),
    NAME("cucumber.filter.name"),
    LABS("trunk.labs"),
    ASTERISK("trunk.asterisk"),
    IMAGE("trunk.image"),
    BASELINE("trunk.baseline", Job.COMPARE),
    STRICT("trunk.strict", Job.COMPARE),
    SEED("trunk.seed", Job.VERIFY),
    /** Has mvn verify look at premises alone, for which the command line has a word. */
    PREMISES("trunk.premises", Set.of(Job.VERIFY, Job.PREMISES), "verify (mvn verify)"),
    REPORT("trunk.report", Job.DRAW),
    BENCHMARKS("trunk.benchmarks", "mvn verify -Pbenchmarks"),

    // from here on what the build gives
    SUREFIRE_REPORTS("trunk.surefire.reports"),
    INTERACTIVE("trunk.interactive"),
    SUITE_HEAP("trunk.suite.heap"),
    CHROMIUM("trunk.chromium"),
    CHROMEDRIVER("trunk.chromedriver"),
    LEAVE_OUT("trunk.leave.out"),
    WRITE_DOCUMENTS("trunk.write-documents");

    /** So few letters apart two names are hardly two names. */
    private static final int TYPO = 2;

    private final String property;
    private final Set<Job> jobs;
    private final String command;

    /**
     * @param job which alone takes it
     */
    Option(String property, Job job) {
        this(property, Set.of(job), job + " (" + job.command() + ")");
    }

    /**
     * @param command which alone takes it, and is none of the jobs
     */
    Option(String property, String command) {
        this(property, Set.of(), command);
    }

    /** One that means the same to all jobs, or is of no consequence to those that have no use for it. */
    Option(String property) {
        this(property, Set.of(Job.values()), "");
    }

    Option(String property, Set<Job> jobs, String command) {
        this.property = property;
        this.jobs = jobs;
        this.command = command;
    }

    /** What was given; an empty value counts as none. */
    Optional<String> given() {
        return Optional.ofNullable(System.getProperty(property))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * Whether it is there and not false, as Maven has it where only its name is typed.
     *
     * @throws SetupException if it is neither true nor false
     */
    boolean isSet() {
        Optional<String> given = given();
        given.filter(value -> !value.matches("true|false")).ifPresent(value -> {
            throw new SetupException(
                    this + "=" + value + " is neither true nor false; give it without a value, or leave it out.");
        });
        return given.filter(value -> value.equals("true")).isPresent();
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return "-D" + property;
    }

    /** Those that a user may type for a run. */
    static List<Option> ofUsers() {
        return Arrays.stream(values())
                .filter(option -> option.compareTo(SUREFIRE_REPORTS) < 0)
                .toList();
    }

    /**
     * What is wrong with the names of properties, a sentence each.
     *
     * @param isCucumbers whether Cucumber itself takes a property of this name; what it takes alone, a job does not heed
     */
    static List<String> unknown(Collection<String> properties, Predicate<String> isCucumbers) {
        Set<String> known =
                Arrays.stream(values()).map(option -> option.property).collect(Collectors.toSet());
        List<String> ofUsers = ofUsers().stream().map(Option::toString).toList();
        return new TreeSet<>(properties)
                .stream()
                        .filter(name -> !known.contains(name) && !isCucumbers.test(name) && seemsOurs(name, known))
                        .map(name ->
                                "There is no option -D" + name + "; " + Spelling.instead("-D" + name, ofUsers) + ".")
                        .toList();
    }

    private static boolean seemsOurs(String name, Set<String> known) {
        return name.toLowerCase(Locale.ROOT).matches("(trunk|cucumber)\\..*")
                || known.stream().anyMatch(option -> Spelling.distance(name, option) <= TYPO);
    }

    /** What was given that means something to another job alone, a sentence each. */
    static List<String> ofOthers(Job job) {
        return Stream.of(values())
                .filter(option -> !option.jobs.contains(job) && option.given().isPresent())
                .filter(option -> option != STRICT || BASELINE.given().isPresent())
                .map(option -> option + " means nothing to " + job + ", only to " + option.command
                        + "; leave it out, or start that.")
                .toList();
    }
}
