package org.trunkproof.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a dialplan in AEL has its contexts and extensions, for Asterisk itself does not tell of what it makes of them (res/ael,
 * pbx/pbx_ael.c). What an extension does is not looked into, but for the macros that it calls.
 */
final class AelDialplan {

    static final String FILE = "extensions.ael";

    static final String MODULE = "pbx_ael";

    /** How it includes files (res/ael/ael.flex); it takes no star. */
    static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*#include\\s+[\"<]([^\">]+)[\">]");

    private static final Pattern CONTEXT = Pattern.compile("(?:abstract\\s+|extend\\s+)*context\\s+(\\S+)");
    private static final Pattern MACRO = Pattern.compile("macro\\s+([\\w-]+)\\s*\\(.*");
    private static final Pattern CALL = Pattern.compile("(?:^|[\\s):])&\\s*([\\w-]+)\\s*\\(");
    private static final String ARROW = "=>";
    private static final String IGNORED = "ignorepat";
    private static final Set<String> SWITCHES = Set.of("switches", "eswitches");

    private final Map<String, Line> macros = new HashMap<>();
    private final List<Opened> opened = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private @Nullable Line begun;
    private @Nullable Opened context;
    private @Nullable Extension extension;
    private String list = "";
    private int braces;
    private int parentheses;
    private boolean isComment;

    /** A context that is being read. */
    private record Opened(
            String name,
            Line header,
            List<Extension> extensions,
            List<DialplanContext.Inclusion> inclusions,
            List<Line> switches) {}

    private record Extension(String name, Line line, List<String> macros) {}

    private AelDialplan() {}

    /**
     * @param lines of the file, with those of what it includes in their places
     */
    static List<DialplanContext> of(List<Line> lines) {
        AelDialplan dialplan = new AelDialplan();
        lines.forEach(dialplan::read);
        return dialplan.opened.stream().map(dialplan::context).toList();
    }

    /** The extension stands before the macros that it calls. */
    private DialplanContext context(Opened one) {
        List<DialplanContext.ExtensionStep> steps = new ArrayList<>();
        for (Extension found : one.extensions()) {
            steps.add(new DialplanContext.ExtensionStep(found.name(), found.line()));
            found.macros().stream()
                    .distinct()
                    .flatMap(name -> Optional.ofNullable(macros.get(name)).stream())
                    .forEach(line -> steps.add(new DialplanContext.ExtensionStep(found.name(), line)));
        }
        return new DialplanContext(one.name(), List.of(one.header()), steps, one.inclusions(), one.switches());
    }

    private void read(Line line) {
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            if (isComment) {
                isComment = !text.startsWith("*/", i);
                i += isComment ? 0 : 1;
            } else if (parentheses == 0 && text.startsWith("/*", i)) {
                isComment = true;
            } else if (parentheses == 0 && text.startsWith("//", i)) {
                break;
            } else {
                read(text.charAt(i), line);
            }
        }
        read(' ', line);
    }

    private void read(char c, Line line) {
        parentheses += c == '(' ? 1 : c == ')' && parentheses > 0 ? -1 : 0;
        if (parentheses == 0 && "{};".indexOf(c) >= 0) {
            noteCalls();
            if (c == '{') {
                open();
                braces++;
            } else if (c == '}') {
                braces--;
                close();
            } else {
                end();
            }
            word.setLength(0);
            return;
        }
        if (word.toString().isBlank()) {
            word.setLength(0);
            begun = line;
        }
        word.append(c);
        if (isBetweenExtensions() && list.isEmpty() && word.toString().endsWith(ARROW)) {
            begin(word.substring(0, word.length() - ARROW.length()).strip());
            word.setLength(0);
        }
    }

    private boolean isBetweenExtensions() {
        return context != null && extension == null && braces == 1;
    }

    private void noteCalls() {
        if (extension != null) {
            Matcher call = CALL.matcher(word);
            while (call.find()) {
                extension.macros().add(call.group(1));
            }
        }
    }

    private void open() {
        String head = word.toString().strip();
        if (braces == 0 && begun != null) {
            Matcher macro = MACRO.matcher(head);
            Matcher named = CONTEXT.matcher(head);
            if (macro.matches()) {
                macros.putIfAbsent(macro.group(1), begun);
            } else if (named.matches()) {
                context = new Opened(named.group(1), begun, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                opened.add(context);
            }
        } else if (isBetweenExtensions()) {
            list = head;
        }
    }

    private void close() {
        if (braces <= 1) {
            extension = null;
            list = "";
        }
        if (braces <= 0) {
            context = null;
            braces = 0;
        }
    }

    private void end() {
        if (braces == 1) {
            extension = null;
        }
        String item = word.toString().strip();
        if (context == null || begun == null || item.isEmpty()) {
            return;
        }
        if (list.equals("includes")) {
            context.inclusions().add(new DialplanContext.Inclusion(item.split("[|,]", 2)[0].strip(), begun));
        } else if (SWITCHES.contains(list)) {
            context.switches().add(begun);
        }
    }

    /**
     * @param head what stands before the arrow: a hint and the like, the number, and after a slash the caller that it is for
     */
    private void begin(String head) {
        String name = head.substring(head.lastIndexOf(' ') + 1).split("/", 2)[0];
        if (context != null && begun != null) {
            extension = new Extension(name, begun, new ArrayList<>());
            if (!name.equals(IGNORED)) {
                context.extensions().add(extension);
            }
        }
    }
}
