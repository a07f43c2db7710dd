package org.trunkproof.documents;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.report.Markdown;
import org.trunkproof.report.RequirementsPage;
import org.trunkproof.requirement.Catalogue;
import org.trunkproof.requirement.Need;
import org.trunkproof.steps.Arguments;
import org.trunkproof.trunk.DescriptionPage;

/** The documents say what the features, the steps and the records of a description say. */
class DocumentsTest {

    private static final String WRITE = "trunk.write-documents";
    private static final String COMMAND = "mvn test -D" + WRITE;

    private static final Path FEATURES = Path.of("features");
    private static final Path STEPS = Path.of("src/main/java/org/trunkproof/steps");

    private static final String REQUIREMENTS_INTRODUCTION = """
            What the trunk must and should do, by duty. This page is generated from the features: change them, and
            `%s` writes it again.
            """.formatted(COMMAND);

    private static final Map<String, Map<String, List<String>>> SETTINGS = Stream.of(
                    Dialect.chanSip(), Dialect.chanPjsip())
            .collect(
                    Collectors.toMap(Dialect::name, dialect -> dialect.aspects().settings()));

    private static final String STEPS_INTRODUCTION = """
            What scenarios are made of. This page is generated from the step classes and the features: change them, and
            `%s` writes it again.

            What stands in braces is explained at the end. What stands in brackets may be left out, and of words with a
            slash between them one is taken. A step does the same after any of Gherkin's keywords; the one given here is
            how it is meant. Each links to a feature that uses it. What stands in angle brackets in a table or a text is
            filled in: a column of Examples, or one of %s.
            """.formatted(
                    COMMAND,
                    Arguments.placeholders().stream()
                            .map(word -> Markdown.code("<" + word + ">"))
                            .collect(Collectors.joining(", ")));

    private static final Path DESCRIPTION = Path.of("docs/trunkproof-yml.md");
    private static final Path OURS = Path.of("asterisk-image/flowroute/trunkproof.yml");

    private static final String DESCRIPTION_INTRODUCTION = """
            What the carrier and the owner of a trunk agreed on, and what the dialplan is for: all that is expected of a
            configuration and cannot be read from it. This page is generated from the records that a description is read
            to: change them, and `%s` writes it again.

            `trunkproof.yml` lies in the folder under test, or is what `-Dtrunk.profile` names. Asterisk is not given it,
            and no report has it. Its passwords, and any other value, may come from the environment, as in `"${NAME}"`, or
            from a file that holds nothing else, as in `"${file:PATH}"`. Wherever a list may stand, a single value is a
            list of one. A number is taken as it is written; one that begins with `*` or `#` needs quotes.

            `mvn verify -Pinit -Dtrunk.config=DIR` writes a draft of one from a folder, for its owner to check. This is ours:
            """.formatted(COMMAND);

    private static final String REACTIONS_INTRODUCTION = """

            ## What `{reactions}` takes

            One of these, or several with `, then ` between them:

            """;

    private static final String CALLS_INTRODUCTION = """

            Each call meets them anew, from the first on; requests outside calls, such as OPTIONS, go on from one to the next.
            `{party} meets {method}, call after call, with {reactions}` goes on from call to call: the
            first meets the first of them, the next the next.

            ## Which call a step is about

            The call is the one that the carrier, the other carrier or a stranger placed last; where a phone or Asterisk placed
            it, the one that came of it at the carrier, or at the other carrier once that was called. A phone's call is the one
            that it placed. `Asterisk answers the {method} with {sipStatus}` is about the request of that method that was sent
            last, whoever sent it, in whichever of its calls, or outside any.
            """;

    private static final String NEEDS_INTRODUCTION = """

            ## What a scenario may need

            A tag says what the trunk must have, or its owner must have said, before a scenario means anything; it stands
            above a scenario, its Rule, its feature or its Examples. A scenario that needs what is not given is not run, and
            is `not-applicable`, with the reason.

            """;

    @Test
    void requirementsAreCurrent() throws IOException {
        isCurrent(
                FEATURES.resolve("requirements.md"),
                new RequirementsPage(FEATURES, SETTINGS)
                        .of(Catalogue.read(List.of(FEATURES)), REQUIREMENTS_INTRODUCTION));
    }

    @Test
    void stepsAreCurrent() throws IOException {
        isCurrent(
                FEATURES.resolve("steps.md"),
                StepsPage.of(Glue.read(STEPS), StepTexts.in(FEATURES), STEPS_INTRODUCTION, DocumentsTest::values)
                        + REACTIONS_INTRODUCTION
                        + Markdown.table(
                                List.of("reaction", "is"),
                                Arguments.reactions().entrySet().stream()
                                        .map(form -> List.of(Markdown.code(form.getKey()), form.getValue()))
                                        .toList())
                        + CALLS_INTRODUCTION
                        + NEEDS_INTRODUCTION
                        + Markdown.table(
                                List.of("tag", "is"),
                                Stream.of(Need.values())
                                        .map(need -> List.of(Markdown.code(need.tag()), need.sentence()))
                                        .toList()));
    }

    @Test
    void theDescriptionsPageIsCurrent() throws IOException {
        isCurrent(DESCRIPTION, DescriptionPage.of(DESCRIPTION_INTRODUCTION, Files.readString(OURS)));
    }

    /** Those of reactions are told with what they do. */
    private static List<String> values(String kind) {
        return kind.equals("reactions") ? List.of() : Arguments.values(kind);
    }

    private static void isCurrent(Path file, String text) throws IOException {
        if (System.getProperty(WRITE) != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } else if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            fail(file + " is out of date; " + COMMAND + " writes it again.");
        }
    }
}
