package org.trunkproof.configuration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a dialplan in Lua has its contexts and extensions: entries of the table {@code extensions} (pbx/pbx_lua.c,
 * lua_register_switches). What a function does, or a loop adds, is not looked into.
 */
final class LuaDialplan {

    static final String FILE = "extensions.lua";

    static final String MODULE = "pbx_lua";

    private static final String KEY = "\\[\\s*[\"']([^\"']+)[\"']\\s*]";

    /** A comment, the table or something in it by its way, an entry of a table, a string, a brace. */
    private static final Pattern TOKEN = Pattern.compile("(?<comment>--.*)"
            + "|\\bextensions(?<way>(?:\\s*\\.\\s*\\w+|\\s*\\[\\s*[\"'][^\"']+[\"']\\s*])*)\\s*=(?!=)"
            + "|(?:\\[\\s*[\"'](?<quoted>[^\"']+)[\"']\\s*]|\\b(?<bare>[A-Za-z_]\\w*))\\s*=(?!=)"
            + "|\"(?<string>(?:\\\\.|[^\"\\\\])*)\"|'(?<other>(?:\\\\.|[^'\\\\])*)'"
            + "|(?<open>\\{)|(?<close>})");

    private static final Pattern STEP_OF_WAY = Pattern.compile("\\.\\s*(\\w+)|" + KEY);

    private static final String INCLUDE = "include";

    private final Map<String, Opened> contexts = new LinkedHashMap<>();

    /** For each open brace the keys that lead there from the table on; empty for what is not in it. */
    private final Deque<Optional<List<String>>> open = new ArrayDeque<>();

    /** What the next brace opens. */
    private Optional<List<String>> next = Optional.empty();

    private record Opened(
            Line header, List<DialplanContext.ExtensionStep> steps, List<DialplanContext.Inclusion> inclusions) {}

    private LuaDialplan() {}

    static List<DialplanContext> of(List<Line> lines) {
        LuaDialplan dialplan = new LuaDialplan();
        lines.forEach(dialplan::read);
        return dialplan.contexts.entrySet().stream()
                .map(one -> new DialplanContext(
                        one.getKey(),
                        List.of(one.getValue().header()),
                        one.getValue().steps(),
                        one.getValue().inclusions(),
                        List.of()))
                .toList();
    }

    private void read(Line line) {
        Matcher token = TOKEN.matcher(line.text());
        while (token.find() && token.group("comment") == null) {
            String key = either(token, "quoted", "bare");
            String text = either(token, "string", "other");
            if (token.group("open") != null) {
                open.addLast(next);
                next = Optional.empty();
            } else if (token.group("close") != null) {
                open.pollLast();
                next = Optional.empty();
            } else if (token.group("way") != null) {
                enter(keys(token.group("way")), line);
            } else if (key != null) {
                Optional<List<String>> around = around();
                next = Optional.empty();
                around.ifPresent(keys ->
                        enter(Stream.concat(keys.stream(), Stream.of(key)).toList(), line));
            } else if (text != null) {
                around().filter(keys -> keys.size() == 2 && keys.get(1).equals(INCLUDE))
                        .ifPresent(keys ->
                                context(keys.get(0), line).inclusions().add(new DialplanContext.Inclusion(text, line)));
            }
        }
    }

    private static @Nullable String either(Matcher token, String group, String other) {
        return token.group(group) == null ? token.group(other) : token.group(group);
    }

    private static List<String> keys(String way) {
        return STEP_OF_WAY
                .matcher(way)
                .results()
                .map(step -> step.group(1) == null ? step.group(2) : step.group(1))
                .toList();
    }

    private Optional<List<String>> around() {
        return Optional.ofNullable(open.peekLast()).flatMap(keys -> keys);
    }

    private void enter(List<String> keys, Line line) {
        next = Optional.of(keys);
        if (keys.size() == 1) {
            context(keys.get(0), line);
        } else if (keys.size() == 2 && !keys.get(1).equals(INCLUDE)) {
            context(keys.get(0), line).steps().add(new DialplanContext.ExtensionStep(keys.get(1), line));
        }
    }

    private Opened context(String name, Line line) {
        return contexts.computeIfAbsent(name, none -> new Opened(line, new ArrayList<>(), new ArrayList<>()));
    }
}
