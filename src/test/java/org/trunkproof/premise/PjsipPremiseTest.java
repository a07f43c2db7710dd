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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.asterisk.Complaint;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.asterisk.LeftOutObject;
import org.trunkproof.asterisk.PortClaim;
import org.trunkproof.configuration.Line;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.trunk.Account;

/** What may be wrong with transports, wizards and registrations of a folder for chan_pjsip. */
class PjsipPremiseTest {

    private static final String TRUNK = """
            [udp]
            type=transport
            bind=0.0.0.0
            [other]
            type=transport
            protocol=udp
            bind=0.0.0.0:5070
            [flowroute]
            type=endpoint
            transport=udp
            aors=flowroute
            outbound_auth=account
            [flowroute]
            type=aor
            contact=sip:sip.flowroute.com
            [account]
            type=auth
            username=12345678
            password=password
            [reg]
            type=registration
            server_uri=sip:sip.flowroute.com
            client_uri=sip:12345678@sip.flowroute.com
            outbound_auth=account
            """;

    private static final String PHONE = """
            [deskphone]
            type=endpoint
            transport=udp
            aors=deskphone
            [deskphone]
            type=aor
            max_contacts=1
            """;

    private static final String WIZARD = """
            [flowroute]
            type=wizard
            transport=udp
            remote_hosts=sip.flowroute.com
            sends_registrations=yes
            sends_auth=yes
            outbound_auth/username=12345678
            outbound_auth/password=password
            endpoint/context=inbound
            """;

    private static final String UDP = "[udp]\ntype=transport\nbind=0.0.0.0\n";

    private static final Traces IN_VAIN = new Traces()
            .dials("Local/12065550100@outbound-1;2", "flowroute")
            .ami("OriginateResponse", "Response", "Failure");

    private static KnownOffice office() {
        return new KnownOffice().ofPjsip(TRUNK + PHONE).peer("flowroute", trunk("sip.flowroute.com", false));
    }

    private static KnownOffice wizards() {
        return new KnownOffice()
                .ofPjsip(UDP + PHONE)
                .ofWizards(WIZARD)
                .peer("flowroute", trunk("sip.flowroute.com", false));
    }

    private static KnownPeer trunk(String address, boolean registers) {
        return new KnownPeer("flowroute", address, 5060, registers, "inbound", List.of("ulaw"));
    }

    private static UnaryOperator<KnownOffice> written(String from, String to) {
        assertThat(TRUNK + PHONE).contains(from);
        return office -> office.ofPjsip((TRUNK + PHONE).replace(from, to));
    }

    private static UnaryOperator<KnownOffice> wizard(String from, String to) {
        assertThat(WIZARD).contains(from);
        return any -> wizards().ofWizards(WIZARD.replace(from, to));
    }

    private static LeftOutObject left(String because) {
        return new LeftOutObject("wizard", "flowroute", Optional.empty(), OptionalInt.empty(), because);
    }

    private static PortClaim claim(String transport, int line, String text) {
        return new PortClaim("chan_pjsip", transport, "0.0.0.0", 5060, new Line("pjsip.conf", line, text));
    }

    private static Arguments finding(
            String sentence, String line, Set<Premise> undermines, UnaryOperator<KnownOffice> change) {
        return Arguments.of(sentence, line, undermines, change);
    }

    private static final String NOT_UDP = ", and the carriers and phones of a lab speak UDP alone so far";

    private static final String NO_ENDPOINT = "Asterisk has no endpoint [flowroute] for the trunk: ";

