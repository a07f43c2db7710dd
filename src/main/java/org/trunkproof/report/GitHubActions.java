package org.trunkproof.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trunkproof.premise.UnmetPremise;
import org.trunkproof.storage.Secrecy;

/**
 * What GitHub shows of a run: an annotation on the line of the configuration that is likely to blame, and a summary of the
 * step. See "Workflow commands for GitHub Actions" in GitHub's documentation.
 */
public final class GitHubActions {

    /** Of each kind GitHub shows no more for a step. */
    private static final int ANNOTATIONS = 10;

    private final Map<String, String> environment;

    /**
     * @param environment variables by name, as {@link System#getenv()} has them
     */
    public GitHubActions(Map<String, String> environment) {
        this.environment = environment;
    }

    private boolean isHere() {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    /**
     * Text that may hold lines from the network, none of which GitHub is to take for a command.
     *
     * @param token a word that nobody can guess
     */
    public String harmless(String text, String token) {
        return isHere() ? "::stop-commands::" + token + "\n" + text + "::" + token + "::\n" : text;
    }

    /** The command that makes an annotation of why a run could not even begin; empty elsewhere than on GitHub. */
    public Optional<String> annotation(String reason) {
        return isHere() ? Optional.of("::error title=Trunkproof cannot run::" + data(reason)) : Optional.empty();
    }

    /**
     * The commands that make the annotations, a line for each; none elsewhere than on GitHub.
     *
     * @param folder the configuration under test
     */
    public List<String> annotations(Report report, Path folder) {
        if (!isHere()) {
            return List.of();
        }
        List<Finding> findings = Finding.in(report);
        return Stream.of(
                        premiseAnnotations(report.unmet()).stream(),
                        findings.stream()
                                .filter(Finding::failsTheBuild)
                                .limit(ANNOTATIONS)
                                .map(finding -> annotation(finding, folder)),
                        findings.stream()
                                .filter(finding -> !finding.failsTheBuild())
                                .limit(ANNOTATIONS)
                                .map(finding -> annotation(finding, folder)))
                .flatMap(commands -> commands)
                .toList();
    }

    /** The same of premises that do not hold; none elsewhere than on GitHub. */
    public List<String> premiseAnnotations(List<UnmetPremise> unmet) {
        return isHere()
                ? unmet.stream().limit(ANNOTATIONS).map(this::annotation).toList()
                : List.of();
    }

    private String annotation(UnmetPremise premise) {
        return command(
                new Annotation(premise.failsTheBuild(), place(premise), "A premise does not hold", text(premise)));
    }

    /** The line that a premise points to first. */
    public static Optional<Suspect> place(UnmetPremise premise) {
        return premise.lines().stream().findFirst().map(line -> new Suspect(line.file(), line.number(), line.text()));
    }

    /** What is said of a premise. */
    public static String text(UnmetPremise premise) {
        return premise.sentence() + "\n" + String.join("\n", premise.advice());
    }

    private String annotation(Finding finding, Path folder) {
        return command(new Annotation(
                finding.failsTheBuild(),
                place(finding, folder),
                title(finding),
                finding.first().message()));
    }

    /**
     * Something to be shown at a line.
     *
     * @param place its line is 0 for a whole file
     */
    public record Annotation(boolean isError, Optional<Suspect> place, String title, String text) {}

    /** The commands that make annotations, a line for each, the first of each kind; none elsewhere than on GitHub. */
    public List<String> commands(List<Annotation> annotations) {
        return isHere()
                ? Stream.of(true, false)
                        .flatMap(isError -> annotations.stream()
                                .filter(annotation -> annotation.isError() == isError)
                                .limit(ANNOTATIONS))
                        .map(this::command)
                        .toList()
                : List.of();
    }

    private String command(Annotation annotation) {
        List<String> properties = new ArrayList<>();
        annotation.place().ifPresent(place -> {
            properties.add("file=" + property(inRepository(place.file())));
            if (place.line() > 0) {
                properties.add("line=" + place.line());
            }
        });
        properties.add("title=" + property(annotation.title()));
        return "::" + (annotation.isError() ? "error " : "warning ") + String.join(",", properties) + "::"
                + data(annotation.text());
    }

    private static Optional<Suspect> place(Finding finding, Path folder) {
        return switch (finding.verdict()) {
            case FAIL, NOT_JUDGED -> finding.first().suspects().stream().findFirst();
            case STALE_DEVIATION ->
                Optional.of(new Suspect(folder.resolve("deviations").toString(), 0, ""));
            default -> Optional.empty();
        };
    }

    private static String title(Finding finding) {
        String id = finding.first().requirement().id();
        return switch (finding.verdict()) {
            case FAIL -> id + " is not met (" + finding.count() + ")";
            case NOT_JUDGED -> id + " is not judged (" + finding.count() + ")";
            case STALE_DEVIATION -> id + " is met, and declared not to be";
            default -> "Trunkproof could not find out (" + finding.count() + ")";
        };
    }

    /** GitHub looks for files from the root of the repository, in which we may be run from a folder below. */
    private String inRepository(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        return Optional.ofNullable(environment.get("GITHUB_WORKSPACE"))
                .map(Path::of)
                .filter(path::startsWith)
                .map(root -> root.relativize(path).toString())
                .orElse(file);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /**
     * Adds the summary to the file that GitHub names; nothing elsewhere than on GitHub.
     *
     * @param folder the report's
     * @throws IOException if GitHub's file cannot be written
     */
    public void summarise(Report report, Path folder) throws IOException {
        summarise(() -> StepSummary.of(report, folder));
    }

    /**
     * The same of something else.
     *
     * @param markdown asked for on GitHub alone
     * @throws IOException if GitHub's file cannot be written
     */
    public void summarise(Supplier<String> markdown) throws IOException {
        String file = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!file.isEmpty()) {
            Files.writeString(
                    Path.of(file),
                    Secrecy.masked(markdown.get()),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
