package org.trunkproof.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a folder like {@code /etc/asterisk} says of a trunk and of the dialplan behind it, as Asterisk reads it: files with those
 * that they include, and sections with what they inherit from templates and what is added to them elsewhere (main/config.c).
 */
public final class Configuration {

    private final Dialect dialect;
    private final List<ConfigurationText> texts;
    private final Map<String, Root> roots;
    private final Directories directories;
    private final Modules modules;
    private final Set<String> elsewhere;
    private final List<DialplanContext> otherDialplans;
    private final List<Unknown> unknowns;

    /**
     * A file that Asterisk reads by itself, with those that it includes.
     *
     * @param sections in the order in which they are opened, templates among them; none where Asterisk takes nothing of it
     * @param missing includes of what is not there
     */
    record Root(List<Section> sections, List<MissingFile> missing, List<EndOfReading> ends) {
        static final Root NONE = new Root(List.of(), List.of(), List.of());

        Root {
            sections = List.copyOf(sections);
            missing = List.copyOf(missing);
            ends = List.copyOf(ends);
        }
    }

    Configuration(
            Dialect dialect,
            List<ConfigurationText> texts,
            Map<String, Root> roots,
            Directories directories,
            Modules modules,
            Set<String> elsewhere,
            List<DialplanContext> otherDialplans) {
        this.dialect = dialect;
        this.directories = directories;
        this.modules = modules;
        this.elsewhere = Set.copyOf(elsewhere);
        this.otherDialplans = List.copyOf(otherDialplans);
        this.texts = List.copyOf(texts);
        this.roots = Map.copyOf(roots);
        Map<String, List<Section>> ofDriver = new LinkedHashMap<>();
        dialect.files().forEach(file -> ofDriver.put(file, sections(file)));
        boolean isAllKnown = dialect.files().stream()
                .noneMatch(file ->
                        isElsewhere(file) || isRefused(file) || !missing(file).isEmpty());
        this.unknowns = unknowns(Unknowns.in(dialect, ofDriver, sections(Dialect.DIALPLAN).stream(), isAllKnown));
    }

    /** Where a line is misread, that explains what is not known in it. */
    private List<Unknown> unknowns(List<Unknown> found) {
        Map<Line, Unknown> unknowns = new LinkedHashMap<>();
        found.forEach(unknown -> unknowns.put(unknown.line(), unknown));
        texts.stream()
                .flatMap(text -> Misreadings.in(text).stream())
                .forEach(misread -> unknowns.put(misread.line(), misread));
        return List.copyOf(unknowns.values());
    }

    /**
     * Reads each file once; links are followed.
     *
     * @throws IOException if one cannot be read
     */
    public static Configuration read(Path folder, Dialect dialect) throws IOException {
        return of(FolderContents.of(folder), dialect);
    }

    /**
     * Reads each file once.
     *
     * @throws IOException if one cannot be read
     */
    public static Configuration of(FolderContents folder, Dialect dialect) throws IOException {
        return new ConfigurationReader(new TreeSet<>(folder.files().keySet()), folder::bytes).read(dialect);
    }

    /** Of files by their names, relative to the folder that they would lie in. */
    public static Configuration of(Map<String, byte[]> files, Dialect dialect) {
        try {
            return new ConfigurationReader(new TreeSet<>(files.keySet()), name -> files.getOrDefault(name, new byte[0]))
                    .read(dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The files that Asterisk reads for the trunk and its dialplan, in its order, those that others include among them. */
    public List<ConfigurationText> texts() {
        return texts;
    }

    /**
     * The sections of a file and of those that it includes, in the order in which they are opened, templates among them.
     *
     * @param root its name, such as {@code sip.conf}
     */
    public List<Section> sections(String root) {
        return roots.getOrDefault(root, Root.NONE).sections();
    }

    /** Where asterisk.conf has Asterisk look for things. */
    public Directories directories() {
        return directories;
    }

    /** An option that asterisk.conf sets, by its last line; empty where it does not. */
    public Optional<Setting> option(String name) {
        return Directories.first(sections(Directories.FILE), "options").stream()
                .flatMap(section -> section.settings(name).stream())
                .reduce((before, last) -> last);
    }

    /**
     * The line of modules.conf because of which Asterisk runs without a module; empty where there is none.
     *
     * @param module its name, without {@code .so}
     */
    public Optional<Line> keepingOut(String module) {
        return modules.keepingOut(module);
    }

    /** What Asterisk takes no notice of, or takes for something else than it says. */
    public List<Unknown> unknowns() {
        return unknowns;
    }

    /** Whether the file is one of the dialplan's. */
    boolean isDialplan(String file) {
        return texts.stream().anyMatch(text -> text.name().equals(file) && text.isDialplan());
    }

    /**
     * Whether what is not in the file may be somewhere where nothing of it is read here: in a database, in users.conf, or of a
     * dialplan in another language.
     */
    public boolean isElsewhere(String root) {
        return elsewhere.contains(root);
    }

    /**
     * The lines of the extension that Asterisk takes for a number in a context, in whichever language they are written; none
     * where it has none.
     */
    public List<Line> extension(String context, String number) {
        return new Extensions(sections(Dialect.DIALPLAN), otherDialplans).of(context, number);
    }

    /** Whether a line of extensions.conf dials somebody of the name by the driver, or a variable there does. */
    public boolean dials(String peer) {
        DialTargets targets = new DialTargets(this);
        return sections(Dialect.DIALPLAN).stream()
                .flatMap(section -> section.settings().stream())
                .anyMatch(setting -> targets.of(setting.line()).contains(peer));
    }

    /** Contexts that are not in extensions.conf, but in AEL or in Lua; there may be more of them than can be seen there. */
    List<DialplanContext> dialplansOfOtherLanguages() {
        return otherDialplans;
    }

    /** Includes of what is not there. */
    public List<MissingFile> missing(String root) {
        return roots.getOrDefault(root, Root.NONE).missing();
    }

    /**
     * Lines after which Asterisk reads nothing more of their file: one that includes what is not there, that names a section
     * which is not there, that stands in none, or that is nothing Asterisk knows.
     */
    public List<EndOfReading> ends(String root) {
        return roots.getOrDefault(root, Root.NONE).ends();
    }

    /** Whether Asterisk takes nothing of a file, because of a line of its own. */
    public boolean isRefused(String root) {
        return ends(root).stream().anyMatch(end -> end.line().file().equals(root));
    }
}
