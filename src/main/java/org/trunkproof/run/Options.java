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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.trunk.TrunkProfile;

/**
 * What the user typed, as system properties; an empty one counts as not given.
 *
 * @param config folder under test
 * @param profile file that says what the carrier and its customer agreed on
 * @param features folders or files, these with the lines of the scenarios in them that are wanted, or none for all
 * @param tags which scenarios, as a tag expression; all where it is empty
 * @param name what their titles have in them, if that is a choice
 * @param labs how many labs side by side
 * @param image reference of a ready Asterisk image
 * @param baseline what the folder under test is compared with
 * @param strict whether anything that Asterisk does otherwise than in the baseline is a failure
 * @param seed of the random order in which scenarios are run; empty for the longest first
 * @param premises whether only what scenarios rest on is looked at
 * @param surefireReports where build servers look for what Maven's tests have come to
 */
record Options(
        Path config,
        Optional<Path> profile,
        List<FeatureWithLines> features,
        String tags,
        Optional<Pattern> name,
        int labs,
        Optional<String> image,
        Optional<String> baseline,
        boolean strict,
        OptionalLong seed,
        boolean premises,
        Optional<Path> surefireReports) {

    private static final Pattern FILE_WITH_LINES = Pattern.compile("(.*\\.feature)((?::\\d{1,6})+)");

    /** Labs wait for the wire most of the time, so there may be more of them than cores. */
    private static final int LABS_PER_CORE = 5;

    /** With more the suite would be no sooner at its end than its longest scenario. */
    private static final int MOST_LABS_OF_ITSELF = 20;

    /** As many as are still easily typed. */
    private static final long SEEDS = 1_000_000;

    /**
     * @throws SetupException if a value is not of its kind
     */
    static Options fromSystemProperties() {
        Optional<String> tags = given("cucumber.filter.tags");
        tags.ifPresent(Options::checkTags);
        return new Options(
                given("trunk.config").map(Path::of).orElse(Path.of("asterisk-image/flowroute")),
                given("trunk.profile").map(Path::of),
                featuresGiven(),
                tags.orElse(""),
                given("cucumber.filter.name").map(Options::name),
                numberOfLabs(),
                given("trunk.image"),
                given("trunk.baseline"),
                isSet("trunk.strict"),
                given("trunk.seed").map(Options::seed).orElse(OptionalLong.empty()),
                isSet("trunk.premises"),
                given("trunk.surefire.reports").map(Path::of));
    }

    /** Ours, unless others are named, in our words or in Cucumber's. */
    private static List<FeatureWithLines> featuresGiven() {
        Optional<String> ours = given("trunk.features");
        Optional<String> cucumbers = given("cucumber.features");
        if (ours.isPresent() && cucumbers.isPresent()) {
            throw new SetupException(
                    "-Dtrunk.features and -Dcucumber.features name the same thing twice; leave one of them out.");
        }
        return ours.or(() -> cucumbers).stream()
                .flatMap(places -> Arrays.stream(places.split(",")))
                .map(place -> Given.read(() -> feature(place.strip())))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        places -> places.isEmpty() ? List.of(feature(Shipped.FEATURES.toString())) : places));
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

    /** The same with another folder under test. */
    Options of(Path otherConfig) {
        return new Options(
                otherConfig,
                profile,
                features,
                tags,
                name,
                labs,
                image,
                baseline,
                strict,
                seed,
                premises,
                surefireReports);
    }

    /**
     * What the carrier and its customer agreed on; Flowroute's terms where no file says otherwise.
     *
     * @throws SetupException if the file cannot be read, or does not say what it must
     */
    TrunkProfile trunk() {
        return Given.read(() -> profile.map(TrunkProfile::read).orElseGet(TrunkProfile::flowroute));
    }

    /**
     * What the features require.
     *
     * @throws SetupException if a file cannot be read or is no Gherkin, or two Rules claim the same id
     */
    Catalogue catalogue() {
        return Given.read(() -> Catalogue.read(featurePlaces(), file -> Path.of(Shipped.shown(file))));
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

    /** As a person types it, or as Cucumber prints it. */
    private static Path path(String place) {
        return place.startsWith("file:") ? Path.of(URI.create(place)) : Path.of(place);
    }

    /**
     * @throws SetupException if there is no such folder or file
     */
    static FeatureWithLines feature(String place) {
        Matcher file = FILE_WITH_LINES.matcher(place);
        Path path = Shipped.found(path(file.matches() ? file.group(1) : place));
        if (!Files.exists(path)) {
            throw new SetupException("There are no features at " + path
                    + "; give -Dtrunk.features folders or files, separated by commas.");
        }
        return FeatureWithLines.create(
                path.toUri(),
                file.matches()
                        ? Arrays.stream(file.group(2).substring(1).split(":"))
                                .map(Integer::valueOf)
                                .toList()
                        : List.of());
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
        String labs = given("trunk.labs")
                .orElse(String.valueOf(
                        Math.min(LABS_PER_CORE * Runtime.getRuntime().availableProcessors(), MOST_LABS_OF_ITSELF)));
        if (!labs.matches("[1-9]\\d{0,2}")) {
            throw new SetupException("-Dtrunk.labs=" + labs + " is no number of labs; give one from 1 to 999.");
        }
        return Integer.parseInt(labs);
    }

    /** Whether all our features are run, so that whatever they do not state is stated nowhere. */
    boolean allOfOurs() {
        Path ours = Shipped.found(Shipped.FEATURES).toAbsolutePath();
        return featurePlaces().stream()
                .anyMatch(place -> place.toAbsolutePath().normalize().equals(ours));
    }

    /** Whether it is there, as Maven has it where only its name is typed, or anything but false. */
    private static boolean isSet(String name) {
        return given(name).filter(value -> !value.equals("false")).isPresent();
    }

    private static Optional<String> given(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
