package org.trunkproof.premise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.asterisk.LeftOutObject;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Traces;

/** The same as {@link PremisesTest} of a folder for chan_pjsip. */
class EndpointPremiseTest {

    private static final String OBJECTS = """
            [flowroute]
            type=endpoint
            context=inbound
            aors=flowroute
            outbound_auth=account
            [flowroute]
            type=aor
            contact=sip:sip.flowroute.com
            [account]
            type=auth
            username=12345678
            password=password
            [flowroute]
            type=identify
            endpoint=flowroute
            match=sip.flowroute.com
            [deskphone]
            type=endpoint
            auth=deskphone
            aors=deskphone
            [deskphone]
            type=auth
            username=deskphone
            password=deskphone-password
            [deskphone]
            type=aor
            max_contacts=1
            """;

    /** A call that the dialplan means for the trunk, and that nobody is asked for. */
    private static final Traces IN_VAIN = new Traces()
            .dials("Local/12065550100@outbound-1;2", "flowroute")
            .ami("OriginateResponse", "Response", "Failure");

    private static KnownOffice office() {
        return new KnownOffice().ofPjsip(OBJECTS).peer("flowroute", trunk("sip.flowroute.com", false));
    }

    private static KnownPeer trunk(String address, boolean registers) {
        return new KnownPeer("flowroute", address, 5060, registers, "inbound", List.of("ulaw"));
    }

    private static LeftOutObject leftOut(String type, String name, String option, int line) {
        return new LeftOutObject(
                type, name, Optional.of(option), OptionalInt.of(line), "Error parsing " + option + "=x");
    }

    private static final String UNKNOWN_ADDRESS =
            "Asterisk asks the lab's carrier for a password, whose call is answered with 401: it does not know the endpoint"
                    + " [flowroute] by that address";

    private static Arguments finding(
            String sentence, String line, Set<Premise> undermines, UnaryOperator<KnownOffice> change) {
        return Arguments.of(sentence, line, undermines, change);
    }

    /** A section less, or one line otherwise. */
    private static UnaryOperator<KnownOffice> written(String from, String to) {
        assertThat(OBJECTS).contains(from);
        return office -> office.ofPjsip(OBJECTS.replace(from, to));
    }

