package org.trunkproof.asterisk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what chan_pjsip prints of its objects (res/res_pjsip/pjsip_cli.c and config_*.c). */
final class PjsipObjects {

    /** Of the table that says of one object what each of its options is. */
    private static final Pattern OPTION = Pattern.compile("\\s(\\w+)\\s+: (.*)");

    private static final String HEADING = "ParameterName";

    static final String SHOW_AOR = "pjsip show aor ";
    static final String CONTACT = "contact";

    private static final Pattern OWN_CONTACT = Pattern.compile("\\s*" + CONTACT + "\\s+: .*");

    /** What shows how things are going, or where a name points, in which each lab is unlike another. */
    private static final Pattern VOLATILE = Pattern.compile(
            "\\s*(?:(?:Endpoint|Contact|Channel|Exten|Identify|Match|Aor|Transport|I/OAuth|InAuth|OutAuth|Objects found):.*|match\\s+: .*|.*\\(exp\\. \\d+s\\)|=+)");

    private PjsipObjects() {}

    /** Names of all objects of a list, each row of which begins with their kind; a long one may be cut off. */
    static List<String> names(List<String> rows, String kind) {
        Pattern row = Pattern.compile("\\s*" + kind + ":\\s+([^\\s/<]+).*");
        return rows.stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The options of an object by name; none where there is no such object. */
    static Map<String, String> options(List<String> printed) {
        Map<String, String> options = new LinkedHashMap<>();
        if (printed.stream().anyMatch(line -> line.contains(HEADING))) {
            printed.stream()
                    .map(OPTION::matcher)
                    .filter(Matcher::matches)
                    .map(Matcher::toMatchResult)
                    .filter((MatchResult option) -> !option.group(1).equals(HEADING))
                    .forEach(option ->
                            options.put(option.group(1), option.group(2).strip()));
        }
        return options;
    }

    /** Names in an option that takes several. */
    static List<String> several(Map<String, String> options, String name) {
        return Stream.of(options.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Commands that print all that is loaded of the endpoints, and of what they and calls to them need. */
    static List<String> commands(CommandLine asked, List<String> endpoints) {
        Stream<String> ofEndpoints = endpoints.stream().flatMap(endpoint -> {
            Map<String, String> options = options(asked.lines("pjsip show endpoint " + endpoint));
            return Stream.of(
                            Stream.of("endpoint " + endpoint),
                            several(options, "aors").stream().map(name -> "aor " + name),
                            several(options, "auth").stream().map(name -> "auth " + name),
                            several(options, "outbound_auth").stream().map(name -> "auth " + name))
                    .flatMap(some -> some);
        });
        Stream<String> ofAll = Stream.of(
                        names(asked.lines("pjsip show transports"), "Transport").stream()
                                .map(name -> "transport " + name),
                        names(asked.lines("pjsip show identifies"), "Identify").stream()
                                .map(name -> "identify " + name),
                        PjsipRegistrations.names(asked.lines("pjsip show registrations"))
                                .map(name -> "registration " + name))
                .flatMap(some -> some);
        return Stream.of(Stream.of("settings"), ofEndpoints, ofAll)
                .flatMap(some -> some)
                .map(what -> "pjsip show " + what)
                .distinct()
                .toList();
    }

    /** The contacts of an address of record that have not come by a REGISTER, for which there would be the Call-ID of that. */
    static String ownContacts(String aor, Map<String, String> options, CommandLine asked) {
        return several(options, CONTACT).stream()
                .filter(contact -> options(asked.lines("pjsip show contact " + aor + "/" + contact))
                        .getOrDefault("call_id", "")
                        .isEmpty())
                .collect(Collectors.joining(","));
    }

    /** What is the same for the same configuration, whatever is going on. */
    static List<String> steady(String command, List<String> printed, CommandLine asked) {
        Stream<String> lines =
                printed.stream().filter(line -> !VOLATILE.matcher(line).matches());
        if (!command.startsWith(SHOW_AOR)) {
            return lines.toList();
        }
        Map<String, String> options = options(printed);
        return lines.map(line -> OWN_CONTACT.matcher(line).matches()
                        ? CONTACT + " : " + ownContacts(command.substring(SHOW_AOR.length()), options, asked)
                        : line)
                .toList();
    }
}
