package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suspects where the dialplan is written in AEL or in Lua. */
class OtherDialplansTest {

    private static final Agreement AGREEMENT =
            new Agreement("flowroute", "phone", "inbound", "outbound", Map.of("flowroute", Map.of()));

    private static final String AEL = """
            == extensions.conf
            [general]
            [inbound]
            exten => 100,1,Hangup()
            == extensions.ael
            globals {
                TRUNK="SIP/flowroute"; // context inbound {
            };
            /* context inbound {
               5 => Answer();
            } */
            macro ring(dev) {
                Dial(${dev},20);
                switch(${DIALSTATUS}) {
                case BUSY:
                    VoiceMail(100@default,b);
                };
            };
            context inbound {
                ignorepat => 9;
                15551234567 => &ring(SIP/deskphone);
                hint(SIP/100) 101 => {
                    if ("${CALLERID(num)}" = "1") {
                        NoOp(a;b} // c => d);
                        &again();
                    } else
                        &ring(SIP/deskphone);
                };
                102/1234 => Dial(SIP/x&ring(y),20);
                #include "more.ael"
            };
            abstract context outbound {
                includes { local; toll|9:00-17:00|*|*|*; };
                switches { Realtime/outbound@extensions; };
                _1NXXNXXXXXX => Dial(${TRUNK}/${EXTEN});
            };
            context local { 911 => Dial(SIP/flowroute/911); };
            macro again() { Hangup(); };
            == more.ael
            103 => Hangup();
            """;

    private static final String LUA = """
            == extensions.conf
            [general]
            == extensions.lua
            -- extensions = { inbound = { ["100"] = function() end } }
            function ring(context, extension)
                local options = { timeout = 20 }
                app.dial("SIP/deskphone", 20)
            end
            extensions = {
                ["inbound"] = {
                    ["15551234567"] = ring;
                    h = function(c, e)
                        local t = { ["101"] = 1 }
                    end;
                };
                outbound = { include = {"local", 'toll'}, ["_1NXXNXXXXXX"] = function(c, e) app.dial("x { y") end };
            }
            extensions["local"] = {}
            extensions.local["911"] = ring
            if extensions == nil then print("none") end
            """;

    private static String suspects(String folder, String context, String number) {
        Suspects suspects =
                new Suspects(Folders.read(folder), AGREEMENT, Map.of(), Map.of(context, Set.of(number)), List.of());
        return String.join(
                ", ",
                suspects.of(List.of(context + "-dialplan", "reach")).stream()
                        .map(line -> line.file() + (line.number() == 0 ? "" : ":" + line.number()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the extension, and the macro that it calls
                "inbound  | 15551234567 | extensions.ael:16, extensions.ael:7",
                "inbound  | 101         | extensions.ael:17, extensions.ael:33, extensions.ael:7",
                "inbound  | 102         | extensions.ael:24",
                "inbound  | 103         | more.ael:1",
                "inbound  | 100         | extensions.conf:3",
                "outbound | 12065550100 | extensions.ael:30",
                "outbound | 911         | extensions.ael:28, extensions.ael:32",
                // whoever else has it, it is not the line of another extension
                "outbound | 411         | extensions.ael:28, extensions.ael:29",
                "inbound  | 5           | ''",
                "inbound  | 9           | ''"
            })
    void anExtensionInAelIsNamedByItsLine(String context, String number, String lines) {
        assertThat(suspects(AEL, context, number)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inbound  | 15551234567 | extensions.lua:8",
                "inbound  | h           | extensions.lua:9",
                "inbound  | 101         | ''",
                "inbound  | 100         | ''",
                "outbound | 12065550100 | extensions.lua:13",
                "outbound | 911         | extensions.lua:13, extensions.lua:16"
            })
    void anExtensionInLuaIsNamedByTheLineOfItsEntry(String context, String number, String lines) {
        assertThat(suspects(LUA, context, number)).isEqualTo(lines);
    }

    @Test
    void whatAsteriskDoesNotLoadIsNotToBlame() {
        assertThat(suspects(
                        AEL + "== modules.conf\n[modules]\nautoload=yes\nnoload=pbx_ael.so\n",
                        "outbound",
                        "12065550100"))
                .doesNotContain("ael");
    }

    /** Such as where it was cut off. */
    @Test
    void whatBreaksOffIsReadAsFarAsItGoes() {
        for (int end = AEL.indexOf("== extensions.ael") + 20; end < AEL.indexOf("== more.ael"); end++) {
            assertThat(suspects(AEL.substring(0, end), "inbound", "100")).isEqualTo("extensions.conf:3");
        }
    }
}
