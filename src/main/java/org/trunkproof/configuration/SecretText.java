package org.trunkproof.configuration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in a text that is more than one: a step of the dialplan, a dial string, a URL, what a database is connected with, a
 * header. Nothing here knows which file it is of, so that it is the same in an include, in AEL and in Lua.
 */
final class SecretText {

    /** {@code scheme://user:password@host} (RFC 3986 section 3.2.1). */
    private static final Pattern URL =
            Pattern.compile("\\b[A-Za-z][\\w+.-]{0,20}+://[^/\\s:@,\"']*+:([^/\"',)\\r\\n]++)");

    /** {@code sip:user:password@host} (RFC 3261 section 19.1.1), as in a contact; without an {@code @} what follows is a port. */
    private static final Pattern SIP_URI = Pattern.compile("(?i)\\bsips?:[^/\\s:@,;<>\"']++:([^/\"',<>()\\s]++)");

    /** chan_sip's {@code SIP/user:password:md5secret:authname@host} and chan_iax2's {@code IAX2/user:password@host}. */
    private static final Pattern DIAL_STRING = Pattern.compile(
            "(?i)\\b(?:SIP|PJSIP|IAX2?|OOH?323|H323|MGCP|SCCP|Skinny|Motif|XMPP|DUNDi)/[^/:@,()&\\s\"]*+:([^/,()&|\\s\"]++)");

    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    /** A name, perhaps with arguments, and what it is set to, as in an option, an SQL statement or a header. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<![\\w$.-])([A-Za-z_][\\w.-]*+)(?:\\(([^()]*+)\\))?[\"']?\\]?\\s*+(?:=>?|:(?=[\\s\"']))\\s*+");

    private static final Pattern VALUE = Pattern.compile("\"[^\"]*+\"|'[^']*+'|[^\\s,;)&|\"']++");

    /** {@code "${PIN}" = "1234"}. */
    private static final Pattern COMPARISON =
            Pattern.compile("\\$\\{([^{}]++)\\}[\"']?\\s*+(?:!=|==?)\\s*+[\"']?([^\"'\\]\\s]++)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:Basic|Bearer|Digest|Token)\\s+(\\S)");
    private static final String AUTHORIZATION = "Authorization";
    private static final Pattern HEADER = Pattern.compile("(?i)\\b" + AUTHORIZATION
            + "\\s*+[:=,)]?\\s*+=?\\s*+(?:(?:Basic|Bearer|Digest|Token)\\s++)?([^\\s,)\"'&]++)");

    /** Secrets within so many others nobody writes; those hide them where they stand. */
    private static final int DEEPEST = 8;

    private static final Pattern CALL = Pattern.compile("\\b([A-Za-z_]\\w*+)\\(");

    private static final SecretKinds KINDS = SecretKinds.all();

    private final String text;
    private final boolean tooManyClose;
    private final int lastOpen;
    private final int lastClose;
    private final List<Secret> found = new ArrayList<>();
    private int @Nullable [] closings;
    private int @Nullable [] nextEquals;
    private int @Nullable [] nextComma;

    /** Where those are over that calls have and that the next call may stand in. */
    private final List<Integer> around = new ArrayList<>();

    private SecretText(String text) {
        this.text = text;
        this.lastOpen = text.lastIndexOf('(');
        this.lastClose = text.lastIndexOf(')');
        this.tooManyClose =
                text.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum() < 0;
    }

    /** Places are those in the text. Most texts are a word or a number, and have nothing that a pattern could begin with. */
    static List<Secret> in(String text) {
        SecretText one = new SecretText(text);
        boolean hasColon = text.indexOf(':') >= 0;
        if (text.indexOf('(') >= 0) {
            one.calls();
        }
        if (text.contains("://")) {
            one.urls(URL);
        }
        if (hasColon && text.indexOf('@') >= 0) {
            one.urls(SIP_URI);
        }
        if (text.length() > AUTHORIZATION.length()) {
            one.headers();
        }
        if (hasColon && text.indexOf('/') >= 0) {
            one.dialStrings();
        }
        if (hasColon || text.indexOf('=') >= 0) {
            one.assignments();
        }
        if (text.contains("${")) {
            one.comparisons();
        }
        return one.found;
    }