    static Stream<Arguments> whatMayBe() {
        return Stream.of(
                finding(
                        "The trunk's endpoint [flowroute] is called over tcp (transport=udp)" + NOT_UDP,
                        "pjsip.conf:11: transport=udp",
                        Set.of(Premise.TRUNK),
                        office -> office.ofPjsip(TRUNK.replace("[udp]\n", "[udp]\nprotocol=tcp\n")
                                        + PHONE.replace("transport=udp\n", ""))
                                .seen(IN_VAIN)),
                finding(
                        "The trunk's endpoint [flowroute] is called from 127.0.0.1:5070 alone (transport=other), from where"
                                + " nobody in a lab is reached",
                        "pjsip.conf:7: bind=127.0.0.1:5070",
                        Set.of(Premise.TRUNK),
                        office -> office.ofPjsip(TRUNK.replace("transport=udp", "transport=other")
                                                .replace("bind=0.0.0.0:5070", "bind=127.0.0.1:5070")
                                        + PHONE)
                                .seen(IN_VAIN)),
                finding(
                        "The trunk's endpoint [flowroute] is called over tcp" + NOT_UDP,
                        "pjsip.conf:15: contact=sip:sip.flowroute.com\\;transport=tcp",
                        Set.of(Premise.TRUNK),
                        office -> written(
                                        "contact=sip:sip.flowroute.com",
                                        "contact=sip:sip.flowroute.com\\;transport=tcp")
                                .apply(office)
                                .seen(IN_VAIN)),
                finding(
                        "The trunk's endpoint [flowroute] is called over tls" + NOT_UDP,
                        "pjsip.conf:12: outbound_proxy=sips:proxy.example\\;lr",
                        Set.of(Premise.TRUNK),
                        office -> written(
                                        "aors=flowroute\n", "aors=flowroute\noutbound_proxy=sips:proxy.example\\;lr\n")
                                .apply(office)
                                .seen(IN_VAIN)),
                finding(
                        "The desk phone's endpoint [deskphone] is called over tls (transport=other)" + NOT_UDP,
                        "pjsip.conf:27: transport=other",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.ofPjsip(TRUNK.replace("protocol=udp", "protocol=tls")
                                        + PHONE.replace("transport=udp", "transport=other"))
                                .phoneAnsweredWith(401)),
                finding(
                        "Two lines claim UDP port 5060: chan_pjsip's transport [other] has it, and chan_pjsip's transport"
                                + " [udp] is without",
                        "pjsip.conf:3: bind=0.0.0.0",
                        Set.of(Premise.TRUNK, Premise.DESK_PHONE),
                        office -> office.isWithout(
                                        claim("udp", 3, "bind=0.0.0.0"), claim("other", 7, "bind=0.0.0.0:5060"))
                                .leavesOut(new LeftOutObject(
                                        "transport", "udp", Optional.of("bind"), OptionalInt.empty(), "in use"))
                                .phoneAnsweredWith(401)
                                .seen(IN_VAIN)),
                finding(
                        "Asterisk tells the carrier to reach it on port 5070 (external_signaling_port), and the way there"
                                + " leads by port 5060 alone",
                        "pjsip.conf:4: external_signaling_port=5070",
                        Set.of(Premise.TRUNK),
                        office -> written("bind=0.0.0.0\n", "bind=0.0.0.0\nexternal_signaling_port=5070\n")
                                .apply(office)
                                .seen(new Traces()
                                        .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.options("10.0.0.2", 5070)))),
                finding(
                        NO_ENDPOINT + "the section of that name in pjsip_wizard.conf has no type=wizard",
                        "pjsip_wizard.conf:2: type=wizzard",
                        Set.of(Premise.TRUNK),
                        office -> wizard("type=wizard", "type=wizzard")
                                .apply(office)
                                .peer("flowroute")),
                finding(
                        NO_ENDPOINT + "it runs without res_pjsip_config_wizard, which makes one of a section with"
                                + " type=wizard",
                        "modules.conf:3: noload=res_pjsip_config_wizard.so",
                        Set.of(Premise.TRUNK),
                        office -> wizards()
                                .file("modules.conf", "[modules]\nautoload=yes\nnoload=res_pjsip_config_wizard.so\n")
                                .peer("flowroute")),
                finding(
                        NO_ENDPOINT + "the section of that name is a template, which by itself is nothing",
                        "pjsip_wizard.conf:1: [flowroute](!)",
                        Set.of(Premise.TRUNK),
                        office -> wizard("[flowroute]", "[flowroute](!)")
                                .apply(office)
                                .peer("flowroute")),
                finding(
                        "No ] closes the name of the section, so that Asterisk takes nothing of pjsip_wizard.conf",
                        "pjsip_wizard.conf:1: [flowroute",
                        Set.of(Premise.TRUNK, Premise.OTHER_TRUNK, Premise.DESK_PHONE),
                        office -> wizard("[flowroute]", "[flowroute")
                                .apply(office)
                                .peer("flowroute")
                                .peer("deskphone")
                                .seen(IN_VAIN)),
                finding(
                        "Asterisk has left out what the wizard [flowroute] stands for, or some of it, for the trunk: it must"
                                + " have remote_hosts",
                        "pjsip_wizard.conf:1: [flowroute]",
                        Set.of(Premise.TRUNK),
                        office -> wizard("remote_hosts=sip.flowroute.com\n", "")
                                .apply(office)
                                .seen(IN_VAIN)
                                .leavesOut(left("it must have remote_hosts"))),
                finding(
                        "The trunk's endpoint [flowroute] leads to sip.example.org, where no lab has a carrier; the carrier is"
                                + " sip.flowroute.com",
                        "pjsip_wizard.conf:4: remote_hosts=sip.example.org",
                        Set.of(Premise.TRUNK),
                        office -> wizard(
                                        "remote_hosts=sip.flowroute.com\nsends_registrations=yes",
                                        "remote_hosts=sip.example.org")
                                .apply(office)
                                .peer("flowroute", trunk("sip.example.org", false))),
                finding(
                        "The trunk's registration [reg] has no outbound_auth, so that Asterisk answers no challenge of the"
                                + " carrier's",
                        "pjsip.conf:22: server_uri=sip:sip.flowroute.com",
                        Set.of(),
                        office -> written("sip.flowroute.com\noutbound_auth=account", "sip.flowroute.com")
                                .apply(office)),
                finding(
                        "The trunk's registration [reg] has outbound_auth=nobody, and there is no username by that",
                        "pjsip.conf:24: outbound_auth=nobody",
                        Set.of(),
                        office -> written(
                                        "sip.flowroute.com\noutbound_auth=account",
                                        "sip.flowroute.com\noutbound_auth=nobody")
                                .apply(office)),
                finding(
                        "The trunk's registration [reg] gives the account 87654321, and the carrier's is 12345678",
                        "pjsip.conf:18: username=87654321",
                        Set.of(),
                        office -> written("username=12345678", "username=87654321")
                                .apply(office)),
                finding(
                        "The trunk's registration [reg] gives a password of account 12345678 that is not the carrier's",
                        "pjsip.conf:19: password=********",
                        Set.of(),
                        office ->
                                written("password=password", "password=another").apply(office)),
                finding(
                        "The trunk's registration [flowroute] has no sends_auth=yes, so that Asterisk answers no challenge of"
                                + " the carrier's",
                        "pjsip_wizard.conf:4: remote_hosts=sip.flowroute.com",
                        Set.of(),
                        office -> wizard("sends_auth=yes\n", "").apply(office)));
    }

    @ParameterizedTest
    @MethodSource("whatMayBe")
    void oneThingIsOneFindingWithItsLine(
            String sentence, String line, Set<Premise> undermines, UnaryOperator<KnownOffice> change) {
        Premises premises = change.apply(office()).premises();

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
    void allHoldsWhereAllIsWell() {
        assertThat(office().premises().unmet()).isEmpty();
        assertThat(wizards().premises().unmet()).isEmpty();
    }

    /** Of the driver that has no trunk nothing is judged, and what it complains of is said in one. */
    @Test
    void thatTheOtherDriverHasNoPortIsTold() {
        PortClaim sip = new PortClaim("chan_sip", "", "0.0.0.0", 5060, new Line("sip.conf", 2, "bindport=5060"));

        assertThat(office().isWithout(sip, claim("udp", 3, "bind=0.0.0.0"))
                        .complains(new Complaint(
                                true,
                                "chan_sip.c",
                                "Failed to bind to 0.0.0.0:5060: Address already in use",
                                OptionalInt.empty()))
                        .premises()
                        .unmet())
                .singleElement()
                .satisfies(unmet -> {
                    assertThat(unmet.failsTheBuild()).isFalse();
                    assertThat(unmet.sentence())
                            .isEqualTo(
                                    "Two lines claim UDP port 5060: chan_pjsip's transport [udp] has it, and chan_sip is"
                                            + " without");
                    assertThat(unmet.lines()).extracting(Line::file).containsExactly("sip.conf", "pjsip.conf");
                });
    }

    @Test
    void thatTheDriverUnderTestHasNoPortIsAllThatIsSaid() {
        PortClaim sip = new PortClaim("chan_sip", "", "0.0.0.0", 5060, new Line("sip.conf", 2, "bindport=5060"));

        assertThat(new KnownOffice()
                        .isWithout(sip, claim("udp", 3, "bind=0.0.0.0"))
                        .phoneAnsweredWith(401)
                        .seen(IN_VAIN)
                        .premises()
                        .unmet())
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.undermines())
                        .containsExactlyInAnyOrder(Premise.TRUNK, Premise.OTHER_TRUNK, Premise.DESK_PHONE));
    }

    /** It may be another trunk's. */
    @ParameterizedTest
    @CsvSource({"sip.example.org, true", "sip.flowroute.com:5060, false"})
    void aRegistrationElsewhereWithTheCarriersAccountIsTold(String server, boolean isTold) {
        Premises premises = written("server_uri=sip:sip.flowroute.com", "server_uri=sip:" + server)
                .apply(office())
                .premises();

        assertThat(premises.unmet())
                .extracting(UnmetPremise::sentence)
                .containsExactlyElementsOf(
                        isTold
                                ? List.of(
                                        "The registration [reg] gives the carrier's account to sip.example.org, and the"
                                                + " carrier is sip.flowroute.com")
                                : List.of());
        assertThat(premises.unmet()).noneMatch(UnmetPremise::failsTheBuild);
    }

    @Test
    void aRegistrationOfSomebodyElsesIsNobodysBusiness() {
        assertThat(office().ofPjsip(TRUNK.replace("username=12345678", "username=87654321")
                                        .replace("server_uri=sip:sip.flowroute.com", "server_uri=sip:sip.example.org")
                                + PHONE)
                        .premises()
                        .unmet())
                .isEmpty();
    }

    /** With the carrier of both, another registers as well. */
    @ParameterizedTest
    @CsvSource({"22, 0", "23, 1"})
    void aRegistrationOfATrunkThatHasTheSameCarrierIsNoneOfTheFirsts(String account, int premises) {
        assertThat(office().ofPjsip(TRUNK + """
                                [of-second]
                                type=auth
                                username=22
                                password=own
                                [second-reg]
                                type=registration
                                server_uri=sip:sip.flowroute.com
                                client_uri=sip:22@sip.flowroute.com
                                outbound_auth=of-second
                                """ + PHONE)
                        .withSharingTrunk(new Account(account, "own"))
                        .premises()
                        .unmet())
                .hasSize(premises);
    }
}
