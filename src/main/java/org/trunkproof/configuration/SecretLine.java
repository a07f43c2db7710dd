package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secrets in a line of a file, whether Asterisk reads it or it stands in a comment. */
final class SecretLine {

    /** A setting in a comment, or where a line is none of Asterisk's. */
    private static final Pattern QUOTED = Pattern.compile("(?<![\\w-])(\\w[\\w-]*+)(\\s*+\\+?=>?\\s*+)");

    private static final Pattern SWITCH = Pattern.compile("(?i)yes|no|true|false|on|off|");

    /** A name that begins a line, and a value without an equals sign before it. */
    private static final Pattern UNASSIGNED =
            Pattern.compile("^[^\\w\\[\"']*+(\\w[\\w-]*+)([^\\w\"'=/\\[(;]++)(?=[^=>])");

    /** So much of a line that is too long Asterisk logs (main/config.c, config_text_file_load). */
    private static final int LOGGED = 32;

    private static final Set<String> ASSIGNING = Set.of("setvar", "set_var");
    private static final String SET = "Set(";
    private static final SecretKinds KINDS = SecretKinds.all();

    private final String root;
    private final List<Secret> found = new ArrayList<>();

    private SecretLine(String root) {
        this.root = root;
    }

    /**
     * @param root the file that Asterisk reads by itself and that includes the line, if it is not that one
     */
    static List<Secret> in(String root, Statement statement, String line) {
        int end = line.stripTrailing().length();
        SecretLine one = new SecretLine(root);
        if (end > Statements.LONGEST || line.indexOf('\0') >= 0) {
            // Asterisk does not read it, or not all of it, so that nobody knows what is in it; but its log has how it
            // begins
            one.inOther(line.substring(0, Math.min(LOGGED, end)), 0);
            one.found.add(new Secret("", 0, 0, end, "", List.of()));
            return one.found;
        }
        if (statement instanceof Setting setting) {
            int begin = setting.indent().length()
                    + setting.key().length()
                    + setting.assign().length();
            one.inSetting(setting.name(), setting.value(), begin);
            one.inOther(setting.rest(), begin + setting.value().length());
        } else if (!(statement instanceof Include)) {
            one.inUnassigned(statement, line);
            one.inOther(line, 0);
        }
        return one.found.stream()
                .filter(secret ->
                        !secret.value().equals(Secret.MASK) && !secret.parts().isEmpty())
                .toList();
    }

    private void inSetting(String name, String value, int offset) {
        Optional<SecretKinds.Form> form = KINDS.of(root, name);
        if (form.isPresent() && !isSwitch(value)) {
            ofForm(form.get(), name, value, offset);
        }
        // what a channel's variable is set to is all that follows, as in Set
        boolean setsVariable = ASSIGNING.contains(name.toLowerCase(Locale.ROOT));
        int shift = setsVariable ? SET.length() : 0;
        SecretText.in(setsVariable ? SET + value + ")" : value)
                .forEach(secret -> found.add(secret.at("", 0, offset - shift)));
    }

    private static boolean isSwitch(String value) {
        return SWITCH.matcher(value).matches();
    }

    private void ofForm(SecretKinds.Form form, String name, String value, int offset) {
        int comma = value.indexOf(',');
        switch (form) {
            case WHOLE -> {
                whole(name, value, 0, value.length(), offset);
                // the digest by itself, without what it was made with
                int colon = name.equalsIgnoreCase("password_digest") ? value.indexOf(':') : -1;
                whole(name, value, colon < 0 ? value.length() : colon + 1, value.length(), offset);
            }
            case MAILBOX -> whole(name, value, 0, comma < 0 ? value.length() : comma, offset);
            case SECOND -> fields(name, value, comma, 1, offset);
            case LATER -> fields(name, value, comma, Integer.MAX_VALUE, offset);
            case REALM -> {
                int at = value.lastIndexOf('@');
                int colon = value.indexOf(':');
                int hash = value.indexOf('#');
                int from = colon < 0 || hash >= 0 && hash < colon ? hash : colon;
                whole(name, value, from + 1, at < 0 ? value.length() : at, offset);
            }
            case REGISTRATION -> registration(name, value, offset);
        }
    }

