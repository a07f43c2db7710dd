package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trunkproof.evidence.PeerState;

/** What chan_pjsip says when it is asked, as Asterisk 16.28 prints it, some options left out. */
class ChanPjsipStateTest {

    private static final String ENDPOINT = """

             Endpoint:  <Endpoint/CID.....................................>  <State.....>  <Channels.>
                I/OAuth:  <AuthId/UserName...........................................................>
                    Aor:  <Aor............................................>  <MaxContact>
                  Contact:  <Aor/ContactUri..........................> <Hash....> <Status> <RTT(ms)..>
              Transport:  <TransportId........>  <Type>  <cos>  <tos>  <BindAddress..................>
               Identify:  <Identify/Endpoint.........................................................>
                    Match:  <criteria.........................>
                Channel:  <ChannelId......................................>  <State.....>  <Time.....>
                    Exten: <DialedExten...........>  CLCID: <ConnectedLineCID.......>
            ==========================================================================================

             Endpoint:  flowroute                                            Unavailable   0 of inf
                OutAuth:  flowroute/12345678
                    Aor:  flowroute                                          0
                  Contact:  flowroute/sip:sip.flowroute.com            d99b77f375 NonQual         nan
              Transport:  transport-udp             udp      0      0  0.0.0.0:5060
               Identify:  flowroute/flowroute
                    Match: 172.17.0.1/32


             ParameterName                      : ParameterValue
             =========================================================
             100rel                             : yes
             allow                              : (ulaw|alaw)
             aors                               : flowroute
             auth                               :\s
             callerid                           : <unknown>
             context                            : inbound
             identify_by                        : username,ip
             mailboxes                          :\s
             outbound_auth                      : flowroute
             outbound_proxy                     :\s
             transport                          : transport-udp
            """;

    private static final String AOR = """

                  Aor:  <Aor..............................................>  <MaxContact>
                Contact:  <Aor/ContactUri............................> <Hash....> <Status> <RTT(ms)..>
            ==========================================================================================

                  Aor:  flowroute                                            0
                Contact:  flowroute/sip:sip.flowroute.com              d99b77f375 NonQual         nan


             ParameterName        : ParameterValue
             ============================================
             authenticate_qualify : false
             contact              : sip:sip.flowroute.com
             mailboxes            :\s
             max_contacts         : 0
             outbound_proxy       :\s
             qualify_frequency    : 60
             qualify_timeout      : 2.000000
            """;

    private static final String AUTH = """

              I/OAuth:  <AuthId/UserName.............................................................>
            ==========================================================================================

                 Auth:  flowroute/12345678

             ParameterName  : ParameterValue
             ===============================
             auth_type      : userpass
             password       : password
             username       : 12345678
            """;

    private static final String REGISTRATIONS = """

             <Registration/ServerURI..............................>  <Auth....................>  <Status.......>
            ==========================================================================================

             office/sip:sip.flowroute.com:5060                       flowroute                   Rejected          (exp. 2s)
             other/sip:sip.example.org                               n/a                         Registered        (exp. 3592s)
             none/sip:sip.example.net                                none                        Unregistered

            Objects found: 3
            """;

    private static final String REGISTRATION = """
             office/sip:sip.flowroute.com:5060                       flowroute                   Rejected          (exp. 1s)

             ParameterName            : ParameterValue
             =========================================================
             client_uri               : sip:12345678@sip.flowroute.com
             outbound_auth            : flowroute
             server_uri               : sip:sip.flowroute.com:5060
            """;

    private final Map<String, String> printed = new HashMap<>(Map.of(
            "pjsip show endpoint flowroute", ENDPOINT,
            "pjsip show aor flowroute", AOR,
            "pjsip show auth flowroute", AUTH,
            "pjsip show endpoint nobody", "Unable to find object nobody.\n",
            "pjsip show registrations", REGISTRATIONS,
            "pjsip show registration office", REGISTRATION));

    private final ChanPjsip driver = new ChanPjsip();

    private List<String> lines(String command) {
        return printed.getOrDefault(command, "").lines().toList();
    }

