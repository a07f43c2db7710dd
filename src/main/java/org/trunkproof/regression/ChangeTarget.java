package org.trunkproof.regression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;

/** Dial calls another peer, or none that there is, and VoiceMail another mailbox. */
final class ChangeTarget implements Operator {

    private static final Pattern MAILBOX = Pattern.compile("(VoiceMail\\()(\\d+)");

    @Override
    public Stream<Mutant> mutants(ConfigurationText text, Dialect dialect) {
        String technology = "\\b" + Pattern.quote(dialect.technology()) + "/";
        Pattern peer = Pattern.compile("(" + technology + "(?:[^@&/,()]*@)?)([\\w-]+)");
        Pattern number = Pattern.compile("(" + technology + "[\\w-]+/)(.*?)(?=[,)])");
        Pattern before = Pattern.compile("(" + technology + ")([^@&/,()]+)(?=@)");
        return Operator.priorities(text).flatMap(setting -> Stream.of(
                        replaced(peer, setting.value(), "$1$2x"),
                        replaced(number, setting.value(), "$19$2"),
                        replaced(before, setting.value(), "$19$2"),
                        replaced(MAILBOX, setting.value(), "$1200"))
                .filter(value -> !value.equals(setting.value()))
                .map(value -> instead(text, setting, setting.withValue(value))));
    }

    private static String replaced(Pattern pattern, String value, String by) {
        Matcher found = pattern.matcher(value);
        // "$19" would be group 19 to a Matcher: only one digit names one here
        return found.find()
                ? value.substring(0, found.start())
                        + by.replace("$1", found.group(1)).replace("$2", found.group(2))
                        + value.substring(found.end())
                : value;
    }
}
