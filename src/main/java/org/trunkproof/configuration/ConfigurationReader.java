package org.trunkproof.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trunkproof.configuration.Statements.Opening;

/** Reads files in Asterisk's order, each where another includes it (main/config.c, config_text_file_load). */
final class ConfigurationReader {

    /** How deep includes may go (MAX_INCLUDE_LEVEL). */
    static final int DEEPEST = 10;

    /** So many lines are read once more where files are included again; files that include each other have no end. */
    private static final int MOST_AGAIN = 1_000_000;

    /** What is in a file. */
    @FunctionalInterface
    interface Content {
        byte[] of(String name) throws IOException;
    }

    private final SortedSet<String> names;
    private final Content content;
    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, ConfigurationText> texts = new LinkedHashMap<>();

    /** The files that are being read, the innermost last. */
    private final Deque<String> open = new ArrayDeque<>();

    /** Where Asterisk is in its reading. */
    private record Place(@Nullable Section section, int comments) {
        Opening opening() {
            return new Opening(section == null ? "" : section.name(), comments);
        }
    }

    private String etc = FolderContents.ETC.toString();
    private int again;
    private String root = "";
    private Sections sections = new Sections();
    private List<MissingFile> missing = new ArrayList<>();
    private List<EndOfReading> ends = new ArrayList<>();

    /**
     * @param names of all files of the folder
     */
    ConfigurationReader(SortedSet<String> names, Content content) {
        this.names = names;
        this.content = content;
    }

    Configuration read(Dialect dialect) throws IOException {
        // that one is read from where Asterisk was built to look for it (main/options.c, load_asterisk_conf)
        Configuration.Root asterisk = root(Directories.FILE);
        Directories directories = Directories.of(asterisk.sections());
        etc = directories.etc();
        named.clear();
        Modules modules =
                Modules.of(names.contains(Modules.FILE), root(Modules.FILE).sections());
        List<Section> external = root(Elsewhere.FILE).sections();
        List<Section> sorcery = root(Elsewhere.SORCERY).sections();
        texts.clear();
        Map<String, Configuration.Root> roots = new HashMap<>();
        roots.put(Directories.FILE, asterisk);
        for (String name : Stream.concat(dialect.files().stream(), Stream.of(Dialect.DIALPLAN))
                .toList()) {
            roots.put(name, root(name));
        }
        return new Configuration(
                dialect,
                List.copyOf(texts.values()),
                roots,
                directories,
                modules,
                Elsewhere.of(dialect, names, external, sorcery),
                otherDialplans(modules));
    }

    /**
     * The files that Asterisk reads where it reads one of these, that one among them, whatever they are about.
     *
     * @param roots names of files
     */
    Map<String, List<ConfigurationText>> readBy(List<String> roots) throws IOException {
        etc = Directories.of(root(Directories.FILE).sections()).etc();
        Map<String, List<ConfigurationText>> read = new LinkedHashMap<>();
        for (String name : roots) {
            named.clear();
            texts.clear();
            again = 0;
            root(name);
            read.put(name, List.copyOf(texts.values()));
        }
        return read;
    }

    private List<DialplanContext> otherDialplans(Modules modules) throws IOException {
        List<DialplanContext> contexts = new ArrayList<>();
        if (modules.keepingOut(AelDialplan.MODULE).isEmpty()) {
            contexts.addAll(AelDialplan.of(lines(AelDialplan.FILE, 0)));
        }
        if (modules.keepingOut(LuaDialplan.MODULE).isEmpty()) {
            contexts.addAll(LuaDialplan.of(lines(LuaDialplan.FILE, 0)));
        }
        return contexts;
    }

    /** Of a file of another language, those of what AEL includes in their places; none of one that is not there. */
    private List<Line> lines(String file, int depth) throws IOException {
        List<Line> lines = new ArrayList<>();
        if (!names.contains(file) || depth > DEEPEST) {
            return lines;
        }
        int number = 0;
        for (String text : new String(content.of(file), StandardCharsets.ISO_8859_1).split("\\R", -1)) {
            number++;
            Matcher include = AelDialplan.INCLUDE.matcher(text);
            if (include.find()) {
                for (String included : new FilePattern(include.group(1), etc).among(names)) {
                    lines.addAll(lines(included, depth + 1));
                }
            } else {
                lines.add(new Line(file, number, text));
            }
        }
        return lines;
    }

    private Configuration.Root root(String name) throws IOException {
        if (!names.contains(name)) {
            return Configuration.Root.NONE;
        }
        root = name;
        sections = new Sections();
        missing = new ArrayList<>();
        ends = new ArrayList<>();
        return new Configuration.Root(readAll(List.of(name)) ? sections.all() : List.of(), missing, ends);
    }

    /**
     * Files that one include names. The first begins in the section that was opened last, in whichever file, each other where
     * the one before it ends; where that breaks off, Asterisk reads none of the others.
     *
     * @return whether none breaks off
     */
    private boolean readAll(List<String> files) throws IOException {
        Optional<Place> place = Optional.of(new Place(sections.current(), 0));
        for (String file : files) {
            // one that includes itself, Asterisk reads again and again until it is too deep in it
            if (place.isPresent() && !open.contains(file) && again < MOST_AGAIN) {
                open.addLast(file);
                place = read(file, place.get());
                open.removeLast();
            }
        }
        return place.isPresent();
    }

    /** Where a file ends; empty where Asterisk does not read it to its end. */
    private Optional<Place> read(String file, Place from) throws IOException {
        ConfigurationText text = texts.get(file);
        if (text == null) {
            text = ConfigurationText.of(file, root, from.opening(), content.of(file));
            texts.put(file, text);
        } else {
            again += text.lines().size() + 1;
        }
        Section section = from.section();
        for (int i = 0; i < text.lines().size(); i++) {
            Statement statement = text.statements().get(i);
            Line line = new Line(file, i + 1, text.lines().get(i));
            boolean goesOn = true;
            if (statement instanceof SectionHeader header) {
                section = sections.open(header, line).orElse(null);
                goesOn = section != null;
            } else if (statement instanceof Include include) {
                goesOn = include(include, line);
            } else if (statement instanceof Setting setting) {
                goesOn = section != null;
                if (section != null) {
                    section.add(setting);
                }
            } else if (statement instanceof Statement.Unreadable unreadable) {
                goesOn = !unreadable.flaw().endsFile(section != null);
            }
            if (!goesOn) {
                ends.add(EndOfReading.at(line, statement, open.size(), sections.all()));
                return Optional.empty();
            }
        }
        return Optional.of(new Place(section, text.read().comments()));
    }

    private boolean include(Include include, Line line) throws IOException {
        List<String> files = open.size() > DEEPEST
                ? List.of()
                : named.computeIfAbsent(include.place(), place -> new FilePattern(place, etc).among(names));
        if (files.isEmpty()) {
            missing.add(new MissingFile(line, include.place(), include.isTried()));
        }
        readAll(files);
        return !files.isEmpty() || include.isTried();
    }
}
