package org.trunkproof.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleDocString;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTag;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own scenarios are tagged with what their steps need, and with what their Rules mean besides. */
class OwnNeedsTest {

    /** What is one office's own says so itself. */
    private static final List<Path> FEATURES = List.of(
            Path.of("features/trunk"),
            Path.of("features/chan_sip"),
            Path.of("features/chan_pjsip"),
            Path.of("features/flowroute"));

    /** What shows in a step that it needs something. */
    private static final Map<Need, Pattern> IN_STEPS = new EnumMap<>(Map.ofEntries(
            shownBy(
                    Need.OWN_NUMBER,
                    "(?:carrier|stranger|port|address|phone) (?:calls|sends \\w+ to|places \\d+ calls to)"
                            + " the (?:trunk's number|beginning of|first four digits of)|Contact: <sip:<number>@"),
            shownBy(Need.DIALLED_NUMBER, "number that may be dialled"),
            shownBy(Need.FORBIDDEN_NUMBER, "number that nobody may reach"),
            shownBy(
                    Need.RINGING_PHONE,
                    "the desk phone(?: from another port)? (?:answers calls|meets INVITE|is called|rings|is not available)"),
            shownBy(Need.CALLING_PHONE, "the desk phone calls|a stranger (?:registers|calls .*) as the desk phone"),
            shownBy(Need.REGISTERING_PHONE, "the desk phone(?: from another port)? (?:has not registered|registers)"),
            shownBy(Need.MAILBOX, "voicemail|mailbox"),
            shownBy(
                    Need.DIGEST,
                    "credentials|the account's password|the carrier's account|<account>|answers a challenge as"
                            + "|as it asks, or not at all|use of a nonce"),
            shownBy(
                    Need.REGISTRATION,
                    "takes registrations|meets REGISTER|Asterisk (?:has )?register(?:s|ed)|to register again"),
            shownBy(Need.CARRIER_NAME, "the carrier's name resolves|SRV records"),
            shownBy(Need.SECOND_ADDRESS, "the carrier's second address"),
            shownBy(Need.CALLING_HOSTS, "from each of its other hosts"),
            shownBy(Need.CALLING_ADDRESSES, "from beside each of the carrier's other hosts"),
            shownBy(Need.SHARED_CARRIER, "(?:its|the carrier's) second trunk"),
            shownBy(Need.SHARED_CALL_MARK, "second trunk with its mark"),
            shownBy(Need.CALL_MARK, "the carrier's mark"),
            shownBy(
                    Need.OTHER_PORT,
                    "the carrier from another port|the carrier's other port|a port on which it does not listen"),
            shownBy(Need.QUALIFY, "meets OPTIONS|the trunk becomes|to be asked|is asked again"),
            shownBy(Need.SECOND_TRUNK, "the other carrier"),
            shownBy(Need.TELEPHONE_EVENTS, "presses|telephone-event|the tones of"),
            shownBy(Need.G711, "\\btones of\\b|tones of keys|after the beep"),
            shownBy(
                    Need.SAME_CODECS,
                    "hears (?:the tones|nothing of|the (?:carrier's|desk phone's) recording)"
                            + "|(?:offers|answers) the desk phone .*the trunk's codecs"
                            + "|the desk phone receives .* of the trunk's codecs"),
            shownBy(Need.ASTERISK_SPEAKS, "voicemail|mailbox"),
            shownBy(Need.SESSION_TIMERS, "\\btimer\\b|Session-Expires|Min-SE"),
            shownBy(
                    Need.CALLER_NUMBER,
                    "the trunk's caller number|may be dialled, and (?:the carrier|each call is refused)"),
            shownBy(Need.INBOUND_CONTEXT, "the inbound context"),
            shownBy(Need.OUTBOUND_CONTEXT, "Asterisk calls|the outbound context|no way out")));

