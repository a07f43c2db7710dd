package org.trunkproof.premise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.asterisk.BootedState;
import org.trunkproof.asterisk.Complaint;
import org.trunkproof.asterisk.ContestedPort;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.asterisk.LeftOutObject;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.asterisk.PortClaim;
import org.trunkproof.asterisk.RegistrationState;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Traces;
import org.trunkproof.requirement.Applicability;
import org.trunkproof.requirement.Need;
import org.trunkproof.trunk.Account;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.Recognition;
import org.trunkproof.trunk.TrunkProfile;

/** What is known of an office in which all is well, until a test says otherwise. */
final class KnownOffice {

    static final String NUMBER = "12065550100";

    private static final String SIP = """
            [general]
            context=unknown-callers

            [flowroute]
            type=friend
            host=sip.flowroute.com
            context=inbound
            qualify=yes

            [deskphone]
            type=friend
            host=dynamic
            secret=deskphone-password
            """;

    private static final String EXTENSIONS = """
            [inbound]
            exten => 15551234567,1,Dial(SIP/deskphone,20)

            [outbound]
            exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})
            """;

    private static final String DIALPLAN = """
            [ Context 'outbound' created by 'pbx_config' ]
              '_1NXXNXXXXXX' => 1. Dial(SIP/flowroute/${EXTEN})               [extensions.conf:5]

            [ Context 'inbound' created by 'pbx_config' ]
              '15551234567' =>  1. Dial(SIP/deskphone,20)                     [extensions.conf:2]
            """;

    private final Map<String, String> files = new HashMap<>(Map.of("sip.conf", SIP, "extensions.conf", EXTENSIONS));
    private final Map<String, KnownPeer> peers = new HashMap<>(Map.of(
            "flowroute", new KnownPeer("flowroute", "10.0.0.1", 5060, false, "inbound", List.of("ulaw")),
            "deskphone", new KnownPeer("deskphone", "10.1.0.1", 5060, true, "outbound", List.of("ulaw"))));
    private final List<RegistrationState> registrations = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<LeftOutObject> leftOut = new ArrayList<>();
    private final List<ContestedPort> contested = new ArrayList<>();
    private Dialect dialect = Dialect.chanSip();
    private Set<String> unknownApplications = Set.of();
    private Set<String> unknownFunctions = Set.of();
    private TrunkProfile profile = TrunkProfile.flowroute();
    private String dialplan = DIALPLAN;
    private int phoneStatus = 200;
    private List<LoadedDialplan.LoadedStep> inbound = steps(DIALPLAN, "15551234567");
    private List<LoadedDialplan.LoadedStep> outbound = steps(DIALPLAN, "_1NXXNXXXXXX");
    private Traces arrival = new Traces();
    private List<LoadedDialplan.LoadedStep> otherInbound = steps(DIALPLAN, "15551234567");
    private Traces otherArrival = new Traces();
    private Applicability applicability = Applicability.EVERYTHING;
    private Traces trace = new Traces()
            .sip(Party.ASTERISK, Party.CARRIER, invite("10.0.0.2"))
            .ami("OriginateResponse", "Response", "Failure");

    /** The carrier calls its number. */
    static final String ARRIVAL = """
            INVITE sip:15551234567@10.0.0.2 SIP/2.0
            Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK2
            From: <sip:12065550100@10.0.0.1>;tag=2
            To: <sip:15551234567@10.0.0.2>
            Contact: <sip:12065550100@10.0.0.1:5060>
            Call-ID: 2@10.0.0.1
            CSeq: 1 INVITE

            """;

    static String answer(String status) {
        return """
                SIP/2.0 %s
                Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK2
                From: <sip:12065550100@10.0.0.1>;tag=2
                To: <sip:15551234567@10.0.0.2>;tag=3
                Call-ID: 2@10.0.0.1
                CSeq: 1 INVITE

                """.formatted(status);
    }

    static String invite(String contact) {
        return invite(contact, "10.0.0.2");
    }

    static String options(String contact, int port) {
        return """
                OPTIONS sip:sip.flowroute.com SIP/2.0
                Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK2
                From: <sip:15551234567@10.0.0.2>;tag=2
                To: <sip:sip.flowroute.com>
                Contact: <sip:15551234567@%s:%d>
                Call-ID: 2@10.0.0.2
                CSeq: 102 OPTIONS

                """.formatted(contact, port);
    }

    static String invite(String contact, String media) {
        return """
                INVITE sip:12065550100@sip.flowroute.com SIP/2.0
                Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK1
                From: <sip:15551234567@10.0.0.2>;tag=1
                To: <sip:12065550100@sip.flowroute.com>
                Contact: <sip:15551234567@%s:5060>
                Call-ID: 1@10.0.0.2
                CSeq: 102 INVITE

                v=0
                c=IN IP4 %s
                """.formatted(contact, media);
    }