    private void headers() {
        Matcher header = HEADER.matcher(text);
        while (header.find()) {
            add(header.start(), header.start(1), header.end(1));
        }
    }

    /** What stands between a user's colon and the last {@code @}, for a password may have one. */
    private void urls(Pattern form) {
        Matcher url = form.matcher(text);
        while (url.find()) {
            int at = lastAt(url.start(1), url.end(1));
            if (at > url.start(1)) {
                add(url.start(), url.start(1), at);
            }
        }
    }

    /** Where the last {@code @} stands between two places; before the first where none does. */
    private int lastAt(int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != '@') {
            at--;
        }
        return at;
    }

    private void dialStrings() {
        Matcher dialled = DIAL_STRING.matcher(text);
        while (dialled.find()) {
            int from = dialled.start(1);
            int at = lastAt(from, dialled.end(1));
            int end = at > from ? at : dialled.end(1);
            // what follows a colon and no user is a port
            if (at > from || !PORT.matcher(dialled.group(1)).matches()) {
                add(dialled.start(), from, end);
                for (int colon = text.indexOf(':', from); colon >= 0 && colon < end; colon = text.indexOf(':', from)) {
                    add(dialled.start(), from, colon);
                    from = colon + 1;
                }
            }
        }
    }

    private void assignments() {
        Matcher matcher = ASSIGNMENT.matcher(text);
        Matcher value = VALUE.matcher(text);
        for (int from = 0; from < text.length() && matcher.find(from); ) {
            // in a value that is no secret there may be another assignment; what a colon follows is often a sentence
            from = matcher.end();
            if (isSecret(matcher.group(1), matcher.group(2))
                    && value.region(from, text.length()).lookingAt()) {
                boolean isProse = text.substring(matcher.end(1), from).indexOf('=') < 0
                        && WORD.matcher(value.group()).matches();
                boolean isScheme =
                        SCHEME.matcher(text).region(from, text.length()).lookingAt();
                if (!isProse && !isScheme) {
                    assigned(matcher.start(), matcher.group(1), matcher.group(2), from, value.end());
                    from = value.end();
                }
            }
        }
    }

    private static boolean isSecret(String name, @Nullable String arguments) {
        return KINDS.isSecret(name) || arguments != null && KINDS.isSecret(arguments);
    }

    /** What something is set to that is a secret. */
    private void assigned(int begin, String name, @Nullable String arguments, int from, int to) {
        int first = from;
        int last = to;
        if (last - first > 1 && "\"'".indexOf(text.charAt(first)) >= 0 && text.charAt(last - 1) == text.charAt(first)) {
            first++;
            last--;
        }
        Matcher scheme = SCHEME.matcher(text).region(first, last);
        if (scheme.lookingAt()) {
            first = scheme.start(1);
        }
        String called = arguments == null ? name : arguments;
        int colon = called.toLowerCase(Locale.ROOT).endsWith("userpwd") ? text.indexOf(':', first) : -1;
        if (colon > 0 && colon < last - 1) {
            first = colon + 1;
        }
        String value = text.substring(from, first);
        add(
                first,
                last,
                List.of(
                        Secret.Neighbours.before(before(begin, first)),
                        Secret.Neighbours.before("Variable: " + name + "\nValue: " + value),
                        new Secret.Neighbours("'" + name + "' to '" + value, "'")));
    }

    private void comparisons() {
        Matcher matcher = COMPARISON.matcher(text);
        while (matcher.find()) {
            if (KINDS.isSecret(matcher.group(1))) {
                add(matcher.start(), matcher.start(2), matcher.end(2));
            }
        }
    }

    private void calls() {
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            String name = call.group(1);
            int at = call.start();
            around.removeIf(end -> end <= at);
            if (around.size() >= DEEPEST) {
                continue;
            }
            if (name.equalsIgnoreCase("Set") || name.equalsIgnoreCase("SetGlobalVar")) {
                set(call.end(), closing(call.end()));
            }
            KINDS.calls().stream()
                    .filter(kind -> kind.name().equalsIgnoreCase(name))
                    .forEach(kind -> argument(call.start(), call.end(), closing(call.end()), kind.argument()));
        }
    }

    /** All of what a variable is set to, commas and spaces included (main/pbx_variables.c, pbx_builtin_setvar). */
    private void set(int from, int end) {
        int equals = next('=')[from];
        if (equals >= end) {
            return;
        }
        int open = text.indexOf('(', from);
        boolean isPlain = open < 0 || open > equals;
        int close = isPlain ? from : closings()[open];
        @Nullable
        String arguments = !isPlain
                        && close >= 0
                        && close < equals
                        && text.substring(close + 1, equals).isBlank()
                ? text.substring(open + 1, close)
                : null;
        String called = text.substring(from, isPlain ? equals : open).strip();
        if (isSecret(called, arguments)) {
            assigned(
                    from,
                    arguments == null || !called.equalsIgnoreCase("GLOBAL") ? called : arguments,
                    arguments,
                    equals + 1,
                    end);
            around.add(end);
        }
    }

    private void argument(int begin, int from, int end, int wanted) {
        int start = from;
        for (int i = 0; i < wanted; i++) {
            int comma = next(',')[start];
            if (comma >= end) {
                return;
            }
            start = comma + 1;
        }
        int last = Math.min(next(',')[start], end);
        while (start < last && "\"' ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (last > start && "\"' ".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        // the password may stand in a file
        if (start < last && text.charAt(start) != '/') {
            around.add(last);
            String before = text.substring(from, start);
            add(
                    start,
                    last,
                    List.of(
                            Secret.Neighbours.before(before(begin, start)),
                            Secret.Neighbours.before("AppData: " + before),
                            new Secret.Neighbours("\", \"" + before, "\") in new stack"),
                            new Secret.Neighbours("\", \"" + before, ",")));
        }
    }

    /**
     * Where the parenthesis is closed that is open; where none closes it, the end. Where there are too many, Asterisk takes the
     * last one of a step (pbx/pbx_config.c, pbx_load_config).
     */
    private int closing(int from) {
        int close = closings()[from - 1];
        if (close < 0) {
            return text.length();
        }
        return tooManyClose && lastOpen <= close ? lastClose : close;
    }

    /** Of each parenthesis that is opened the place where it is closed; -1 where it is not. Found once, for there may be many. */
    private int[] closings() {
        int[] known = closings;
        if (known == null) {
            known = new int[text.length()];
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < known.length; i++) {
                known[i] = -1;
                if (text.charAt(i) == '(') {
                    open.push(i);
                } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                    known[open.pop()] = i;
                }
            }
            closings = known;
        }
        return known;
    }

    /** From each place on, where the next equals sign or comma is; the end where there is none. */
    private int[] next(char wanted) {
        int[] known = wanted == '=' ? nextEquals : nextComma;
        if (known == null) {
            known = new int[text.length() + 1];
            known[text.length()] = text.length();
            for (int i = text.length() - 1; i >= 0; i--) {
                known[i] = text.charAt(i) == wanted ? i : known[i + 1];
            }
            if (wanted == '=') {
                nextEquals = known;
            } else {
                nextComma = known;
            }
        }
        return known;
    }

    private String before(int from, int to) {
        return text.substring(from, to);
    }

    /**
     * @param begin of what says that it is one
     */
    private void add(int begin, int from, int to) {
        add(from, to, List.of(Secret.Neighbours.before(before(begin, from))));
    }

    private void add(int from, int to, List<Secret.Neighbours> contexts) {
        if (from < to) {
            found.add(new Secret("", 0, from, to, VisibleText.of(text.substring(from, to)), contexts));
        }
    }
}
