package org.trunkproof.asterisk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.configuration.Setting;

/**
 * An object of chan_pjsip's that stands in a file and that Asterisk has not made, because of a line that it does not take
 * (res/res_sorcery_config.c, sorcery_config_internal_load). Everything else is there, and Asterisk boots.
 *
 * @param type what kind of object it is, such as {@code endpoint}
 * @param name its section
 * @param option that is at fault, where one is named
 * @param line where in its file that stands, where it is said
 * @param because in Asterisk's words; empty where it says nothing
 */
public record LeftOutObject(String type, String name, Optional<String> option, OptionalInt line, String because) {

    /** Time, level, thread, source file and line, function, text. */
    private static final Pattern LOGGED =
            Pattern.compile("\\[[^]]*] (?:WARNING|ERROR)(\\[\\d+])(?:\\[[^]]*])?: (\\S+?):\\d+ \\w+: (.*)");

    private static final Pattern NOT_MADE = Pattern.compile(
            "Could not create an object of type '([^']*)' with id '([^']*)' from configuration file .*");

    private static final Pattern TWICE = Pattern.compile(
            "Config file '[^']*' could not be loaded; configuration contains a duplicate object: '([^']*)' of type '([^']*)'.*");

    /** One that stands for several objects, of which it makes those that come before the mistake (res_pjsip_config_wizard.c). */
    private static final Pattern NOT_ALL_MADE = Pattern.compile("Unable to create objects for wizard '([^']*)'");

    private static final String WIZARD = "wizard";

    /** What a registration is made of (res_pjsip_outbound_registration.c, sip_outbound_registration_apply). */
    private static final Pattern OF_URI = Pattern.compile("^(Server|Client) URI or hostname length exceeds");

    /** A transport whose address or port it cannot have. */
    private static final Pattern NOT_BOUND =
            Pattern.compile("Transport '[^']*' could not be started: (?:Cannot assign|Address already in use).*");

    /** What objects are made by, and what their values are parsed with. */
    private static final Pattern READER =
            Pattern.compile("config_options\\.c|res_pjsip(?:/\\w+|_\\w+)?\\.c|format_cap\\.c|netsock2\\.c|acl\\.c");

    private static final Pattern OPTION =
            Pattern.compile("(?:named '([^']*)'|Error parsing ([^=\\s]+)=.*) at line (\\d+) of.*");

    /** What says nothing of why: it is no error that a file is not there. */
    private static final Pattern OTHER = Pattern.compile("Unable to load config file .*");

    /** Each once, however often Asterisk tried; what one thread says before it gives an object up is why. */
    static List<LeftOutObject> in(String log) {
        Map<String, List<String>> before = new HashMap<>();
        List<LeftOutObject> found = new ArrayList<>();
        for (String line : log.lines().toList()) {
            Matcher logged = LOGGED.matcher(line.strip());
            if (!logged.matches()) {
                continue;
            }
            List<String> said = before.computeIfAbsent(logged.group(1), thread -> new ArrayList<>());
            String text = logged.group(3).strip();
            Matcher notMade = NOT_MADE.matcher(text);
            Matcher twice = TWICE.matcher(text);
            Matcher notAllMade = NOT_ALL_MADE.matcher(text);
            if (notAllMade.matches()) {
                found.add(of(WIZARD, notAllMade.group(1), said));
                said.clear();
            } else if (notMade.matches()) {
                found.add(of(notMade.group(1), notMade.group(2), said));
                said.clear();
            } else if (twice.matches()) {
                found.add(
                        new LeftOutObject(twice.group(2), twice.group(1), Optional.empty(), OptionalInt.empty(), text));
                said.clear();
            } else if (READER.matcher(logged.group(2)).matches()
                    && !OTHER.matcher(text).matches()) {
                said.add(text);
            }
        }
        return found.stream().distinct().toList();
    }

    /** Whether it is there twice, for which all objects of its type are left out. */
    public boolean isOfAll() {
        return because.contains("duplicate object");
    }

    private static LeftOutObject of(String type, String name, List<String> said) {
        if (said.stream().anyMatch(text -> NOT_BOUND.matcher(text).matches())) {
            return new LeftOutObject(type, name, Optional.of("bind"), OptionalInt.empty(), because(said));
        }
        Optional<String> uri = said.stream()
                .map(OF_URI::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT) + "_uri")
                .findFirst();
        if (uri.isPresent()) {
            return new LeftOutObject(type, name, uri, OptionalInt.empty(), because(said));
        }
        for (String text : said) {
            Matcher option = OPTION.matcher(text);
            if (option.find()) {
                return new LeftOutObject(
                        type,
                        name,
                        Optional.ofNullable(option.group(1)).or(() -> Optional.ofNullable(option.group(2))),
                        OptionalInt.of(Integer.parseInt(option.group(3))),
                        because(said));
            }
        }
        return new LeftOutObject(type, name, Optional.empty(), OptionalInt.empty(), because(said));
    }

    /** Of what stands for several objects, a setting of one of them has its type before it. */
    private boolean isOption(Setting setting, String name) {
        return setting.isCalled(name) || isWizard() && setting.name().endsWith("/" + name);
    }

    /** The first says it best: what follows says that it was so. */
    private static String because(List<String> said) {
        return said.stream()
                .findFirst()
                .map(text -> text.replaceFirst(" at line \\d+ of\\s*$|\\.$", ""))
                .orElse("");
    }

    /** Whether it is to have an address that Asterisk cannot have. */
    public boolean isOfAddress() {
        return because.contains("Cannot assign requested address");
    }

    /** Whether it stands for several objects, of which some may have been made. */
    public boolean isWizard() {
        return type.equals(WIZARD);
    }

    /** The line of it that Asterisk names, or else where it is opened. */
    public List<Line> lines(Configuration configuration) {
        List<Section> sections = configuration.dialect().files().stream()
                .flatMap(file -> configuration.sections(file).stream())
                .filter(section -> !section.isTemplate() && section.name().equals(name))
                .filter(section -> section.type().filter(type::equals).isPresent())
                .toList();
        List<Line> options = sections.stream()
                .flatMap(section -> section.settings().stream())
                .filter(setting ->
                        option.filter(called -> isOption(setting, called)).isPresent())
                .map(Setting::line)
                .filter(found -> line.orElse(0) == 0 || found.number() == line.getAsInt())
                .distinct()
                .toList();
        return options.isEmpty()
                ? sections.stream()
                        .flatMap(section -> section.headers().stream())
                        .toList()
                : options;
    }
}
