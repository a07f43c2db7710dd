package org.trunkproof.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the templates of pages against the records that they are given, so that no branch of one is wrong unseen. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    private static final Pattern CODE = Pattern.compile("(?s)\\$\\{.*?}|</?[#@](?:\"[^\"]*\"|[^\">])*>");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAME = Pattern.compile("\\.([A-Za-z]\\w*)");
    private static final Pattern DEFINED = Pattern.compile("<#(?:macro|function) (\\w+)");

    private static List<Path> templates() throws IOException {
        try (Stream<Path> walk = Files.walk(RESOURCES)) {
            return walk.filter(file -> file.toString().endsWith(".ftlh"))
                    .sorted()
                    .toList();
        }
    }

    /** What follows a dot in it. */
    private static Set<String> names(String template) {
        Set<String> names = new HashSet<>();
        Matcher code = CODE.matcher(COMMENT.matcher(template).replaceAll(""));
        while (code.find()) {
            Matcher name = NAME.matcher(STRING.matcher(code.group()).replaceAll(""));
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** What a public record can be asked, what an Optional can, and what templates define for each other. */
    private static Set<String> known() throws IOException {
        Set<String> known = new HashSet<>();
        for (Class<?> model : models()) {
            Arrays.stream(model.getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .forEach(method -> known.add(method.getName()));
        }
        for (Path template : templates()) {
            DEFINED.matcher(Files.readString(template)).results().forEach(defined -> known.add(defined.group(1)));
        }
        return known;
    }

    private static List<Class<?>> models() throws IOException {
        List<Class<?>> models = new ArrayList<>(List.of(Optional.class));
        Path classes = Path.of("target/classes");
        try (Stream<Path> walk = Files.walk(classes.resolve("org/trunkproof"))) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replaceFirst("\\.class$", "")
                        .replace('/', '.');
                Class<?> type = Class.forName(name, false, TemplatesTest.class.getClassLoader());
                if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
                    models.add(type);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return models;
    }

    @Test
    void aTemplateNamesNothingThatNoRecordHas() throws IOException {
        Set<String> known = known();
        List<String> unknown = new ArrayList<>();
        for (Path template : templates()) {
            names(Files.readString(template)).stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> unknown.add(RESOURCES.relativize(template) + ": " + name));
        }

        assertThat(templates()).hasSizeGreaterThan(5);
        assertThat(unknown).isEmpty();
    }
}
