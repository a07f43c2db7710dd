package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadedDialplanTest {

    private static final LoadedDialplan SHOWN = LoadedDialplan.of("""
            [ Context 'ring' created by 'pbx_ael' ]
              '~~s~~' =>        1. MSet(LOCAL(dev)=${ARG1})                   [pbx_ael]
                                2. Dial(${dev},20)                            [pbx_ael]

            [ Context 'inbound' created by 'pbx_config' ]
              '15551234567' =>  1. Gosub(ring,~~s~~,1(SIP/deskphone))         [more/inbound.conf:10]
                 [busy]         2. VoiceMail(100@default,b)                   [more/inbound.conf:11]
              '7' (CID match '201') => 1. Hangup()                                   [extensions.conf:3]
              Include =>        'after-hours,20:00-6:00,*,*,*'                [pbx_config]
              Include =>        'nowhere'                                     [pbx_config]

            [ Context 'after-hours' created by 'pbx_config' ]
              Include =>        'inbound'                                     [pbx_config]
              Switch =>         'Realtime/office@extensions'                  [pbx_config]

            -= 4 extensions (5 priorities) in 3 contexts. =-
            """.lines().toList());

    @Test
    void aStepHasItsExtensionItsPriorityAndItsPlace() {
        assertThat(SHOWN.contexts().get("inbound").steps())
                .containsExactly(
                        new LoadedDialplan.LoadedStep(
                                "15551234567", 1, "Gosub", "ring,~~s~~,1(SIP/deskphone)", "more/inbound.conf:10"),
                        new LoadedDialplan.LoadedStep(
                                "15551234567", 2, "VoiceMail", "100@default,b", "more/inbound.conf:11"),
                        new LoadedDialplan.LoadedStep("7", 1, "Hangup", "", "extensions.conf:3"));
        assertThat(SHOWN.contexts().get("ring").steps())
                .extracting(LoadedDialplan.LoadedStep::place)
                .containsOnly("pbx_ael");
    }

    @Test
    void contextsAreReachedThroughIncludesEachOnce() {
        assertThat(SHOWN.reached("inbound"))
                .extracting(LoadedDialplan.Context::name)
                .containsExactly("inbound", "after-hours");
        assertThat(SHOWN.reached("nowhere")).isEmpty();
    }

    @Test
    void aContextWithASwitchIsOpen() {
        assertThat(SHOWN.contexts().get("after-hours").isOpen()).isTrue();
        assertThat(SHOWN.contexts().get("inbound").isOpen()).isFalse();
    }

    @Test
    void nothingIsInNothing() {
        assertThat(LoadedDialplan.of(List.of()).contexts()).isEmpty();
    }

    /** As Asterisk 16.28 tells, where a number is found in what the context includes. */
    @Test
    void whatIsFoundInAnIncludedContextIsFound() {
        LoadedDialplan found = LoadedDialplan.of("""
                [ Included context 'long-distance' created by 'pbx_config' ]
                  '_1NXXNXXXXXX' => 1. Dial(${TRUNK}/${EXTEN})                    [extensions.conf:16]

                -= 1 extension (1 priority) in 1 context. =-
                """.lines().toList());

        assertThat(found.steps())
                .containsExactly(new LoadedDialplan.LoadedStep(
                        "_1NXXNXXXXXX", 1, "Dial", "${TRUNK}/${EXTEN}", "extensions.conf:16"));
    }

    @Test
    void functionsAreWhatIsReadOrSet() {
        assertThat(functions("Set", "GROUP(out)=${CALLERID(num)}")).containsExactly("GROUP", "CALLERID");
        assertThat(functions("MSet", "A=1,LOCAL(b)=2")).containsExactly("LOCAL");
        assertThat(functions("GotoIf", "$[${GROUP_COUNT(${X}@out)} > 1]?BUSY(1)"))
                .containsExactly("GROUP_COUNT");
        assertThat(functions("Dial", "SIP/${EXTEN},20")).isEmpty();
    }

    private static List<String> functions(String application, String data) {
        return BootedState.functions(new LoadedDialplan.LoadedStep("1", 1, application, data, ""))
                .toList();
    }
}