    private static Traces challenged() {
        return new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, KnownOffice.ARRIVAL)
                .sip(
                        Party.ASTERISK,
                        Party.CARRIER,
                        KnownOffice.answer("401 Unauthorized")
                                .replace("CSeq", "WWW-Authenticate: Digest realm=\"asterisk\",nonce=\"1\"\nCSeq"));
    }

    static Stream<Arguments> whatMayBe() {
        return Stream.of(
                finding(
                        "Asterisk has left out the endpoint [flowroute] of the trunk: Error parsing context=x",
                        "pjsip.conf:3: context=inbound",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute")
                                .seen(IN_VAIN)
                                .arrives(challenged())
                                .leavesOut(leftOut("endpoint", "flowroute", "context", 3))),
                finding(
                        "Asterisk has left out the endpoint [flowroute] of the trunk: Config file 'pjsip.conf' could not be"
                                + " loaded; configuration contains a duplicate object: 'deskphone' of type 'endpoint'",
                        "pjsip.conf:17: [deskphone]",
                        Set.of(Premise.TRUNK, Premise.OTHER_TRUNK, Premise.DESK_PHONE),
                        office -> office.peer("flowroute")
                                .peer("deskphone")
                                .seen(IN_VAIN)
                                .leavesOut(new LeftOutObject(
                                        "endpoint",
                                        "deskphone",
                                        Optional.empty(),
                                        OptionalInt.empty(),
                                        "Config file 'pjsip.conf' could not be loaded; configuration contains a duplicate"
                                                + " object: 'deskphone' of type 'endpoint'"))),
                finding(
                        "Asterisk has left out the aor [flowroute]: Config file 'pjsip.conf' could not be loaded;"
                                + " configuration contains a duplicate object: 'flowroute' of type 'aor'",
                        "pjsip.conf:6: [flowroute]",
                        Set.of(Premise.OUTBOUND, Premise.DESK_PHONE),
                        office -> office.leavesOut(new LeftOutObject(
                                "aor",
                                "flowroute",
                                Optional.empty(),
                                OptionalInt.empty(),
                                "Config file 'pjsip.conf' could not be loaded; configuration contains a duplicate object:"
                                        + " 'flowroute' of type 'aor'"))),
                finding(
                        "Asterisk has no endpoint [flowroute] for the trunk: no section of that name has type=endpoint",
                        "pjsip.conf:2: type=endpoind",
                        Set.of(Premise.TRUNK),
                        office -> written("[flowroute]\ntype=endpoint", "[flowroute]\ntype=endpoind")
                                .apply(office)
                                .peer("flowroute")),
                finding(
                        "Asterisk has no endpoint [flowroute] for the trunk: no section of that name has type=endpoint",
                        "pjsip.conf:1: [flowroute]",
                        Set.of(Premise.TRUNK),
                        office -> written("[flowroute]\ntype=endpoint\n", "[flowroute]\n")
                                .apply(office)
                                .peer("flowroute")),
                finding(UNKNOWN_ADDRESS, "pjsip.conf:14: type=identity", Set.of(Premise.ADMISSION), office -> written(
                                "type=identify", "type=identity")
                        .apply(office)
                        .arrives(challenged())),
                finding(UNKNOWN_ADDRESS, "pjsip.conf:13: [flowroute]", Set.of(Premise.ADMISSION), office -> written(
                                "type=identify\n", "")
                        .apply(office)
                        .arrives(challenged())),
                finding(UNKNOWN_ADDRESS, "pjsip.conf:15: endpoint=nobody", Set.of(Premise.ADMISSION), office -> written(
                                "endpoint=flowroute", "endpoint=nobody")
                        .apply(office)
                        .arrives(challenged())),
                finding(
                        "The desk phone [deskphone] cannot register: it has aors=nobody, and there is no such object; its"
                                + " REGISTER is answered with 404",
                        "pjsip.conf:20: aors=nobody",
                        Set.of(Premise.DESK_PHONE),
                        office -> written("aors=deskphone", "aors=nobody")
                                .apply(office)
                                .peer(
                                        "deskphone",
                                        new KnownPeer("deskphone", "", 0, false, "outbound", List.of("ulaw")))
                                .phoneAnsweredWith(404)),
                finding(
                        "There is no section [flowroute] for the trunk; the nearest is [flowrout]",
                        "pjsip.conf:1: [flowrout]",
                        Set.of(Premise.TRUNK),
                        office -> office.ofPjsip(OBJECTS.replace("[flowroute]", "[flowrout]"))
                                .peer("flowroute")),
                finding(
                        "The trunk's endpoint [flowroute] has nobody to call: there is no [flowrouet] with type=aor",
                        "pjsip.conf:4: aors=flowrouet",
                        Set.of(Premise.OUTBOUND),
                        office -> written("aors=flowroute", "aors=flowrouet")
                                .apply(office)
                                .peer("flowroute", trunk("", false))),
                finding(
                        "The trunk's endpoint [flowroute] waits for the carrier to register, which a carrier does not",
                        "pjsip.conf:8: contact=sip:sip.flowroute.com",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute", trunk("", true))),
                finding(
                        "The trunk's endpoint [flowroute] leads to sip.example.org, where no lab has a carrier; the carrier is"
                                + " sip.flowroute.com",
                        "pjsip.conf:8: contact=sip:sip.flowroute.com",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute", trunk("sip.example.org", false))),
                finding(
                        "The trunk is unreachable: nobody answers OPTIONS at sip.flowroute.com:5060, and the carrier listens on"
                                + " port 5060",
                        "pjsip.conf:8: contact=sip:sip.flowroute.com",
                        Set.of(Premise.OUTBOUND),
                        office -> office.seen(new Traces()
                                .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.invite("10.0.0.2"))
                                .state("flowroute", PeerState.State.UNREACHABLE))),
                finding(
                        "Asterisk tells the carrier to reach it at 203.0.113.7 (external_signaling_address), where no lab has"
                                + " anybody: a lab is not behind that router",
                        "pjsip.conf:3: external_signaling_address=203.0.113.7",
                        Set.of(Premise.TRUNK),
                        office -> office.ofPjsip(
                                        "[udp]\ntype=transport\nexternal_signaling_address=203.0.113.7\nbind=0.0.0.0\n"
                                                + OBJECTS)
                                .seen(new Traces()
                                        .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.invite("203.0.113.7")))),
                finding(
                        "Asterisk has left out the aor [flowroute]: Error parsing contact=x",
                        "pjsip.conf:8: contact=sip:sip.flowroute.com",
                        Set.of(Premise.OUTBOUND),
                        office -> office.leavesOut(leftOut("aor", "flowroute", "contact", 8))),
                finding(
                        "Asterisk has left out the auth [account]: Error parsing password=x",
                        "pjsip.conf:12: password=********",
                        Set.of(Premise.OUTBOUND),
                        office -> office.leavesOut(leftOut("auth", "account", "password", 12))),
                finding(
                        "Asterisk has left out the identify [flowroute]: Error parsing match=x",
                        "pjsip.conf:16: match=sip.flowroute.com",
                        Set.of(Premise.ADMISSION),
                        office -> office.leavesOut(leftOut("identify", "flowroute", "match", 16))
                                .arrives(challenged())),
                finding(
                        "Asterisk does not call the trunk: Dial(PJSIP/flowroute/12065550100,60) has chan_pjsip call the URI"
                                + " 12065550100, which is none",
                        "extensions.conf:5: exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})",
                        Set.of(Premise.OUTBOUND),
                        office -> office.seen(new Traces()
                                .dials("Local/12065550100@outbound-1;2", "flowroute")
                                .ami(
                                        "Newexten",
                                        "Context",
                                        "outbound",
                                        "Exten",
                                        "12065550100",
                                        "Priority",
                                        "1",
                                        "Application",
                                        "Dial",
                                        "AppData",
                                        "PJSIP/flowroute/12065550100,60")
                                .ami("OriginateResponse", "Response", "Failure"))),
                finding(
                        "Asterisk has left out the aor [deskphone]: Error parsing max_contacts=x",
                        "pjsip.conf:27: max_contacts=1",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.leavesOut(leftOut("aor", "deskphone", "max_contacts", 27))),
                finding(
                        "Asterisk asks the lab's carrier for a password, whose call is answered with 401: it does not know the"
                                + " endpoint [flowroute] by that address",
                        "pjsip.conf:16: match=sip.flowroute.com",
                        Set.of(Premise.ADMISSION),
                        office -> office.arrives(challenged())),
                finding(
                        "Asterisk asks the lab's carrier for a password, whose call is answered with 401: the identify"
                                + " [flowroute] is left out for a name in it that is neither the trunk's host nor one that the"
                                + " carrier calls from",
                        "pjsip.conf:16: match=sip.flowroute.com,192.0.2.0/24,west.flowroute.com",
                        Set.of(Premise.ADMISSION),
                        office -> written(
                                        "match=sip.flowroute.com",
                                        "match=sip.flowroute.com,192.0.2.0/24,west.flowroute.com")
                                .apply(office)
                                .leavesOut(
                                        new LeftOutObject(
                                                "identify",
                                                "flowroute",
                                                Optional.of("match"),
                                                OptionalInt.of(16),
                                                "getaddrinfo(\"west.flowroute.com\", \"(null)\", ...): Name or service not known"))
                                .arrives(challenged())),
                finding(
                        "Asterisk asks the lab's carrier for a password, whose call is answered with 401: the endpoint"
                                + " [flowroute] has auth",
                        "pjsip.conf:5: auth=account",
                        Set.of(Premise.ADMISSION),
                        office -> written("outbound_auth=account", "auth=account")
                                .apply(office)
                                .arrives(challenged())),
                finding(
                        "The desk phone [deskphone] cannot register: its password in the description is not that of its"
                                + " section; its REGISTER is answered with 403",
                        "pjsip.conf:24: password=********",
                        Set.of(Premise.DESK_PHONE),
                        office -> written("deskphone-password", "another")
                                .apply(office)
                                .phoneAnsweredWith(403)));
    }

    @ParameterizedTest
    @MethodSource("whatMayBe")
    void oneThingIsOneFindingWithItsLine(
            String sentence, String line, Set<Premise> undermines, UnaryOperator<KnownOffice> change) {
        Premises premises = change.apply(office()).premises();

        // which lines name what is not there is told besides
        assertThat(premises.unmet())
                .filteredOn(UnmetPremise::failsTheBuild)
                .singleElement()
                .satisfies(unmet -> {
                    assertThat(unmet.sentence()).isEqualTo(sentence);
                    assertThat(unmet.lines().get(0).toString()).isEqualTo(line);
                    assertThat(unmet.undermines()).isEqualTo(undermines);
                });
    }

    @Test
    void allHoldsInAnOfficeInWhichAllIsWell() {
        assertThat(office().premises().unmet()).isEmpty();
        // it registers when it likes, within ten seconds
        assertThat(office().registers("Unregistered").premises().unmet()).isEmpty();
        // it is asked for its password, which is not its last word
        assertThat(registering("401 Unauthorized").premises().unmet()).isEmpty();
        // it is registered by now, and did not know it yet when it was asked
        assertThat(registering("200 OK").premises().unmet()).isEmpty();
        // an endpoint may be dialled with a URI, and need no contact
        assertThat(office().peer("flowroute", trunk("", false)).premises().unmet())
                .isEmpty();
    }

    /** By the mark of its registration a trunk may be known from everywhere; a lab's carrier calls with none in most features. */
    @Test
    void aTrunkThatIsKnownByItsRegistrationAloneIsToldByWhatALabsCarrierIsKnown() {
        String byMark = OBJECTS.replace(
                "type=identify\nendpoint=flowroute\nmatch",
                "type=registration\nendpoint=flowroute\nline=yes\nserver_uri");

        assertThat(new KnownOffice()
                        .ofPjsip(byMark)
                        .peer("flowroute", trunk("sip.flowroute.com", false))
                        .arrives(challenged())
                        .premises()
                        .unmet())
                .filteredOn(unmet -> unmet.sentence().equals(UNKNOWN_ADDRESS))
                .extracting(UnmetPremise::remedy)
                .containsExactly(
                        "have a section with type=identify and endpoint=flowroute say match=sip.flowroute.com, by which a"
                                + " lab's carrier calls in all features but those of registration");
    }

    private static KnownOffice registering(String answer) {
        String rest = "\nVia: SIP/2.0/UDP 10.0.0.2;branch=z9hG4bK1\nCall-ID: r\nCSeq: 1 REGISTER\n\n";
        return office().registers("Unregistered")
                .seen(new Traces()
                        .sip(Party.ASTERISK, Party.CARRIER, "REGISTER sip:sip.flowroute.com SIP/2.0" + rest)
                        .sip(Party.CARRIER, Party.ASTERISK, "SIP/2.0 " + answer + rest));
    }

    @Test
    void aRegistrationThatIsRefusedIsTold() {
        assertThat(registering("404 Not Found").premises().unmet())
                .extracting(UnmetPremise::sentence)
                .containsExactly(
                        "The trunk is not registered with the carrier: it gets no further than that, which is answered"
                                + " with 404; Asterisk says 'Unregistered'");
    }

    @Test
    void aCallThatNobodyExplainsIsTold() {
        assertThat(office().seen(IN_VAIN).premises().unmet())
                .extracting(UnmetPremise::sentence)
                .singleElement()
                .asString()
                .startsWith("Asterisk does not call the trunk");
    }

    /** In a lab nobody's name resolves but the carrier's. */
    @Test
    void whatIsLeftOutForANameIsThereElsewhere() {
        assertThat(office().leavesOut(new LeftOutObject(
                                "identify",
                                "other",
                                Optional.empty(),
                                OptionalInt.empty(),
                                "getaddrinfo(\"sip.example.org\", \"(null)\", ...): Name or service not known"))
                        .premises()
                        .unmet())
                .isEmpty();
    }

    @Test
    void whatToDoIsToldByWhatIsWrong() {
        assertThat(office().leavesOut(leftOut("endpoint", "other", "allow", 1))
                        .leavesOut(new LeftOutObject(
                                "auth", "other", Optional.empty(), OptionalInt.empty(), "No authentication username"))
                        .premises()
                        .unmet())
                .extracting(UnmetPremise::remedy)
                .containsExactly("correct the line, or take it out", "give it what it lacks");
    }

    @Test
    void whatNobodyIsAboutIsTold() {
        Premises premises =
                office().leavesOut(leftOut("endpoint", "other", "allow", 1)).premises();

        assertThat(premises.unmet()).singleElement().satisfies(unmet -> {
            assertThat(unmet.sentence()).isEqualTo("Asterisk has left out the endpoint [other]: Error parsing allow=x");
            assertThat(unmet.failsTheBuild()).isFalse();
        });
    }
}
