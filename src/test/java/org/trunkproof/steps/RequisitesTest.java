package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.asterisk.ChanSip;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.Inventory;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.TrunkProfile;

/** Each subject: where it is there, the scenario goes on; where it is not, it ends, and says what is not there. */
class RequisitesTest {

    private static final String CALL = """
            INVITE sip:100@10.1.0.1 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1
            From: <sip:1@10.0.0.2>;tag=a
            To: <sip:100@10.1.0.1>
            Call-ID: c
            CSeq: 1 INVITE

            """;
    private static final String ANSWER =
            CALL.replaceFirst(".*\n", "SIP/2.0 200 OK\n").replace("10.1.0.1>", "10.1.0.1>;tag=b");

    @TempDir
    private Path folder;

    private static final String INBOUND = "[ Context 'inbound' created by 'pbx_config' ]\n";
    private static final String OUTBOUND = INBOUND.replace("inbound", "outbound");

    private final Map<String, String> printed = new HashMap<>();
    private Traces traces = new Traces();

    @BeforeEach
    void asItIs() throws IOException {
        Files.writeString(folder.resolve("sip.conf"), "[general]\n[flowroute]\n[base](!)\n[201]\n[202]\n");
        for (String name : new String[] {"flowroute", "deskphone"}) {
            printed.put("sip show peer " + name + " load", "  * Name       : " + name);
            printed.put("sip show peer " + name, "  * Name       : " + name + "\n  Status       : OK (1 ms)");
        }
        printed.put(
                "dialplan show 911@outbound",
                OUTBOUND + "  '911' =>  1. Dial(SIP/flowroute/911)  [extensions.conf:20]");
        printed.put(
                "dialplan show outbound", OUTBOUND + "  '911' =>  1. Dial(SIP/flowroute/911)  [extensions.conf:20]");
        printed.put(
                "dialplan show 15551234567@inbound",
                INBOUND + "  '15551234567' =>  1. Dial(SIP/deskphone)  [extensions.conf:9]");
        printed.put("dialplan show", INBOUND + "    2. VoiceMail(100@default,u)  [extensions.conf:10]");
        printed.put("voicemail show users", "Context    Mbox  User\ndefault    100   Desk Phone      0");
        traces = new Traces().sip(Party.ASTERISK, Party.DESK_PHONE, CALL).sip(Party.DESK_PHONE, Party.ASTERISK, ANSWER);
    }

    @Test
    void theOtherTrunkIsToBeThereBeforeItsCarrierIsSparedCalls() throws IOException {
        TrunkProfile two = DescriptionFile.read(Files.writeString(folder.resolve("trunkproof.yml"), """
                        trunks:
                        - {carrier: flowroute, trunk: flowroute}
                        - {carrier: generic, trunk: second, host: sip.second.example}
                        phones: {deskphone: {context: outbound}}
                        """))
                .description()
                .profile();

        assertThatThrownBy(() -> requires(two).callsOutTo(Party.OTHER_CARRIER))
                .hasMessageContaining("has no section [second], which is to be the other trunk's");
        printed.put("sip show peer second load", "  * Name       : second");
        printed.put("sip show peer second", "  * Name       : second\n  Status       : UNREACHABLE");
        assertThatThrownBy(() -> requires(two).callsOutTo(Party.OTHER_CARRIER))
                .hasMessageContaining("so that the other carrier is not called");
        printed.put("sip show peer second", "  * Name       : second\n  Status       : OK (1 ms)");
        assertThatCode(() -> requires(two).callsOutTo(Party.OTHER_CARRIER)).doesNotThrowAnyException();
    }

    private Requisites requires() {
        return requires(TrunkProfile.flowroute());
    }

    private Requisites requires(TrunkProfile profile) {
        return new Requisites(
                profile,
                new ConfigurationFolder(folder),
                new Inventory(
                        new ChanSip(),
                        command -> printed.getOrDefault(command, "").lines().toList()),
                () -> traces.trace());
    }

