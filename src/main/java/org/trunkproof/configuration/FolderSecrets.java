package org.trunkproof.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What of a folder like {@code /etc/asterisk} nobody may read: passwords, PINs, tokens, in whichever file, as Asterisk reads
 * them. Most of them are unlike anything else, and are secret wherever they stand. Those that are short or common ({@code 100},
 * {@code password}, the name of the phone itself) are secret only where they are set and used: masked everywhere, they would
 * take the rest of a report with them, and what is missing there would tell them.
 */
public final class FolderSecrets {

    private static final int SHORTEST = 6;

    /** Numbers, and words of letters alone: ports, times and lengths, words of a language, of a protocol, of a program. */
    private static final Pattern ORDINARY =
            Pattern.compile("\\d{1,7}|[A-Za-z]{1,11}|[A-Za-z]+(?:[ ,.']+[A-Za-z]+)+[ ,.']*");

    /** So much of an ordinary one a comment may repeat. */
    private static final int SHORTEST_IN_COMMENT = 4;

    /** Settings whose values are names of somebody, which reports are full of. */
    private static final Set<String> NAMING = Set.of(
            "username",
            "defaultuser",
            "fromuser",
            "authuser",
            "user",
            "host",
            "fromdomain",
            "from_user",
            "from_domain",
            "contact_user",
            "aors",
            "endpoint",
            "context",
            "mailbox",
            "regexten",
            "callbackextension",
            "callerid",
            "cid_number",
            "realm");

    private final Map<String, List<List<Secret>>> byFile = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> masked = new ConcurrentHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    private FolderSecrets() {}

    /**
     * @param names of what is no secret, such as the carrier's and the phone's
     * @throws IOException if a file cannot be read
     */
    public static FolderSecrets of(ConfigurationFiles files, Collection<String> names) throws IOException {
        FolderSecrets secrets = new FolderSecrets();
        secrets.names.addAll(names);
        for (Map.Entry<String, List<ConfigurationText>> read : files.texts().entrySet()) {
            read.getValue().forEach(text -> secrets.read(read.getKey(), text));
        }
        for (FolderFile file : files.all().values()) {
            if (!secrets.lines.containsKey(file.name())) {
                secrets.readOther(file);
            }
        }
        return secrets;
    }

    /** Of a file by itself. */
    public static FolderSecrets in(ConfigurationText text) {
        FolderSecrets secrets = new FolderSecrets();
        secrets.read(text.root(), text);
        return secrets;
    }

    private void read(String root, ConfigurationText text) {
        List<List<Secret>> found = byFile.computeIfAbsent(text.name(), name -> new ArrayList<>());
        lines.put(text.name(), text.lines());
        for (int i = 0; i < text.lines().size(); i++) {
            Statement statement = text.statements().get(i);
            add(
                    found,
                    i,
                    text.name(),
                    SecretLine.in(root, statement, text.lines().get(i)));
            if (statement instanceof SectionHeader header) {
                names.add(header.name());
            } else if (statement instanceof Setting setting) {
                name(setting);
            }
        }
    }

    private void name(Setting setting) {
        if (NAMING.contains(setting.name().toLowerCase(Locale.ROOT))) {
            names.add(setting.means());
        }
        ExtensionLine.of(setting).map(ExtensionLine::number).ifPresent(names::add);
        if (setting.isCalled("register")) {
            String value = setting.means();
            names.add(value.substring(value.lastIndexOf('@') + 1));
            names.add(value.replaceFirst("[:@].*", ""));
        }
    }

    private void readOther(FolderFile file) throws IOException {
        List<List<Secret>> found = byFile.computeIfAbsent(file.name(), name -> new ArrayList<>());
        List<String> all = ConfigurationText.of(file.name(), file.bytes()).lines();
        lines.put(file.name(), all);
        for (int i = 0; i < all.size(); i++) {
            add(found, i, file.name(), SecretLine.in(file.name(), new Statement.Nothing(), all.get(i)));
        }
    }