    /**
     * {@code [peer?][transport://]user[@domain][:secret[:authuser]]@host}, or {@code user@domain:port:secret:authuser@host}. As
     * a secret with a colon in it looks like one with a name behind it, both are taken for one.
     */
    private void registration(String name, String value, int offset) {
        int at = value.lastIndexOf('@');
        if (at < 0) {
            whole(name, value, 0, value.length(), offset);
            return;
        }
        int start = value.indexOf('?') + 1;
        int scheme = value.indexOf("://", start);
        start = scheme < 0 || scheme > at ? start : scheme + 3;
        int colon = value.indexOf(':', start);
        if (colon < 0 || colon >= at) {
            return;
        }
        whole(name, value, colon + 1, at, offset);
        int from = colon + 1;
        String[] parts = value.substring(from, at).split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean isSecret = i == (parts.length > 2 ? 1 : 0);
            if (isSecret) {
                whole(name, value, from, from + parts[i].length(), offset);
            }
            from += parts[i].length() + 1;
        }
    }

    private void fields(String name, String value, int comma, int most, int offset) {
        int from = comma + 1;
        for (int i = 0; i < most && from > 0; i++) {
            int next = value.indexOf(',', from);
            whole(name, value, from, next < 0 ? value.length() : next, offset);
            from = next + 1;
        }
    }

    private void whole(String name, String value, int from, int to, int offset) {
        if (from >= to || value.substring(from, to).isBlank()) {
            return;
        }
        if (to - from > 2 && "\"'".indexOf(value.charAt(from)) >= 0 && value.charAt(to - 1) == value.charAt(from)) {
            whole(name, value, from + 1, to - 1, offset);
            return;
        }
        String before = value.substring(0, from);
        List<Secret.Neighbours> contexts = List.of(
                Secret.Neighbours.before(name + " = " + before),
                Secret.Neighbours.before(name + " => " + before),
                Secret.Neighbours.before(name + " += " + before),
                Secret.Neighbours.before("Variable: " + name + "\nValue: " + before),
                new Secret.Neighbours("'" + name + "' to '" + before, "'"));
        found.add(new Secret(
                "",
                0,
                from + offset,
                to + offset,
                VisibleText.of(value.substring(from, to)).strip(),
                contexts));
    }

    /** In a line that nothing is set in, though it was meant to; and of a comment, in one that is no sentence. */
    private void inUnassigned(Statement statement, String line) {
        Matcher unassigned = UNASSIGNED.matcher(line);
        if (unassigned.find() && KINDS.of(root, unassigned.group(1)).isPresent()) {
            int from = unassigned.end();
            int end = endOfValue(line, from);
            boolean isWord = line.substring(from, end).chars().allMatch(c -> c > ' ');
            boolean isNamed = unassigned.group(2).indexOf(':') >= 0;
            if (end > from && (!(statement instanceof Statement.Nothing) || isNamed && isWord)) {
                inSetting(unassigned.group(1), line.substring(from, end), from);
            }
        }
    }

    private void inOther(String text, int offset) {
        Matcher quoted = QUOTED.matcher(text);
        for (int from = 0; from < text.length() && quoted.find(from); ) {
            from = quoted.end();
            if (beginsSetting(text, quoted.start())
                    && KINDS.of(root, quoted.group(1)).isPresent()) {
                int end = endOfValue(text, from);
                inSetting(quoted.group(1), text.substring(from, end), offset + from);
                from = Math.max(from, end);
            }
        }
        SecretText.in(text).forEach(secret -> found.add(secret.at("", 0, offset)));
    }

    /** Behind what makes a comment or ends one, or where one is quoted behind a colon. */
    private static boolean beginsSetting(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before < 0 || ";:-#/".indexOf(text.charAt(before)) >= 0;
    }

    /** A semicolon with a backslash does not end it. */
    private static int endOfValue(String text, int from) {
        int end = text.indexOf(';', from);
        while (end > from && text.charAt(end - 1) == '\\') {
            end = text.indexOf(';', end + 1);
        }
        end = end < 0 ? text.length() : end;
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }
}