    private KnownPeer trunk() {
        return PjsipEndpoint.of("flowroute", this::lines).orElseThrow().peer();
    }

    private void change(String command, String from, String to) {
        assertThat(printed.get(command)).contains(from);
        printed.put(command, printed.get(command).replace(from, to));
    }

    @Test
    void anEndpointIsKnownByItsName() {
        assertThat(driver.isKnown(this::lines, "flowroute")).isTrue();
        assertThat(driver.isKnown(this::lines, "nobody")).isFalse();
    }

    @Test
    void itIsCalledWhereItsContactIs() {
        assertThat(trunk())
                .isEqualTo(new KnownPeer(
                        "flowroute", "sip.flowroute.com", 5060, false, "inbound", List.of("ulaw", "alaw")));
    }

    @ParameterizedTest
    @CsvSource({
        "sip:12345678@10.0.0.1:5080, 10.0.0.1, 5080",
        "sip:[2001:db8::1]:5062;transport=udp, [2001:db8::1], 5062",
        "'sip:one.example,sip:two.example', one.example, 5060",
    })
    void aContactIsAUri(String contact, String host, int port) {
        change("pjsip show aor flowroute", ": sip:sip.flowroute.com", ": " + contact);

        assertThat(trunk().address()).isEqualTo(host);
        assertThat(trunk().port()).isEqualTo(port);
    }