    private static void add(List<List<Secret>> found, int index, String file, List<Secret> secrets) {
        while (found.size() <= index) {
            found.add(new ArrayList<>());
        }
        secrets.forEach(secret -> found.get(index).add(secret.at(file, index + 1, 0)));
    }

    public List<Secret> all() {
        return byFile.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether there is one in a line. */
    public boolean isIn(String file, int line) {
        List<List<Secret>> found = byFile.getOrDefault(file, List.of());
        return line >= 1 && line <= found.size() && !found.get(line - 1).isEmpty();
    }

    /** Whether it is like nothing else, so that it is a secret wherever it stands. */
    public boolean standsOut(String value) {
        return standsOut(value, names);
    }

    /**
     * @param names what stands in one of which is no secret elsewhere
     */
    public static boolean standsOut(String value, Collection<String> names) {
        return value.length() >= SHORTEST
                && !ORDINARY.matcher(value).matches()
                && names.stream().noneMatch(name -> name.contains(value));
    }

    /** The lines of a file with a mask for each secret that stands in them, and for what a comment repeats of any. */
    public List<String> lines(String file) {
        return masked.computeIfAbsent(file, this::read);
    }

    private List<String> read(String file) {
        List<List<Secret>> found = byFile.getOrDefault(file, List.of());
        List<String> shown = new ArrayList<>();
        SortedMap<Integer, Set<String>> repeatable = repeatable();
        List<String> all = lines.getOrDefault(file, List.of());
        for (int i = 0; i < all.size(); i++) {
            String line = masked(all.get(i), i < found.size() ? found.get(i) : List.of());
            shown.add(inComment(line, repeatable));
        }
        return List.copyOf(shown);
    }

    /** A file like that, a byte a character. */
    public byte[] bytes(String file) {
        return String.join("", lines(file)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String masked(String line, List<Secret> secrets) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (Secret secret : secrets.stream()
                .sorted(Comparator.comparingInt(Secret::from).thenComparing(Secret::to, Comparator.reverseOrder()))
                .toList()) {
            if (secret.from() >= from) {
                masked.append(line, from, secret.from()).append(Secret.MASK);
            }
            from = Math.max(from, secret.to());
        }
        return masked.append(line.substring(from)).toString();
    }

    /** By their lengths, the longest first. */
    private SortedMap<Integer, Set<String>> repeatable() {
        SortedMap<Integer, Set<String>> values = new TreeMap<>(Comparator.reverseOrder());
        all().stream()
                .map(Secret::value)
                .filter(value -> value.length() >= SHORTEST_IN_COMMENT)
                .filter(value -> !value.matches("[A-Za-z]+") || standsOut(value))
                .filter(value -> names.stream().noneMatch(name -> name.contains(value)))
                .forEach(value -> values.computeIfAbsent(value.length(), any -> new HashSet<>())
                        .add(value));
        return values;
    }

    private static String inComment(String line, SortedMap<Integer, Set<String>> values) {
        int from = line.indexOf(';');
        StringBuilder masked = new StringBuilder(line.substring(0, Math.max(0, from)));
        while (from >= 0 && from < line.length()) {
            int end = from > 0 && isWord(line, from - 1) && isWord(line, from) ? from : endOfValue(line, from, values);
            masked.append(end > from ? Secret.MASK : line.substring(from, from + 1));
            from = Math.max(end, from + 1);
        }
        return from < 0 ? line : masked.toString();
    }

    private static int endOfValue(String line, int from, SortedMap<Integer, Set<String>> values) {
        for (Map.Entry<Integer, Set<String>> ofLength : values.entrySet()) {
            int end = from + ofLength.getKey();
            if (end <= line.length()
                    && (end == line.length() || !isWord(line, end) || !isWord(line, end - 1))
                    && ofLength.getValue().contains(line.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    private static boolean isWord(String line, int at) {
        return Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_';
    }
}
