package org.trunkproof.run;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.spelling.Spelling;
import org.trunkproof.steps.Arguments;
import org.trunkproof.trunk.TrunkProfile;

/** Finds the steps that somebody may have meant. */
final class NearestSteps {

    private static final int SHOWN = 3;
    private static final Pattern BRACES = Pattern.compile("\\{(\\w*)}");

    private final List<String> patterns;
    private final ExpressionFactory anything;

    NearestSteps(List<String> patterns) {
        this.patterns = patterns.stream().distinct().toList();
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        types.defineParameterType(new ParameterType<>("anything", ".+", String.class, (String text) -> text));
        this.anything = new ExpressionFactory(types);
    }

    /** The patterns that are fewest letters away from the text. */
    static List<String> to(String text, List<String> patterns) {
        return Spelling.nearest(text, patterns, SHOWN);
    }

    /** What is wrong with a step that there is not, and what there is. */
    String instead(String text) {
        Optional<Misfit> misfit = patterns.stream()
                .flatMap(pattern -> misfit(text, pattern).stream())
                .min(Comparator.comparingInt((Misfit one) -> one.objections().size())
                        .thenComparingInt(one -> Spelling.distance(text, one.pattern()))
                        .thenComparing(Misfit::pattern));
        return "There is no step '" + text + "'; "
                + misfit.map(one -> "of '" + one.pattern() + "', " + String.join(" ", one.objections()))
                        .orElseGet(() -> "the nearest are:\n  " + String.join("\n  ", to(text, patterns)));
    }

    /** A step that would be meant but for what stands in its braces. */
    private record Misfit(String pattern, List<String> objections) {}

    private Optional<Misfit> misfit(String text, String pattern) {
        List<String> kinds = BRACES.matcher(pattern)
                .results()
                .map((MatchResult braces) -> braces.group(1))
                .toList();
        Expression expression =
                anything.createExpression(BRACES.matcher(pattern).replaceAll("{anything}"));
        List<String> objections = new ArrayList<>();
        List<Argument<?>> values = Optional.ofNullable(expression.match(text)).orElse(List.of());
        for (int i = 0; i < values.size(); i++) {
            Arguments.objection(kinds.get(i), String.valueOf(values.get(i).getValue()), TrunkProfile.flowroute())
                    .ifPresent(objections::add);
        }
        return Stream.of(new Misfit(pattern, objections))
                .filter(one -> !one.objections().isEmpty())
                .findFirst();
    }
}