    private static List<LoadedDialplan.LoadedStep> steps(String dialplan, String extension) {
        return LoadedDialplan.of(dialplan.lines().toList())
                .steps()
                .filter(step -> step.extension().equals(extension))
                .toList();
    }

    /** There is a second trunk, and Asterisk knows it, until a test says otherwise. */
    KnownOffice withOtherTrunk() {
        try {
            Path file = Files.createTempFile("two-trunks", ".yml");
            Files.writeString(file, """
                    trunks:
                    - {carrier: flowroute, trunk: flowroute}
                    - {carrier: generic, trunk: second, host: sip.second.example, account: {username: 22, password: own}}
                    numbers: {15551234567: {context: inbound}, 15551234568: {trunk: second}}
                    phones: {deskphone: {context: outbound}}
                    """);
            profile = DescriptionFile.read(file).description().profile();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return peer("second", new KnownPeer("second", "10.0.0.4", 5060, false, "inbound", List.of("ulaw")));
    }

    /** The carrier has given its customer a second trunk, with this account. */
    KnownOffice withSharingTrunk(Account account) {
        Recognition own = profile.recognition();
        profile = profile.known(new Recognition(own.hosts(), own.mark(), own.sharing(), List.of(account)));
        return this;
    }

    KnownOffice file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Asterisk knows somebody otherwise, or does not know them. */
    KnownOffice peer(String name, KnownPeer... known) {
        peers.remove(name);
        for (KnownPeer one : known) {
            peers.put(one.name(), one);
        }
        return this;
    }

    KnownOffice registers(String state) {
        registrations.add(new RegistrationState("sip.flowroute.com:5060", "12345678", state));
        return this;
    }

    KnownOffice registersWithOther(String state) {
        registrations.add(new RegistrationState("sip.second.example:5060", "22", state));
        return this;
    }

    KnownOffice otherNumberLeadsNowhere() {
        otherInbound = List.of();
        return this;
    }

    /** Of the other carrier's call to its number. */
    KnownOffice otherArrives(Traces other) {
        otherArrival = other;
        return this;
    }

    KnownOffice complains(Complaint complaint) {
        complaints.add(complaint);
        return this;
    }

    /** With files of chan_pjsip, and none of chan_sip. */
    KnownOffice ofPjsip(String text) {
        files.remove("sip.conf");
        files.put("pjsip.conf", text);
        dialect = Dialect.chanPjsip();
        return this;
    }

    /** With a file of wizards beside it. */
    KnownOffice ofWizards(String text) {
        files.put("pjsip_wizard.conf", text);
        return this;
    }

    KnownOffice leavesOut(LeftOutObject object) {
        leftOut.add(object);
        return this;
    }

    /** Of two lines the first claims a port that the second has. */
    KnownOffice isWithout(PortClaim without, PortClaim with) {
        contested.add(new ContestedPort(without, with));
        return this;
    }

    KnownOffice lacks(Set<String> applications, Set<String> functions) {
        unknownApplications = applications;
        unknownFunctions = functions;
        return this;
    }

    KnownOffice phoneAnsweredWith(int status) {
        phoneStatus = status;
        return this;
    }

    /** As Asterisk prints it. */
    KnownOffice dialplan(String text) {
        dialplan = text;
        return this;
    }

    KnownOffice didLeadsNowhere() {
        inbound = List.of();
        return this;
    }

    KnownOffice numberLeadsNowhere() {
        outbound = List.of();
        return this;
    }

    KnownOffice seen(Traces other) {
        trace = other;
        return this;
    }

    /** Nobody has agreed on these. */
    KnownOffice without(Set<Need> none) {
        applicability = need -> none.contains(need) ? Optional.of("not given") : Optional.empty();
        return this;
    }

    /** Of the carrier's call to its number. */
    KnownOffice arrives(Traces other) {
        arrival = other;
        return this;
    }

    Known known() {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.ISO_8859_1)));
        return new Known(
                Configuration.of(bytes, dialect),
                profile,
                applicability,
                new BootedState(
                        peers,
                        List.copyOf(peers.keySet()),
                        registrations,
                        LoadedDialplan.of(dialplan.lines().toList()),
                        unknownApplications,
                        unknownFunctions,
                        complaints,
                        leftOut,
                        contested),
                new InetSocketAddress("10.0.0.1", 5060),
                profile.otherTrunk()
                        .map(other -> new Known.OnOtherTrunk(
                                new InetSocketAddress("10.0.0.4", 5060), otherInbound, otherArrival.trace())),
                phoneStatus,
                inbound,
                NUMBER,
                outbound,
                trace.trace(),
                arrival.trace());
    }

    Premises premises() {
        return Premises.of(known());
    }
}
