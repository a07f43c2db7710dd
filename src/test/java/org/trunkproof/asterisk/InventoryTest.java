package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asked of what Asterisk 16 prints. */
class InventoryTest {

    private static final String NOT_THERE = "There is no existence of 911@inbound extension";

    private static final Map<String, String> PRINTED = Map.ofEntries(
            Map.entry("sip show peer flowroute load", "\n\n  * Name       : flowroute\n  Status       : OK (1 ms)\n"),
            Map.entry("sip show peer flowroute", "\n\n  * Name       : flowroute\n  Status       : OK (1 ms)\n"),
            Map.entry("sip show peer deaf", "\n\n  * Name       : deaf\n  Status       : UNREACHABLE\n"),
            Map.entry("sip show peer slow", "\n\n  * Name       : slow\n  Status       : LAGGED (2500 ms)\n"),
            Map.entry("sip show peer guard load", "Peer guard not found.\n"),
            Map.entry("sip show user guard load", "\n\n  * Name       : guard\n"),
            Map.entry("sip show peer nobody load", "Peer nobody not found.\n"),
            Map.entry("sip show user nobody load", "User nobody not found.\n"),
            Map.entry(
                    "dialplan show 911@outbound",
                    "[ Context 'outbound' created by 'pbx_config' ]\n"
                            + "  '911' =>          1. Dial(SIP/flowroute/911)                    [extensions.conf:20]\n"
                            + "                    2. Hangup()                                   [extensions.conf:21]\n\n"
                            + "-= 1 extension (2 priorities) in 1 context. =-\n"),
            Map.entry("dialplan show 911@inbound", NOT_THERE),
            Map.entry("dialplan show 911@database", "There is no existence of 911@database extension"),
            Map.entry("dialplan show s@inbound", NOT_THERE),
            Map.entry(
                    "dialplan show inbound",
                    "[ Context 'inbound' created by 'pbx_config' ]\n"
                            + "  '15551234567' =>  1. Dial(SIP/deskphone,20)       [extensions.conf:10]\n"),
            Map.entry(
                    "dialplan show database",
                    "[ Context 'database' created by 'pbx_config' ]\n"
                            + "  Alt. Switch =>    'Realtime/@'                                  [pbx_config]\n"),
            Map.entry(
                    "dialplan show empty",
                    "[ Context 'empty' created by 'pbx_config' ]\n\n-= 0 extensions (0 priorities) in 1 context. =-\n"),
            Map.entry(
                    "dialplan show included",
                    "[ Context 'included' created by 'pbx_config' ]\n"
                            + "  Include =>        'outbound'                                    [pbx_config]\n"),
            Map.entry(
                    "dialplan show",
                    "[ Context 'inbound' created by 'pbx_config' ]\n"
                            + "  '15551234567' =>  1. Voicemail(100@default,u)       [extensions.conf:10]\n"),
            Map.entry(
                    "voicemail show users",
                    "Context    Mbox  User                      Zone       NewMsg\n"
                            + "default    100   Desk Phone                              0\n"
                            + "sales      7     Front                                   2\n"
                            + "2 voicemail users configured.\n"));

    private final Inventory inventory = new Inventory(
            new ChanSip(), command -> PRINTED.getOrDefault(command, "").lines().toList());

    @Test
    void aPeerIsThereAndSoIsAUser() {
        assertThat(inventory.hasPeer("flowroute")).isTrue();
        assertThat(inventory.hasPeer("guard")).isTrue();
        assertThat(inventory.hasPeer("nobody")).isFalse();
    }

    @Test
    void whoDoesNotAnswerOrAnswersLateIsNotCalled() {
        assertThat(inventory.keepsFromCalling("flowroute")).isEmpty();
        assertThat(inventory.keepsFromCalling("deaf")).contains("[deaf] is unreachable");
        assertThat(inventory.keepsFromCalling("slow")).contains("[slow] is lagged");
    }

    @Test
    void aNumberLeadsSomewhereWhereThereIsAStepOrADatabaseIsAsked() {
        assertThat(inventory.leads("911", "outbound")).isTrue();
        assertThat(inventory.leads("911", "inbound")).isFalse();
        assertThat(inventory.leads("", "inbound")).isFalse();
        assertThat(inventory.leads("911", "database")).isTrue();
        assertThat(inventory.leads("911", "nowhere")).isFalse();
    }

    @Test
    void aContextHoldsSomethingWhereThereIsAStepOrAnother() {
        assertThat(List.of("inbound", "database", "included")).allMatch(inventory::fills);
        assertThat(List.of("empty", "nowhere")).noneMatch(inventory::fills);
    }

    @Test
    void anApplicationIsRunWhereAStepNamesItInWhateverCase() {
        assertThat(inventory.runs("VoiceMail")).isTrue();
        assertThat(inventory.runs("Mail")).isFalse();
    }

    @Test
    void aMailboxIsOneOfItsContext() {
        assertThat(inventory.mailboxes()).containsExactly("100@default", "7@sales");
        assertThat(inventory.keeps("100@default")).isTrue();
        assertThat(inventory.keeps("100@sales")).isFalse();
    }
}
