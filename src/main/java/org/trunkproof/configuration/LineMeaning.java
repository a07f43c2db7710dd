package org.trunkproof.configuration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a line of a configuration does, in one plain sentence, and where that is from. */
public final class LineMeaning {

    /** An application of the dialplan: what it does to a call. */
    record Application(String does, String source) {}

    private static final String CONFIG = "main/config.c, process_text_line";
    private static final String SAMPLE = "extensions.conf.sample";

    private final Dialect dialect;
    private final Map<String, Application> applications = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public LineMeaning(Dialect dialect) {
        this.dialect = dialect;
        try (InputStream in = LineMeaning.class.getResourceAsStream("applications.json")) {
            applications.putAll(new ObjectMapper().readValue(in, new TypeReference<Map<String, Application>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a comment, an empty line, and a setting that is not known. */
    public String of(ConfigurationText text, int index) {
        Statement statement = text.statements().get(index);
        if (statement instanceof SectionHeader header) {
            return header(text, header, index);
        }
        if (statement instanceof Include) {
            return said("The lines of another file stand here.", CONFIG);
        }
        if (statement instanceof Setting setting) {
            return text.isDialplan() && !ConfigurationText.isGlobal(setting.section())
                    ? inContext(setting)
                    : known(text, setting);
        }
        return "";
    }

    private static String said(String sentence, String source) {
        return sentence + " (" + source + ")";
    }

    private String header(ConfigurationText text, SectionHeader header, int index) {
        String name = header.name();
        String what;
        if (text.isDialplan() && name.equalsIgnoreCase("general")) {
            what = "Settings of the dialplan as a whole";
        } else if (header.isTemplate() && !isGeneral(text, header, index)) {
            what = "A template: what other sections begin with that name " + name;
        } else if (text.isDialplan()) {
            what = name.equalsIgnoreCase("globals")
                    ? "Variables that every call sees"
                    : "The context " + name + ": what a call can reach that starts or is sent there";
        } else {
            what = object(name, dialect.typeOf(LinePlace.of(text, header, index)));
        }
        String sentence = header.isAddition() ? "More of the section " + name + "." : what + ".";
        return said(sentence, text.isDialplan() && header.options().isEmpty() ? SAMPLE : CONFIG);
    }

    private boolean isGeneral(ConfigurationText text, SectionHeader header, int index) {
        return dialect.types().general().contains(dialect.typeOf(LinePlace.of(text, header, index)));
    }

    private String object(String name, String type) {
        String usual = type.isEmpty()
                ? "Nothing, for it does not say what it is"
                : "What is called " + name + ", of the type " + type;
        return dialect.types().headers().getOrDefault(type, usual).replace("{name}", name);
    }

    private String known(ConfigurationText text, Setting setting) {
        if (text.isDialplan() && setting.section().equalsIgnoreCase("globals")) {
            return said("Sets the variable " + setting.name() + " for every call.", SAMPLE);
        }
        return dialect.known(LinePlace.of(text, setting))
                .map(known -> said(known.does(), known.source()))
                .orElse("");
    }

    private String inContext(Setting setting) {
        String value = setting.value();
        return switch (setting.name().toLowerCase(Locale.ROOT)) {
            case "exten", "same" -> ExtensionLine.of(setting).map(this::step).orElse("");
            case "include" ->
                said(
                        "Whoever is in this context reaches what is in " + value
                                + " as well, where nothing here matches.",
                        SAMPLE);
            case "ignorepat" -> said("Keeps the dial tone on after " + value + ".", SAMPLE);
            case "switch", "lswitch", "eswitch" -> said("Looks for what is not here elsewhere: " + value + ".", SAMPLE);
            default -> "";
        };
    }

    private String step(ExtensionLine line) {
        String name = line.application();
        if (name.isEmpty() || line.priority().isEmpty()) {
            return "";
        }
        Application application =
                applications.getOrDefault(name, new Application("runs " + name + ".", "core show application " + name));
        return said(when(line.extension(), line.priority()) + application.does(), application.source());
    }

    private static String when(String extension, String priority) {
        String step =
                switch (priority.replaceFirst("\\(.*", "")) {
                    case "1" -> "first ";
                    case "n" -> "then ";
                    case "hint" -> "what shows whether it is in use: ";
                    default -> "as step " + priority + " ";
                };
        String who = extension.isEmpty()
                ? ""
                : extension.startsWith("_")
                        ? "For a number like " + extension.substring(1) + " (N is 2 to 9, Z is 1 to 9, X any digit), "
                        : "For " + extension + ", ";
        String sentence = who + step;
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
