package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** The line is a comment. */
final class CommentOut implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return text.settings().stream()
                .map(setting -> instead(text, setting, ";" + text.lines().get(setting.index())));
    }
}
