package org.trunkproof.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * What of a folder Asterisk reads as its configuration: files of the names that it looks for, and what these include, whatever
 * that is called. All else that lies there, such as keys, databases, recordings, and what editors and Git leave, is nobody's
 * business: it is given to Asterisk, and neither copied into a report nor compared.
 */
public final class ConfigurationFiles {

    /** The file of the harness's own: what the folder is known to miss. */
    public static final String DEVIATIONS = "deviations";

    /** The file of the harness's own that says what was agreed on, with passwords: neither Asterisk nor a report has it. */
    public static final String DESCRIPTION = "trunkproof.yml";

    private static final String CONF = ".conf";

    /** How each kind of them ends its first line (RFC 7468 section 10). */
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    /**
     * What nobody but Asterisk is shown.
     *
     * @param why in a few words
     */
    public record LeftOut(String name, String why) {}

    private final FolderContents folder;
    private final Map<String, List<ConfigurationText>> texts;
    private final SortedMap<String, FolderFile> all = new TreeMap<>();
    private final SortedMap<String, String> hidden = new TreeMap<>();

    private ConfigurationFiles(FolderContents folder, Map<String, List<ConfigurationText>> texts) {
        this.folder = folder;
        this.texts = texts;
    }

    /**
     * @throws IOException if a file cannot be read
     */
    public static ConfigurationFiles of(FolderContents folder) throws IOException {
        SortedMap<String, FolderFile> files = folder.files();
        List<String> roots =
                files.keySet().stream().filter(ConfigurationFiles::isRoot).toList();
        ConfigurationReader reader = new ConfigurationReader(new TreeSet<>(files.keySet()), folder::bytes);
        Map<String, List<ConfigurationText>> texts = new LinkedHashMap<>(reader.readBy(roots));
        ConfigurationFiles read = new ConfigurationFiles(folder, texts);
        texts.values().stream().flatMap(List::stream).forEach(text -> read.add(text.name()));
        read.addAel();
        read.add(LuaDialplan.FILE);
        read.add(DEVIATIONS);
        for (FolderFile file : read.all.values()) {
            String why = read.whyHidden(file);
            if (!why.isEmpty()) {
                read.hidden.put(file.name(), why);
            }
        }
        return read;
    }

    /** Of the folder itself: of one within, Asterisk reads what it is told to. Names with a dot before them are editors'. */
    private static boolean isRoot(String name) {
        return name.endsWith(CONF) && name.indexOf('/') < 0 && !name.startsWith(".");
    }

    private void add(String name) {
        FolderFile file = folder.files().get(name);
        if (file != null) {
            all.put(name, file);
        }
    }

    private void addAel() throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of(AelDialplan.FILE));
        while (!left.isEmpty()) {
            String name = left.remove();
            FolderFile file = folder.files().get(name);
            if (file != null && all.put(name, file) == null) {
                Matcher include = AelDialplan.INCLUDE.matcher(new String(file.bytes(), StandardCharsets.ISO_8859_1));
                while (include.find()) {
                    left.addAll(new FilePattern(include.group(1), FolderContents.ETC.toString())
                            .among(new TreeSet<>(folder.files().keySet())));
                }
            }
        }
    }

    private String whyHidden(FolderFile file) throws IOException {
        if (file.isOutside()) {
            return "a link leads out of the folder, to " + file.path();
        }
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            return "it is no text";
        }
        return text.contains(PRIVATE_KEY) ? "it holds a private key" : "";
    }

    /** All of them by name, those that are not shown among them. */
    public SortedMap<String, FolderFile> all() {
        return all;
    }

    /** Why a file of them is not shown; empty for one that is. */
    public String whyHidden(String name) {
        return hidden.getOrDefault(name, "");
    }

    /** What else lies there, and which of these are not shown, each with the reason. */
    public List<LeftOut> leftOut() {
        List<LeftOut> left = new ArrayList<>();
        folder.histories().forEach(name -> left.add(new LeftOut(name, "the history of a Git repository")));
        folder.files().keySet().stream()
                .filter(name -> !all.containsKey(name))
                .forEach(name -> left.add(new LeftOut(name, "Asterisk reads no configuration from it")));
        folder.apart()
                .forEach(name -> left.add(new LeftOut(
                        name,
                        name.equals(DESCRIPTION)
                                ? "it says what was agreed on, and Asterisk is not given it"
                                : "the description names it, and Asterisk is not given it")));
        hidden.forEach((name, why) -> left.add(new LeftOut(name, why)));
        return left;
    }

    /** Those that Asterisk's own reader reads, by the files because of which it does. */
    Map<String, List<ConfigurationText>> texts() {
        return texts;
    }
}