    /** What Rules need that does not show in their steps. */
    private static final Map<String, Need> BESIDES = Map.ofEntries(
            Map.entry("@TP-AUTH-\\d\\d(?<!03)", Need.DIGEST),
            Map.entry("@TP-CODEC-22", Need.MAILBOX),
            Map.entry("@TP-CODEC-(?:22)", Need.ASTERISK_SPEAKS),
            Map.entry("@TP-CODEC-(?:10|28)", Need.G711),
            Map.entry("@TP-DTMF-(?:0[1-8]|1[123])", Need.TELEPHONE_EVENTS),
            Map.entry("@TP-NAME-0[1-7]", Need.CARRIER_NAME),
            Map.entry("@TP-NAME-12", Need.INBOUND_CONTEXT),
            Map.entry("@TP-NAT-\\d\\d", Need.NAT),
            Map.entry("@TP-ROUTE-02", Need.OWN_NUMBER),
            Map.entry("@TP-REG-\\d\\d", Need.DIGEST),
            Map.entry("@TP-SEC-0[78]", Need.REGISTERING_PHONE),
            Map.entry("@TP-ROUTE-03", Need.RINGING_PHONE),
            Map.entry("@TP-ROUTE-(?:18|19|20)", Need.FAILOVER),
            Map.entry("@TP-ROUTE-09", Need.FORBIDDEN_NUMBER),
            Map.entry("@TP-ROUTE-10", Need.CALLER_NUMBER),
            Map.entry("@TP-ROUTE-17", Need.CALLER_IN_FROM),
            Map.entry("@TP-(?:PATH-0[12356]|MEDIA-04|NAME-0[89]|CODEC-07|ROUTE-10)", Need.PUBLIC_ADDRESS));

    /** What shows in the steps of Rules and is not needed: numbers that are refused, a phone that no verdict turns on. */
    private static final Map<String, Need> NOT_AFTER_ALL = Map.of(
            "@TP-ROUTE-09", Need.DIALLED_NUMBER, "@TP-SEC-10", Need.RINGING_PHONE, "@TP-SEC-0[78]", Need.CALLING_PHONE);

    /** What comes with descriptions of other trunks. */
    private static final Set<Need> TO_COME = EnumSet.of(Need.SECOND_PHONE, Need.THIRD_PHONE);

    private static Map.Entry<Need, Pattern> shownBy(Need need, String pattern) {
        return Map.entry(need, Pattern.compile(pattern));
    }

    private static List<Pickle> pickles() {
        return FEATURES.stream()
                .flatMap(folder -> OurPickles.in(folder).stream())
                .toList();
    }

    private static Set<String> tags(Pickle scenario) {
        return scenario.getTags().stream().map(PickleTag::getName).collect(Collectors.toSet());
    }

    private static Set<Need> needed(Pickle scenario) {
        Set<String> tags = tags(scenario);
        List<String> lines =
                scenario.getSteps().stream().flatMap(OwnNeedsTest::lines).toList();
        Set<Need> needed = EnumSet.noneOf(Need.class);
        IN_STEPS.forEach((need, pattern) -> {
            if (lines.stream().anyMatch(pattern.asPredicate())) {
                needed.add(need);
            }
        });
        of(BESIDES, tags).forEach(needed::add);
        of(NOT_AFTER_ALL, tags).forEach(needed::remove);
        return needed;
    }

    private static Stream<Need> of(Map<String, Need> byRule, Collection<String> tags) {
        return byRule.entrySet().stream()
                .filter(rule -> tags.stream().anyMatch(tag -> tag.matches(rule.getKey())))
                .map(Map.Entry::getValue);
    }

    private static Stream<String> lines(PickleStep step) {
        Optional<PickleStepArgument> argument = step.getArgument();
        return Stream.of(
                        Stream.of(step.getText()),
                        argument.flatMap(PickleStepArgument::getDocString).stream()
                                .map(PickleDocString::getContent)
                                .flatMap(String::lines),
                        argument.flatMap(PickleStepArgument::getDataTable).stream()
                                .map(PickleTable::getRows)
                                .flatMap(rows -> rows.stream().flatMap(row -> row.getCells().stream()))
                                .map(cell -> cell.getValue()))
                .flatMap(lines -> lines);
    }

    @Test
    void everyScenarioIsTaggedWithWhatItNeedsAndWithNothingElse() {
        assertThat(pickles()).isNotEmpty().allSatisfy(scenario -> assertThat(Need.among(tags(scenario)))
                .as("%s (%s)", scenario.getName(), scenario.getUri())
                .containsExactlyElementsOf(needed(scenario)));
    }

    @ParameterizedTest
    @EnumSource(Need.class)
    void aNeedIsSomeScenariosOrIsToCome(Need need) {
        Predicate<Pickle> hasIt = scenario -> tags(scenario).contains(need.tag());

        assertThat(pickles().stream().anyMatch(hasIt)).isEqualTo(!TO_COME.contains(need));
    }
}