    @Test
    void whatGoesThroughAProxyGoesThere() {
        change(
                "pjsip show endpoint flowroute",
                "outbound_proxy                     : ",
                "outbound_proxy : sip:proxy.example;lr");

        assertThat(trunk().address()).isEqualTo("proxy.example");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false"})
    void whoHasNoContactMayRegisterOne(int contacts, boolean registers) {
        change("pjsip show aor flowroute", ": sip:sip.flowroute.com", ": ");
        change("pjsip show aor flowroute", "max_contacts         : 0", "max_contacts         : " + contacts);

        assertThat(trunk().registers()).isEqualTo(registers);
        assertThat(trunk().address()).isEmpty();
    }

    /** As Asterisk 22.10 prints it. */
    @Test
    void whereSomebodyHasRegisteredIsNoContactOfItsOwn() {
        change("pjsip show aor flowroute", ": sip:sip.flowroute.com", ": sip:desk@10.0.0.9:43414");
        change("pjsip show aor flowroute", "max_contacts         : 0", "max_contacts         : 1");
        assertThat(trunk().registers()).isFalse();

        printed.put("pjsip show contact flowroute/sip:desk@10.0.0.9:43414", """

                   Contact:  flowroute/sip:desk@10.0.0.9:43414             aff1661278 NonQual        -nan

                 ParameterName        : ParameterValue
                 =====================================================
                 call_id              : abc43414
                 endpoint             : flowroute
                 expiration_time      : 1795814484
                 uri                  : sip:desk@10.0.0.9:43414
                """);

        assertThat(trunk().registers()).isTrue();
        assertThat(trunk().address()).isEmpty();
    }

    @Test
    void itsSettingsAreThoseOfAllItsObjects() {
        PeerSettings told =
                PjsipEndpoint.of("flowroute", this::lines).orElseThrow().settings();

        assertThat(told).isEqualTo(new PeerSettings(trunk(), "sip.flowroute.com", "12345678", true, true, "", ""));

        change("pjsip show endpoint flowroute", ": <unknown>", ": \"Desk Phone\" <15551234567>");
        change("pjsip show aor flowroute", "mailboxes            : ", "mailboxes            : 100@default,101@default");
        change("pjsip show aor flowroute", ": 60", ": 0");
        PeerSettings changed =
                PjsipEndpoint.of("flowroute", this::lines).orElseThrow().settings();
        assertThat(changed.callerNumber()).isEqualTo("15551234567");
        assertThat(changed.mailbox()).isEqualTo("100@default");
        assertThat(changed.isMonitored()).isFalse();
    }

    /** Who has not been asked yet is called (res_pjsip/location.c). */
    @ParameterizedTest
    @CsvSource({"NonQual, false,", "Avail, false, REACHABLE", "Unavail, true, UNREACHABLE", "Unknown, false,"})
    void whoIsFoundNotToBeThereIsNotCalled(String status, boolean isKeptFrom, PeerState.State state) {
        change("pjsip show endpoint flowroute", "NonQual         nan", status + "       1.013");

        assertThat(driver.keepsFromCalling(this::lines, "flowroute"))
                .isEqualTo(Optional.of("[flowroute] is unreachable").filter(kept -> isKeptFrom));
        assertThat(state()).isEqualTo(Optional.ofNullable(state));
        change("pjsip show aor flowroute", ": 60", ": 0");
        assertThat(state()).hasValue(PeerState.State.UNMONITORED);
    }

    private Optional<PeerState.State> state() {
        return PjsipEndpoint.of("flowroute", this::lines).orElseThrow().state();
    }

    @Test
    void whoHasOneContactThatIsThereIsCalled() {
        change(
                "pjsip show endpoint flowroute",
                "NonQual         nan",
                "Unavail         nan\n      Contact:  flowroute/sip:second.flowroute.com         a99b77f375 Avail         1.013");

        assertThat(driver.keepsFromCalling(this::lines, "flowroute")).isEmpty();
    }

    @Test
    void registrationsAreWhereTheyAre() {
        assertThat(PjsipRegistrations.of(this::lines))
                .containsExactly(
                        new RegistrationState("sip.flowroute.com:5060", "12345678", "Rejected"),
                        new RegistrationState("sip.example.org", "", "Registered"),
                        new RegistrationState("sip.example.net", "", "Unregistered"));
    }

    @Test
    void whatIsLoadedOfAPeerIsInItsObjects() {
        printed.put("pjsip show transports", "Transport:  transport-udp             udp      0      0  0.0.0.0:5060");
        printed.put("pjsip show identifies", " Identify:  <Identify/Endpoint...>\n Identify:  provider/flowroute\n");

        assertThat(driver.loadedDetails(this::lines, List.of("flowroute")))
                .containsExactly(
                        "pjsip show settings",
                        "pjsip show endpoint flowroute",
                        "pjsip show aor flowroute",
                        "pjsip show auth flowroute",
                        "pjsip show transport transport-udp",
                        "pjsip show identify provider",
                        "pjsip show registration office",
                        "pjsip show registration other",
                        "pjsip show registration none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Endpoint:  flowroute                                            Unavailable   0 of inf",
                "      Contact:  flowroute/sip:sip.flowroute.com            d99b77f375 NonQual         nan",
                "        Match: 172.17.0.1/32",
                " match         : 172.17.0.1/255.255.255.255",
                " office/sip:sip.flowroute.com:5060                       flowroute                   Rejected          (exp. 1s)"
            })
    void howThingsGoIsNotWhatIsLoaded(String line) {
        assertThat(driver.steady("pjsip show endpoint flowroute", List.of(line), this::lines))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " match_header  : ",
                " context                            : inbound",
                " contact              : sip:sip.flowroute.com",
                "[ Context 'inbound' created by 'pbx_config' ]"
            })
    void whatIsLoadedStays(String line) {
        assertThat(driver.steady("pjsip show identify flowroute", List.of(line), this::lines))
                .containsExactly(line);
    }

    /** In each lab the phone is somewhere else. */
    @Test
    void whoHasRegisteredIsNotWhatIsLoaded() {
        printed.put(
                "pjsip show contact desk/sip:desk@10.0.0.9:43414",
                " ParameterName        : ParameterValue\n call_id              : abc43414\n");

        assertThat(ofAor("sip:desk@10.0.0.9:43414")).endsWith("contact : ");
        assertThat(ofAor("sip:10.0.0.8:5070")).endsWith("contact : sip:10.0.0.8:5070");
    }

    private List<String> ofAor(String contact) {
        return driver.steady(
                "pjsip show aor desk",
                List.of(" ParameterName        : ParameterValue", " contact              : " + contact),
                this::lines);
    }
}
