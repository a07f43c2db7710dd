package org.trunkproof.run;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.steps.Appendix;
import org.trunkproof.steps.NeedsNoCall;

/** The steps that there are, by their patterns. */
final class KnownSteps {

    private final Map<String, TakenStep> byPattern = new LinkedHashMap<>();

    /** One of them. */
    record TakenStep(Appendix appendix, boolean needsCall, boolean beginsCall) {

        private static TakenStep of(Method step, String pattern) {
            Optional<NeedsNoCall> before = Optional.ofNullable(step.getAnnotation(NeedsNoCall.class));
            return new TakenStep(
                    Appendix.of(step, pattern),
                    before.isEmpty() && step.getAnnotationsByType(Given.class).length == 0,
                    before.map(NeedsNoCall::begins).orElse(false));
        }
    }

    /**
     * @param classes those with the steps among them
     */
    KnownSteps(Collection<Class<?>> classes) {
        classes.stream().flatMap(type -> Arrays.stream(type.getMethods())).forEach(method -> patterns(method)
                .forEach(pattern -> byPattern.put(pattern, TakenStep.of(method, pattern))));
    }

    private static Stream<String> patterns(Method step) {
        return Stream.of(
                        Arrays.stream(step.getAnnotationsByType(Given.class)).map(Given::value),
                        Arrays.stream(step.getAnnotationsByType(When.class)).map(When::value),
                        Arrays.stream(step.getAnnotationsByType(Then.class)).map(Then::value))
                .flatMap(values -> values);
    }

    List<String> patterns() {
        return List.copyOf(byPattern.keySet());
    }

    Optional<TakenStep> of(String pattern) {
        return Optional.ofNullable(byPattern.get(pattern));
    }
}
