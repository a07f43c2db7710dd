package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmiMessageTest {

    private static final AmiMessage NEWEXTEN = new AmiMessage("""
            Event: Newexten
            Privilege: dialplan,all
            Channel: SIP/flowroute-00000001
            CallerIDNum: <unknown>
            CallerIDName: <unknown> caller
            AccountCode:\s
            ChanVariable: one
            Application:Dial
            AppData: SIP/deskphone,20,a: b
            ChanVariable: two""");

    @Test
    void aFieldIsFoundInWhateverCaseItIsWritten() {
        assertThat(NEWEXTEN.field("channel")).hasValue("SIP/flowroute-00000001");
        assertThat(NEWEXTEN.field("APPDATA")).hasValue("SIP/deskphone,20,a: b");
        assertThat(NEWEXTEN.field("accountcode")).hasValue("");
        assertThat(NEWEXTEN.field("application")).hasValue("Dial");
    }

    @Test
    void whatIsNoKeyIsNoField() {
        assertThat(NEWEXTEN.field("Chan")).isEmpty();
        assertThat(NEWEXTEN.field("20,a")).isEmpty();
        assertThat(NEWEXTEN.field("hannel")).isEmpty();
        assertThat(NEWEXTEN.field("Exten")).isEmpty();
    }

    @Test
    void aKeyThatStandsThereTwiceHasBothValues() {
        assertThat(NEWEXTEN.field("ChanVariable")).hasValue("one");
        assertThat(NEWEXTEN.all("chanvariable")).containsExactly("one", "two");
        assertThat(NEWEXTEN.all("Variable")).isEmpty();
        assertThat(NEWEXTEN.fields().stream().map(AmiMessage.Field::key))
                .containsExactly(
                        "Event",
                        "Privilege",
                        "Channel",
                        "CallerIDNum",
                        "CallerIDName",
                        "AccountCode",
                        "ChanVariable",
                        "Application",
                        "AppData",
                        "ChanVariable");
    }

    @Test
    void whatAsteriskDoesNotKnowIsNotKnown() {
        assertThat(NEWEXTEN.field("CallerIDNum")).hasValue("<unknown>");
        assertThat(NEWEXTEN.known("CallerIDNum")).isEmpty();
        assertThat(NEWEXTEN.known("CallerIDName")).hasValue("<unknown> caller");
    }

    @Test
    void anEventIsOfOneName() {
        assertThat(NEWEXTEN.name()).isEqualTo("Newexten");
        assertThat(NEWEXTEN.isEvent("NewExten")).isTrue();
        assertThat(NEWEXTEN.isEvent("Newexte")).isFalse();
        assertThat(NEWEXTEN.isEvent("Newextens")).isFalse();
        assertThat(AmiMessage.of("Response", "Newexten").isEvent("Newexten")).isFalse();
        assertThat(AmiMessage.of("Response", "Success").name()).isEmpty();
        assertThat(AmiMessage.event("Hangup").isEvent("Hangup")).isTrue();
    }

    @Test
    void aLineThatIsNoFieldIsKeptAndLooksLikeNothing() {
        AmiMessage message = new AmiMessage("garbage\nEvent: Hangup\n: nameless\n\u0000\nCause: 16");

        assertThat(message.isEvent("Hangup")).isTrue();
        assertThat(message.field("cause")).hasValue("16");
        assertThat(message.fields()).hasSize(2);
    }

    @Test
    void aValueIsOneLineAndNoMore() {
        assertThat(AmiMessage.of("Action", "Setvar")
                        .with("Value", "1\r\nAction: Logoff")
                        .all("Action"))
                .containsExactly("Setvar");
    }
}
