package org.trunkproof.run;

import io.cucumber.core.feature.FeatureWithLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;
import org.trunkproof.spelling.NearestPath;
import org.trunkproof.spelling.Spelling;

/** Where features are to be found, as a person types it or as Cucumber prints it. */
final class FeaturePlace {

    private static final String SUFFIX = ".feature";
    private static final Pattern WITH_LINES = Pattern.compile("(.*\\" + SUFFIX + "):(.*)");
    private static final Pattern LINES = Pattern.compile("\\d{1,6}(?::\\d{1,6})*");
    private static final String WHAT = Option.FEATURES + " takes folders or files, separated by commas";

    private FeaturePlace() {}

    /** All that come with the program. */
    static FeatureWithLines shipped() {
        return of(Shipped.FEATURES.toString());
    }

    /**
     * @throws SetupException which names each that is none
     */
    static List<FeatureWithLines> all(List<String> places) {
        List<FeatureWithLines> all = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        for (String place : places) {
            try {
                all.add(of(place));
            } catch (SetupException e) {
                objections.add(String.valueOf(e.getMessage()));
            }
        }
        Given.refuse(objections);
        return all;
    }

    /**
     * @throws SetupException if there is no such folder or file, a file is no feature, or what follows it no lines
     */
    static FeatureWithLines of(String place) {
        Matcher file = WITH_LINES.matcher(place);
        boolean hasLines = file.matches();
        if (hasLines && !LINES.matcher(file.group(2)).matches()) {
            throw new SetupException("'" + file.group(2) + "' is no line of " + file.group(1)
                    + "; give a number, or several with colons between them, as in " + file.group(1) + ":12:34.");
        }
        Path path = Shipped.found(path(hasLines ? file.group(1) : place));
        if (!Files.exists(path)) {
            throw new SetupException("There are no features at " + path + "; " + instead(path) + ".");
        }
        if (Files.isRegularFile(path) && !path.toString().endsWith(SUFFIX)) {
            throw new SetupException(
                    path + " is no feature file, whose name would end in " + SUFFIX + "; " + WHAT + ".");
        }
        return FeatureWithLines.create(
                path.toUri(),
                hasLines
                        ? Arrays.stream(file.group(2).split(":"))
                                .map(Integer::valueOf)
                                .toList()
                        : List.of());
    }

    private static Path path(String place) {
        try {
            return place.startsWith("file:") ? Path.of(URI.create(place)) : Path.of(place);
        } catch (IllegalArgumentException e) {
            throw new SetupException(
                    "'" + place + "' is no place of features"
                            + (e instanceof InvalidPathException
                                    ? ""
                                    : "; a file: is followed by a whole path, as in" + " file:///home/me/features")
                            + "; " + WHAT + ".",
                    e);
        }
    }

    /** What lies beside it, or further down in a folder that there is. */
    private static String instead(Path path) {
        Path there = path;
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        Path folder = there == null ? Shipped.found(Shipped.FEATURES) : there;
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder, 3) : Stream.empty()) {
            List<String> known = files.filter(file -> !file.equals(folder))
                    .filter(file -> file.toString().endsWith(SUFFIX) || Files.isDirectory(file))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            return Spelling.meant(path.toString(), known)
                    .or(() -> NearestPath.to(path).map(Path::toString))
                    .map(nearest -> "the nearest is " + nearest)
                    .orElse(WHAT);
        } catch (IOException | UncheckedIOException e) {
            // what cannot be looked through has nothing to propose
            return WHAT;
        }
    }
}
