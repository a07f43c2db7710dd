package org.trunkproof.asterisk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.configuration.ExtensionLine;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;

/**
 * Which modules Asterisk loads in a lab: those that the folder's modules.conf says, or where it has none, few, because each
 * costs boot time, unless a file of the folder needs others. Then all that there are, which takes twice as long.
 *
 * @param file the harness's own that is used; empty where the folder has one
 * @param description for a person
 */
record ModuleChoice(Optional<String> file, String description) {

    private static final String MODULES = "modules.conf";
    private static final String ALL = "all-modules.conf";
    private static final Properties MORE = more();
    private static final Set<String> APPLICATIONS = words("applications");
    private static final Set<String> FUNCTIONS = words("functions");
    private static final Set<String> FILES = words("files");
    private static final Set<String> CODECS = words("codecs");

    private static final Pattern FUNCTION = Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\(");
    private static final Pattern SWITCH = Pattern.compile("(?i)[el]?switch");
    private static final Pattern READ = Pattern.compile(".*\\.(conf|ael|lua)");
    private static final Pattern OFF = Pattern.compile("(?i)no|false|n|f|off|0|");

    static ModuleChoice of(ConfigurationFolder folder) {
        Set<String> names = new TreeSet<>(folder.contents().files().keySet());
        Configuration configuration = folder.configuration();
        if (names.contains(MODULES)) {
            return new ModuleChoice(Optional.empty(), "those that its modules.conf loads" + rival(folder, names));
        }
        return Stream.of(dialplan(configuration), settings(configuration), files(names, configuration))
                .flatMap(Optional::stream)
                .findFirst()
                .map(need -> new ModuleChoice(
                        Optional.of(ALL), "all of the image's, because " + need + "; the folder has no modules.conf"))
                .orElseGet(() -> new ModuleChoice(
                        Optional.of(MODULES),
                        "the few that a trunk, phones and voicemail need; the folder has no modules.conf, and its files"
                                + " need no others"));
    }

    /** Two channel drivers may have trunks side by side, at ports of their own; it is one of them that is under test. */
    private static String rival(ConfigurationFolder folder, Set<String> names) {
        return DriverChoice.among(names).stream()
                .filter(other -> !other.name().equals(folder.driver().name()))
                .filter(other -> folder.configuration().keepingOut(other.name()).isEmpty())
                .map(other -> ", " + other.name() + " among them, of which nothing is judged here: it is "
                        + folder.driver().name() + " that has the trunk")
                .findFirst()
                .orElse("");
    }

    private static Optional<String> dialplan(Configuration configuration) {
        return configuration.sections(Dialect.DIALPLAN).stream()
                .flatMap(section -> section.settings().stream())
                .flatMap(setting -> used(setting).stream())
                .findFirst();
    }

    private static Optional<String> used(Setting setting) {
        if (SWITCH.matcher(setting.name()).matches()) {
            return Optional.of(place(setting) + " has a switch");
        }
        return ExtensionLine.of(setting)
                .map(ExtensionLine::application)
                .filter(name -> APPLICATIONS.contains(small(name)))
                .or(() -> FUNCTION.matcher(setting.means())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(name -> FUNCTIONS.contains(small(name)))
                        .findFirst())
                .map(name -> place(setting) + " uses " + name);
    }

    private static Optional<String> settings(Configuration configuration) {
        return configuration.dialect().files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .map(Section::settings)
                .flatMap(settings -> settings.stream().filter(ModuleChoice::needsMore))
                .map(setting -> place(setting) + " has " + setting.name() + "=" + setting.means())
                .findFirst();
    }

    private static boolean needsMore(Setting setting) {
        return switch (small(setting.name())) {
            case "encryption", "media_encryption", "webrtc", "t38_udptl" ->
                !OFF.matcher(setting.means()).matches();
            case "transport", "protocol" -> small(setting.means()).contains("ws");
            case "allow" ->
                Arrays.stream(small(setting.means()).split("[,\\s]+"))
                        .anyMatch(codec -> CODECS.contains(codec.replaceFirst(":.*", "")));
            default -> false;
        };
    }

    private static Optional<String> files(Set<String> names, Configuration configuration) {
        Set<String> read =
                configuration.texts().stream().map(ConfigurationText::name).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> !name.contains("/") && READ.matcher(name).matches())
                .filter(name -> !FILES.contains(name) && !read.contains(name))
                .findFirst()
                .map(name -> "it has " + name);
    }

    private static String place(Setting setting) {
        return setting.line().file() + ":" + setting.line().number();
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String key) {
        return Set.of(MORE.getProperty(key).strip().split("\\s+"));
    }

    private static Properties more() {
        try (InputStream in = ModuleChoice.class.getResourceAsStream("more-modules.properties")) {
            Properties more = new Properties();
            more.load(in);
            return more;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the harness's own says, with what the channel driver needs, and without what would have its port. */
    byte[] text(ConfigurationFolder folder) {
        ChannelDriver driver = folder.driver();
        boolean hasRival = DriverChoice.among(Set.copyOf(folder.names())).size() > 1;
        String ofDriver = Stream.concat(
                        driver.modules().stream().map(module -> "load=" + module + "\n"),
                        driver.rivals().stream().filter(rival -> hasRival).map(module -> "noload=" + module + "\n"))
                .collect(Collectors.joining());
        try (InputStream in = ModuleChoice.class.getResourceAsStream(file.orElseThrow())) {
            return (new String(in.readAllBytes(), StandardCharsets.UTF_8) + ofDriver).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
