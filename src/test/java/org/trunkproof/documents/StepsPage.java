package org.trunkproof.documents;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.documents.StepTexts.Use;
import org.trunkproof.report.Markdown;
import org.trunkproof.steps.Appendix;

/** The steps as Markdown, to lie in the folder of the features, each with an example from them. */
final class StepsPage {

    private static final int EXAMPLES = 3;

    /** Of the parameter types that Cucumber brings along. */
    private static final Map<String, String> CUCUMBERS = Map.of(
            "int", "A whole number.",
            "float", "A number.",
            "double", "A number.",
            "word", "A single word.",
            "string", "Text in quotation marks.");

    private final Function<String, List<String>> valuesOf;
    private final Glue glue;
    private final List<Use> uses;
    private final ExpressionFactory expressions;

    private StepsPage(Glue glue, List<Use> uses, Function<String, List<String>> valuesOf) {
        this.valuesOf = valuesOf;
        this.glue = glue;
        this.uses = uses;
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        for (Glue.Parameter parameter : glue.parameters()) {
            types.defineParameterType(new ParameterType<>(
                    parameter.name(), parameter.regexp(), String[].class, (String... groups) -> groups));
        }
        this.expressions = new ExpressionFactory(types);
    }

    /**
     * @param introduction stands at the top
     * @param valuesOf every value that a kind of argument takes, as far as they can be told
     * @throws AssertionError if a step is in no use
     */
    static String of(Glue glue, List<Use> uses, String introduction, Function<String, List<String>> valuesOf) {
        StepsPage page = new StepsPage(glue, uses, valuesOf);
        String unused = page.steps()
                .map(Glue.StepForm::pattern)
                .filter(pattern -> page.firstUse(pattern).isEmpty())
                .collect(Collectors.joining("; "));
        if (!unused.isEmpty()) {
            throw new AssertionError("A step that no feature uses is dead; use or delete: " + unused);
        }
        return "# Steps\n\n" + introduction
                + glue.chapters().stream().map(page::chapter).collect(Collectors.joining())
                + page.parameters();
    }

    private Stream<Glue.StepForm> steps() {
        return glue.chapters().stream().flatMap(chapter -> chapter.steps().stream());
    }

    private Optional<Use> firstUse(String pattern) {
        Expression expression = expressions.createExpression(pattern);
        return uses.stream().filter(use -> expression.match(use.text()) != null).findFirst();
    }

    private String chapter(Glue.Chapter chapter) {
        return "\n## " + firstSentence(chapter.subject()) + "\n\n"
                + Markdown.table(
                        List.of("", "step", "for example"),
                        chapter.steps().stream().map(this::row).toList())
                + chapter.steps().stream()
                        .filter(step -> step.appendix() != Appendix.NOTHING)
                        .map(this::appendix)
                        .collect(Collectors.joining());
    }

    /** What follows a step's line, as its first use has it. */
    private String appendix(Glue.StepForm step) {
        Use use = firstUse(step.pattern()).orElseThrow();
        return "\n" + Markdown.code(step.pattern()) + " is followed by "
                + (step.appendix() == Appendix.TABLE ? "a table of names and values" : "a text") + ". "
                + Markdown.text(step.words()) + (step.words().isEmpty() ? "" : " ") + "For example:\n\n```gherkin\n"
                + step.keyword() + " " + use.text() + "\n"
                + use.appendix().stream().map(line -> "  " + line + "\n").collect(Collectors.joining()) + "```\n";
    }

    private static String firstSentence(String text) {
        return text.split("\\.( |$)", 2)[0];
    }

    private List<String> row(Glue.StepForm step) {
        Use use = firstUse(step.pattern()).orElseThrow();
        return List.of(
                step.keyword(),
                Markdown.link(Markdown.code(step.pattern()), use.feature()),
                use.text().equals(step.pattern()) ? "" : Markdown.text(use.text()));
    }

    private String parameters() {
        Map<String, String> words = new HashMap<>(CUCUMBERS);
        glue.parameters().forEach(parameter -> words.put(parameter.name(), parameter.words()));
        return "\n## What stands in braces\n\n"
                + Markdown.table(
                        List.of("", "is", "takes", "for example"),
                        values().entrySet().stream()
                                .map(entry -> List.of(
                                        Markdown.code("{" + entry.getKey() + "}"),
                                        Markdown.text(words.getOrDefault(entry.getKey(), "")),
                                        valuesOf.apply(entry.getKey()).stream()
                                                .map(Markdown::code)
                                                .collect(Collectors.joining(", ")),
                                        entry.getValue().stream()
                                                .limit(EXAMPLES)
                                                .map(Markdown::code)
                                                .collect(Collectors.joining(" or "))))
                                .toList());
    }

    /** What the features put in for each parameter type that steps use. */
    private Map<String, Set<String>> values() {
        Map<String, Set<String>> values = new TreeMap<>();
        steps().map(step -> expressions.createExpression(step.pattern()))
                .flatMap(expression -> uses.stream().map(use -> expression.match(use.text())))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(argument -> values.computeIfAbsent(
                                argument.getParameterType().getName(), type -> new LinkedHashSet<>())
                        .add(argument.getGroup().getValue()));
        return values;
    }
}
