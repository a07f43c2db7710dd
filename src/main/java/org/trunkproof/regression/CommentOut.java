package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.SettingsTable;

/** The line is a comment. */
final class CommentOut implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, SettingsTable table) {
        return text.settings().stream()
                .map(setting -> instead(text, setting, ";" + text.lines().get(setting.index())));
    }
}
