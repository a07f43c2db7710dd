package org.trunkproof.requirement;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.spelling.Spelling;

/** What stands in angle brackets in a scenario, and is filled in from Examples, or from the lab. */
final class OutlineWords {

    private static final Pattern WORD = Pattern.compile("<([^<>]*)>");

    /** An address of SIP stands in angle brackets too (RFC 3261 section 20.10). */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s]*[:@][^\\s]*");

    /** What a response says in a header stands so in a step, and may have addresses in it. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

    private final Scenario scenario;
    private final Set<String> words;
    private final Set<String> columns = new TreeSet<>();

    /**
     * @param words what is filled in in tables and texts of a step, whichever Examples there are
     */
    OutlineWords(Scenario scenario, Set<String> words) {
        this.scenario = scenario;
        this.words = words;
        scenario.getExamples().stream()
                .map(Examples::getTableHeader)
                .flatMap(header -> header.stream().flatMap(row -> row.getCells().stream()))
                .map(TableCell::getValue)
                .forEach(columns::add);
    }

    /** What nothing is filled in for, in a sentence, by its line; of a line with several the first. */
    Map<Long, String> unknown() {
        Map<Long, String> unknown = new TreeMap<>();
        BiConsumer<Long, String> object = unknown::putIfAbsent;
        in(scenario.getName(), columns)
                .forEach(what -> object.accept(scenario.getLocation().getLine(), what));
        for (Step step : scenario.getSteps()) {
            Stream.concat(in(IN_BRACKETS.matcher(step.getText()).replaceAll(""), columns), in(step.getText(), both()))
                    .forEach(what -> object.accept(step.getLocation().getLine(), what));
            step.getDocString().ifPresent(text -> in(text.getContent(), both())
                    .forEach(what -> object.accept(text.getLocation().getLine(), what)));
            step.getDataTable().stream()
                    .flatMap(table -> table.getRows().stream())
                    .forEach(row -> row.getCells().stream()
                            .flatMap(cell -> in(cell.getValue(), both()))
                            .forEach(what -> object.accept(row.getLocation().getLine(), what)));
        }
        return unknown;
    }

    private Set<String> both() {
        Set<String> both = new TreeSet<>(columns);
        both.addAll(words);
        return both;
    }

    private Stream<String> in(String text, Set<String> known) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(word -> !known.contains(word))
                .filter(word -> !ADDRESS.matcher(word).matches())
                .map(word -> "Nothing is filled in for <" + word + ">; "
                        + (known.isEmpty()
                                ? "give the scenario Examples with a column '" + word + "'."
                                : Spelling.instead(
                                                "<" + word + ">",
                                                known.stream()
                                                        .map(name -> "<" + name + ">")
                                                        .toList())
                                        + "."));
    }
}
