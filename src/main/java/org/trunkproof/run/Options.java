package org.trunkproof.run;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ChannelDriver;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.report.RunFacts;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.FeatureReview;
import org.trunkproof.steps.Arguments;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.TrunkProfile;

/**
 * What the user typed, as system properties; an empty one counts as not given.
 *
 * @param config folder under test
 * @param given the file that says what the carrier and its customer agreed on
 * @param features folders or files, these with the lines of the scenarios in them that are wanted, or none for all
 * @param tags which scenarios, as a tag expression; all where it is empty
 * @param name what their titles have in them, if that is a choice
 * @param labs how many labs side by side
 * @param asterisk which Asterisk was asked for
 * @param baseline what the folder under test is compared with
 * @param strict whether anything that Asterisk does otherwise than in the baseline is a failure
 * @param seed of the random order in which scenarios are run; empty for the longest first
 * @param surefireReports where build servers look for what Maven's tests have come to
 */
record Options(
        Path config,
        GivenDescription given,
        List<FeatureWithLines> features,
        String tags,
        Optional<Pattern> name,
        int labs,
        ChosenAsterisk asterisk,
        Optional<String> baseline,
        boolean strict,
        OptionalLong seed,
        Optional<Path> surefireReports) {

    /** Labs wait for the wire most of the time, so there may be more of them than cores. */
    private static final int LABS_PER_CORE = 5;

    /** With more the suite would be no sooner at its end than its longest scenario. */
    private static final int MOST_LABS_OF_ITSELF = 20;

    /** As many as are still easily typed. */
    private static final long SEEDS = 1_000_000;

    /**
     * What was typed for a job.
     *
     * @throws SetupException if a name is no option's, or that of an option of other jobs, or a value is not of its kind
     */
    static Options of(Job job) {
        return read(Stream.of(unknown(name -> false), strictWithoutBaseline(), Option.ofOthers(job)), job != Job.INIT);
    }

    /**
     * What was typed for what needs labs, and is none of the jobs.
     *
     * @throws SetupException if a name is no option's, or a value is not of its kind
     */
    static Options ofNoJob() {
        return read(Stream.of(unknown(name -> false), strictWithoutBaseline()), true);
    }

    /**
     * What was typed where Cucumber itself is started, which has options of its own.
     *
     * @throws SetupException if a name is no option's, or a value is not of its kind
     */
    static Options besideCucumbers() {
        return read(Stream.of(unknown(name -> name.startsWith("cucumber.")), Option.ofOthers(Job.VERIFY)), true);
    }

    private static List<String> unknown(Predicate<String> isCucumbers) {
        return Option.unknown(System.getProperties().stringPropertyNames(), isCucumbers);
    }

    private static List<String> strictWithoutBaseline() {
        return Option.STRICT.given().isPresent() && Option.BASELINE.given().isEmpty()
                ? List.of(Option.STRICT + " allows no difference from a baseline, and there is none; give "
                        + Option.BASELINE + "=WHAT as well, or leave it out.")
                : List.of();
    }

    /**
     * @param isDescribed whether there is a description, and features to be run
     */
    private static Options read(Stream<List<String>> objections, boolean isDescribed) {
        Given.refuse(objections.flatMap(List::stream).toList());
        Optional<String> tags = Option.TAGS.given();
        tags.ifPresent(Options::checkTags);
        Path config = Option.CONFIG.given().map(Path::of).orElse(Path.of("asterisk-image/flowroute"));
        GivenDescription given =
                new GivenDescription(config, Option.PROFILE.given().map(Path::of));
        return new Options(
                config,
                given,
                isDescribed
                        ? featuresGiven(() -> given.file().features(), () -> new ConfigurationFolder(
                                        ComparedRun.configuration(config))
                                .ofTrunk(given.file().description().profile().peer())
                                .driver())
                        : List.of(),
                tags.orElse(""),
                Option.NAME.given().map(Options::name),
                numberOfLabs(),
                ChosenAsterisk.typed(),
                Option.BASELINE.given(),
                Option.STRICT.isSet(),
                Option.SEED.given().map(Options::seed).orElse(OptionalLong.empty()),
                Option.SUREFIRE_REPORTS.given().map(Path::of));
    }

    /**
     * Those for any trunk, the channel driver's and the owner's, unless others are named, in our words or in Cucumber's.
     *
     * @param owners those that the description names
     * @param driver that the folder is for
     */
    private static List<FeatureWithLines> featuresGiven(Supplier<List<Path>> owners, Supplier<ChannelDriver> driver) {
        Optional<String> ours = Option.FEATURES.given();
        Optional<String> cucumbers = Option.CUCUMBERS_FEATURES.given();
        if (ours.isPresent() && cucumbers.isPresent()) {
            throw new SetupException(Option.FEATURES + " and " + Option.CUCUMBERS_FEATURES
                    + " name the same thing twice; leave one of them out.");
        }
        List<String> places = ours.or(() -> cucumbers).stream()
                .flatMap(given -> Arrays.stream(given.split(",")))
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        return places.isEmpty()
                ? FeaturePlace.all(Stream.of(
                                Stream.of(Shipped.FOR_ANY_TRUNK),
                                Shipped.forDriver(driver.get()).stream(),
                                owners.get().stream())
                        .flatMap(some -> some)
                        .map(Path::toString)
                        .toList())
                : FeaturePlace.all(places);
    }

    /**
     * @throws SetupException if it is no regular expression
     */
    static Pattern name(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new SetupException(
                    "-Dcucumber.filter.name=" + expression + " is no regular expression (" + e.getDescription()
                            + "); give words of a scenario's title.",
                    e);
        }
    }

    /**
     * @param text a number, or {@code random} for any
     * @throws SetupException if it is neither
     */
    static OptionalLong seed(String text) {
        if (text.equals("random")) {
            return OptionalLong.of(ThreadLocalRandom.current().nextLong(SEEDS));
        }
        if (!text.matches("\\d{1,18}")) {
            throw new SetupException("-Dtrunk.seed=" + text + " is no seed; give a number, or random.");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /** The same with another folder under test, on another Asterisk. */
    Options of(Path otherConfig, ChosenAsterisk other) {
        return with(otherConfig, given.of(otherConfig), features, other);
    }

    private Options with(
            Path folder, GivenDescription description, List<FeatureWithLines> places, ChosenAsterisk asterisk) {
        return new Options(
                folder, description, places, tags, name, labs, asterisk, baseline, strict, seed, surefireReports);
    }

    /** The same where a run was of something else, as far as that is still there and nothing else was typed. */
    Options of(RunFacts run) {
        Path its = Option.CONFIG.given().map(Path::of).orElse(Path.of(run.configuration()));
        Optional<Path> profile = given.profile()
                .or(() -> Optional.of(run.profile())
                        .filter(file -> !file.isEmpty())
                        .map(Path::of))
                .filter(Files::exists);
        boolean areOther = Option.FEATURES.given().isPresent()
                || Option.CUCUMBERS_FEATURES.given().isPresent()
                || run.features().isEmpty()
                || !run.features().stream().map(Path::of).allMatch(Files::exists);
        return with(
                its,
                new GivenDescription(its, profile),
                areOther ? features : FeaturePlace.all(run.features()),
                asterisk);
    }

    /**
     * What the carrier and its customer agreed on; Flowroute's terms where no file says otherwise.
     *
     * @throws SetupException if the file cannot be read, or does not say what it must
     */
    TrunkProfile trunk() {
        return description().description().profile();
    }

    /**
     * The same in full, from the file that was given, or else the one in the folder under test.
     *
     * @throws SetupException if the file cannot be read, or does not say what it must
     */
    DescriptionFile description() {
        return given.file();
    }

    /** The file that was given for it. */
    Optional<Path> profile() {
        return given.profile();
    }

    /**
     * What the features require.
     *
     * @throws SetupException if a file cannot be read or is no Gherkin, a Rule or an outline lacks what it needs, or two Rules
     *     claim the same id
     */
    Catalogue catalogue() {
        UnaryOperator<Path> shown = file -> Path.of(Shipped.shown(file));
        return Given.read(() -> {
            Given.refuse(FeatureReview.objections(featurePlaces(), shown, Arguments.placeholders()));
            return Catalogue.read(featurePlaces(), shown);
        });
    }

    /** The folders and files, whichever scenarios are wanted of them. */
    List<Path> featurePlaces() {
        return features.stream()
                .map(feature -> Path.of(feature.uri()))
                .map(Options::asTyped)
                .toList();
    }

    /** Lines of a feature file whose scenarios alone are wanted of it; none where all are. */
    List<Integer> linesOf(URI file) {
        List<FeatureWithLines> given =
                features.stream().filter(feature -> feature.uri().equals(file)).toList();
        return given.stream().anyMatch(feature -> feature.lines().isEmpty())
                ? List.of()
                : given.stream().flatMap(feature -> feature.lines().stream()).toList();
    }

    /** As short as the user would type it, for that is how they are shown. */
    private static Path asTyped(Path place) {
        Path here = Path.of("").toAbsolutePath();
        return place.startsWith(here) && !place.equals(here) ? here.relativize(place) : place;
    }

    /**
     * @throws SetupException if what chooses scenarios by their tags is no tag expression
     */
    static void checkTags(String expression) {
        try {
            TagExpressionParser.parse(expression);
        } catch (TagExpressionException e) {
            throw new SetupException(
                    "-Dcucumber.filter.tags=" + expression + " is no tag expression (" + e.getMessage()
                            + "); give one such as '@should and not @TP-SEC-02'.",
                    e);
        }
    }

    private static int numberOfLabs() {
        String labs = Option.LABS
                .given()
                .orElse(String.valueOf(
                        Math.min(LABS_PER_CORE * Runtime.getRuntime().availableProcessors(), MOST_LABS_OF_ITSELF)));
        if (!labs.matches("[1-9]\\d{0,2}")) {
            throw new SetupException("-Dtrunk.labs=" + labs + " is no number of labs; give one from 1 to 999.");
        }
        return Integer.parseInt(labs);
    }

    /**
     * All that may be stated, whichever of it is run; empty where somebody's own features are run without all of ours, for
     * nobody knows which others they have.
     *
     * @param run what the features require that are run
     */
    Optional<Catalogue> allStated(Catalogue run) {
        if (allOfOurs()) {
            return Optional.of(run);
        }
        Path ours = ours(Shipped.FEATURES);
        return featurePlaces().stream()
                        .allMatch(place -> place.toAbsolutePath().normalize().startsWith(ours))
                ? Optional.of(Given.read(() -> Catalogue.read(List.of(ours), place -> place)))
                : Optional.empty();
    }

    /** Whether all features for any trunk are run, so that whatever is not stated in what is run is stated nowhere. */
    boolean allOfOurs() {
        Path ours = ours(Shipped.FOR_ANY_TRUNK);
        return featurePlaces().stream()
                .anyMatch(place -> ours.startsWith(place.toAbsolutePath().normalize()));
    }

    private static Path ours(Path shipped) {
        return Shipped.found(shipped).toAbsolutePath();
    }
}
