package org.trunkproof.regression;

import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** An extension matches a digit less, or another last digit. */
final class ChangePattern implements Operator {
    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        return Operator.priorities(text)
                .filter(setting -> setting.isCalled("exten"))
                .flatMap(setting -> {
                    int comma = setting.value().indexOf(',');
                    String extension = setting.value().substring(0, Math.max(0, comma));
                    String rest = setting.value().substring(Math.max(0, comma));
                    return extension.length() < 2
                            ? Stream.empty()
                            : Stream.of(shorter(extension), other(extension))
                                    .map(changed -> instead(text, setting, setting.withValue(changed + rest)));
                });
    }

    private static String shorter(String extension) {
        return extension.substring(0, extension.length() - 1);
    }

    private static String other(String extension) {
        char last = extension.charAt(extension.length() - 1);
        char next = Character.isDigit(last) ? (char) ('0' + (last - '0' + 1) % 10) : '5';
        return shorter(extension) + next;
    }
}
