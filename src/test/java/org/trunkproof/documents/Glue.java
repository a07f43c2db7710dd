package org.trunkproof.documents;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trunkproof.steps.Appendix;

/**
 * Step definitions and parameter types, in the order in which they are written.
 *
 * @param chapters the classes with steps
 */
record Glue(List<Chapter> chapters, List<Parameter> parameters) {

    /**
     * @param subject what the Javadoc of the class says
     */
    record Chapter(String subject, List<StepForm> steps) {}

    /**
     * @param words what the Javadoc of the method says; empty if there is none
     * @param appendix what follows its line
     */
    record StepForm(String keyword, String pattern, String words, Appendix appendix) {}

    /**
     * @param words what the Javadoc of the method says
     */
    record Parameter(String name, String regexp, String words) {}

    /**
     * What the classes hold whose sources are in the folder.
     *
     * @throws IllegalStateException if there is no Javadoc to take words from
     */
    static Glue read(Path sources) {
        List<JavadocReader.Described> classes = JavadocReader.read(sources);
        return new Glue(
                classes.stream().flatMap(Glue::chapter).toList(),
                classes.stream()
                        .flatMap(Glue::methods)
                        .flatMap(Written::parameters)
                        .toList());
    }

    private static Stream<Chapter> chapter(JavadocReader.Described type) {
        List<StepForm> steps = methods(type).flatMap(Written::steps).distinct().toList();
        return steps.isEmpty()
                ? Stream.empty()
                : Stream.of(new Chapter(words(type.javadoc(), type.className()), steps));
    }

    private static String words(String javadoc, String owner) {
        if (javadoc.isEmpty()) {
            throw new IllegalStateException(
                    "Write a Javadoc for " + owner + "; the list of steps takes its words from it.");
        }
        return javadoc;
    }

    private static Stream<Written> methods(JavadocReader.Described type) {
        List<Method> methods = methods(type.className());
        return type.methods().stream().flatMap(source -> methods.stream()
                .filter(method -> method.getName().equals(source.name()))
                .map(method -> new Written(method, source.javadoc())));
    }

    private static List<Method> methods(String className) {
        try {
            return Arrays.asList(
                    Class.forName(className, false, Glue.class.getClassLoader()).getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The source of " + className + " has not been compiled.", e);
        }
    }

    /** A method, and its Javadoc. */
    private record Written(Method method, String javadoc) {

        Stream<StepForm> steps() {
            return Stream.of(
                            Arrays.stream(method.getAnnotationsByType(Given.class))
                                    .map(given -> form("Given", given.value())),
                            Arrays.stream(method.getAnnotationsByType(When.class))
                                    .map(when -> form("When", when.value())),
                            Arrays.stream(method.getAnnotationsByType(Then.class))
                                    .map(then -> form("Then", then.value())))
                    .flatMap(steps -> steps);
        }

        private StepForm form(String keyword, String pattern) {
            return new StepForm(keyword, pattern, javadoc, Appendix.of(method, pattern));
        }

        Stream<Parameter> parameters() {
            return Arrays.stream(method.getAnnotationsByType(ParameterType.class))
                    .map(type -> new Parameter(
                            type.name().isEmpty() ? method.getName() : type.name(),
                            type.value(),
                            words(javadoc, method.getName())));
        }
    }
}
