package org.trunkproof.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of configuration files, or texts that quote them, in which nobody can read a secret. */
public final class Masking {

    private static final String MASK = "********";

    /**
     * Where a setting may stand: at the beginning of a line, behind what makes it a comment or ends one, and where one is quoted
     * behind a colon.
     */
    private static final Pattern SETTING =
            Pattern.compile("(?:(?:^|: )[\\s;-]*+|--;(?![;-])\\s*+)(\\w++)\\s*+\\+?=>?\\s*+");

    /** What is a secret in whichever of Asterisk's files, and settings of chan_pjsip whose names do not tell. */
    private static final Pattern SECRET =
            Pattern.compile("\\w*secret|\\w*password|md5_cred|password_digest|refresh_token");

    /** The name of a mailbox, whose PIN is set up to a comma. */
    private static final Pattern MAILBOX = Pattern.compile("\\d+");

    /** Those of each driver, because a text does not say which it is of. */
    private static final Set<String> OF_DRIVERS = Dialect.chanSip().secrets();

    private Masking() {}

    /** The text with each secret masked that stands in it as in a file. */
    public static String of(String text) {
        StringBuilder masked = new StringBuilder();
        for (int start = 0, end; start < text.length(); start = end) {
            end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            masked.append(quoted(read(text.substring(start, end))));
        }
        return masked.toString();
    }

    /** A line in which Asterisk's own reader finds the setting. */
    private static String read(String line) {
        Statement statement = Statements.of("", Statements.Opening.NOTHING, List.of(line))
                .all()
                .get(0);
        return statement instanceof Setting setting ? setting.withValue(masked(setting.name(), setting.value())) : line;
    }

    /** A line in which settings stand where Asterisk reads none. */
    private static String quoted(String line) {
        StringBuilder masked = new StringBuilder();
        Matcher setting = SETTING.matcher(line);
        int from = 0;
        while (setting.find(from)) {
            masked.append(line, from, setting.end());
            // in a value that is no secret another setting may be quoted
            from = setting.end();
            if (isSecret(setting.group(1))) {
                from = end(line, setting.end());
                masked.append(masked(setting.group(1), line.substring(setting.end(), from)));
            }
        }
        return masked.append(line.substring(from)).toString();
    }

    /** Where the value is over, which a semicolon with a backslash does not end. */
    private static int end(String line, int from) {
        int end = line.indexOf(';', from);
        while (end > from && line.charAt(end - 1) == '\\') {
            end = line.indexOf(';', end + 1);
        }
        end = end < 0 ? line.length() : end;
        while (end > from && line.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static boolean isSecret(String name) {
        String setting = name.toLowerCase(Locale.ROOT);
        return SECRET.matcher(setting).matches() || MAILBOX.matcher(setting).matches() || OF_DRIVERS.contains(setting);
    }

    /** Of what holds more than a secret, all that tells nothing of it is left. */
    private static String masked(String name, String value) {
        String setting = name.toLowerCase(Locale.ROOT);
        if (!isSecret(setting) || value.isEmpty()) {
            return value;
        } else if (SECRET.matcher(setting).matches()) {
            return MASK;
        }
        // name:password@host, where the name may be name@host itself, and the PIN of a mailbox with its owner
        int rest = MAILBOX.matcher(setting).matches() ? value.indexOf(',') : value.lastIndexOf('@');
        return rest < 0 ? MASK : MASK + value.substring(rest);
    }
}