    /** What is asked for, what makes it go away, and the reason that is told then. */
    static Stream<Arguments> ofSteps() {
        return Stream.of(
                subject(
                        "a name that is the desk phone's",
                        s -> s.named("deskphone"),
                        "sip show peer deskphone load",
                        "sip.conf has no section [deskphone], which is to be the desk phone's, by the"
                                + " description; it has [201], [202]."),
                subject(
                        "the desk phone that calls",
                        Requisites::deskPhone,
                        "sip show peer deskphone load",
                        "sip.conf has no section [deskphone], which is to be the desk phone's, by the"
                                + " description; it has [201], [202]."),
                subject(
                        "a name that is the trunk's",
                        s -> s.named("flowroute"),
                        "sip show peer flowroute load",
                        "sip.conf has no section [flowroute], which is to be the trunk's, by the description; it"
                                + " has [201], [202]."),
                subject(
                        "a name that is the account's",
                        s -> s.named("12345678"),
                        "sip show peer flowroute load",
                        "sip.conf has no section [flowroute], which is to be the trunk's, by the description; it"
                                + " has [201], [202]."),
                subject(
                        "a number that a stranger tries",
                        s -> s.called("911"),
                        "dialplan show 911@outbound",
                        "neither [outbound] nor [inbound] has an extension for 911, so that it leads nowhere, whoever calls"
                                + " it."),
                subject(
                        "the number that the carrier delivers",
                        s -> s.called("15551234567"),
                        "dialplan show 15551234567@inbound",
                        "[inbound] has no extension for 15551234567, so that it leads nowhere."),
                subject(
                        "a number that is to go out",
                        s -> s.dialled("911"),
                        "dialplan show 911@outbound",
                        "[outbound] has no extension for 911, so that it leads nowhere."),
                subject(
                        "calls out",
                        Requisites::callsOut,
                        "dialplan show outbound",
                        "there is nothing in [outbound], where calls out are to enter the dialplan."),
                subject("voicemail", Requisites::voicemail, "dialplan show", "no extension runs VoiceMail."),
                subject(
                        "a mailbox",
                        s -> s.mailbox("100@default"),
                        "voicemail show users",
                        "there is no mailbox 100@default, nor any other."));
    }

    private static Arguments subject(String what, Consumer<Requisites> step, String command, String because) {
        return Arguments.of(what, step, command, because);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofSteps")
    void whatIsNotThereIsNotJudged(String what, Consumer<Requisites> step, String command, String because) {
        assertThatCode(() -> step.accept(requires())).doesNotThrowAnyException();

        printed.remove(command);

        assertThatThrownBy(() -> step.accept(requires()))
                .isInstanceOf(NotJudged.class)
                .hasMessageStartingWith("Not judged, because " + because);
    }

    @Test
    void thoseThatThereAreAreToLookAt() {
        printed.clear();

        assertThatThrownBy(() -> requires().deskPhone())
                .hasMessageEndingWith(
                        "\n  look at:  " + folder + "/sip.conf:4: [201]\n  look at:  " + folder + "/sip.conf:5: [202]");
    }

    @Test
    void anyOtherNameIsNobodysInParticular() {
        assertThatCode(() -> requires().named("12065550100")).doesNotThrowAnyException();
    }

    @Test
    void nobodyIsToBeNobody() {
        assertThatCode(() -> requires().named("nobody")).doesNotThrowAnyException();
        printed.put("sip show peer nobody load", "  * Name       : nobody");

        assertThatThrownBy(() -> requires().named("nobody")).isInstanceOf(NotJudged.class);
    }

    @Test
    void whereTheCarrierWouldBeCalledByNobodyThatItIsNotCalledProvesNothing() {
        printed.put("sip show peer flowroute", "  Status       : UNREACHABLE");

        assertThatThrownBy(() -> requires().callsOut())
                .hasMessageStartingWith(
                        "Not judged, because [flowroute] is unreachable, so that the carrier is not called");
    }

    @Test
    void whoWasInNoCallHeardNothingInAnyCase() {
        assertThatCode(() -> requires().inCall(Party.DESK_PHONE)).doesNotThrowAnyException();
        assertThatCode(() -> requires().anyCall()).doesNotThrowAnyException();
        assertThatThrownBy(() -> requires().inCall(Party.CARRIER))
                .hasMessage("Not judged, because the carrier was in no call by then.");

        traces = new Traces();

        assertThatThrownBy(() -> requires().anyCall()).isInstanceOf(NotJudged.class);
    }

    @Test
    void aCallThatAsteriskDoesNotEvenAskTheCarrierForIsOne() {
        traces = new Traces().dials("Local/12065550100@outbound", "flowroute");

        assertThatCode(() -> requires().anyCall()).doesNotThrowAnyException();
    }
}
