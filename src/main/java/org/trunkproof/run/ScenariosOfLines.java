package org.trunkproof.run;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.plugin.event.Node;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trunkproof.asterisk.SetupException;

/**
 * Which scenarios a line of a feature belongs to, whichever of their lines it is: a row of Examples to its own scenario, a
 * step of an outline to all of it, a Rule's sentence to all below it. Its tags and the comments above it are a scenario's.
 */
final class ScenariosOfLines {

    private final Feature feature;
    private final List<String> lines;

    ScenariosOfLines(Feature feature) {
        this.feature = feature;
        this.lines = feature.getSource().lines().toList();
    }

    /**
     * @param line from 1
     * @throws SetupException if the file is not that long, or none stands there
     */
    List<Pickle> at(int line) {
        if (line < 1 || line > lines.size()) {
            throw new SetupException(Shipped.shown(Path.of(feature.getUri())) + " has " + lines.size()
                    + " lines, so that no scenario stands at line " + line + nearest(line) + ".");
        }
        Node innermost = feature;
        for (Optional<Node> inner = Optional.of(innermost); inner.isPresent(); inner = childAt(innermost, line)) {
            innermost = inner.get();
        }
        List<Pickle> scenarios = leaves(innermost)
                .flatMap(leaf -> Stream.ofNullable(feature.getPickleAt(leaf)))
                .toList();
        if (scenarios.isEmpty()) {
            throw new SetupException("No scenario stands at " + Shipped.shown(Path.of(feature.getUri())) + ":" + line
                    + nearest(line) + ".");
        }
        return scenarios;
    }

    private String nearest(int line) {
        return feature.getPickles().stream()
                .min(Comparator.comparingInt(
                        (Pickle scenario) -> Math.abs(scenario.getLocation().getLine() - line)))
                .map(scenario ->
                        "; the nearest is at line " + scenario.getLocation().getLine())
                .orElse(", and none elsewhere in the file");
    }

    private Optional<Node> childAt(Node node, int line) {
        return children(node).stream().filter(child -> begin(child) <= line).reduce((before, last) -> last);
    }

    private static List<Node> children(Node node) {
        return node instanceof Node.Container<?> container ? List.<Node>copyOf(container.elements()) : List.of();
    }

    private static Stream<Node> leaves(Node node) {
        Collection<Node> children = children(node);
        return children.isEmpty() ? Stream.of(node) : children.stream().flatMap(ScenariosOfLines::leaves);
    }

    /** Its keyword's line, or that of the first tag or comment right above. */
    private int begin(Node node) {
        int line = node.getLocation().getLine();
        while (line > 1 && lines.get(line - 2).strip().matches("[@#].*")) {
            line--;
        }
        return line;
    }
}
