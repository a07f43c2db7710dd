package org.trunkproof.premise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
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
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.PeerState;
import org.trunkproof.evidence.Traces;
import org.trunkproof.requirement.Need;

/** One thing each is otherwise than in an office in which all is well, and one finding says which. */
class PremisesTest {

    private static final String NO_SUCH_TRUNK = """
            [general]
            [flowrout]
            type=friend
            host=10.0.0.1
            [deskphone]
            type=friend
            host=dynamic
            """;

    private static final String OTHER_CONTEXTS = """
            [ Context 'inbond' created by 'pbx_config' ]
              '15551234567' =>  1. Dial(SIP/deskphone,20)                     [extensions.conf:2]

            [ Context 'outbound' created by 'pbx_config' ]
              '_9NXXNXXXXXX' => 1. Dial(SIP/flowroute/${EXTEN})               [extensions.conf:5]
            """;

    private static KnownPeer trunk(String address, int port, boolean registers, String context) {
        return new KnownPeer("flowroute", address, port, registers, context, List.of("ulaw"));
    }

    private static KnownPeer allowed(String... codecs) {
        return new KnownPeer("deskphone", "10.1.0.1", 5060, true, "outbound", List.of(codecs));
    }

    private static KnownPeer phone(boolean registers) {
        return new KnownPeer("deskphone", "", 0, registers, "outbound", List.of("ulaw"));
    }

    private static Arguments finding(
            String sentence, String line, Set<Premise> undermines, UnaryOperator<KnownOffice> change) {
        return Arguments.of(sentence, line, undermines, change);
    }

    /** What the carrier's call to its number ran. */
    private static Traces ran(String application, String data, String priority) {
        return new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, KnownOffice.ARRIVAL)
                .ami(
                        "Newexten",
                        "Channel",
                        "SIP/flowroute-1",
                        "Context",
                        "inbound",
                        "Exten",
                        "15551234567",
                        "Priority",
                        priority,
                        "Application",
                        application,
                        "AppData",
                        data);
    }

    static Stream<Arguments> whatMayBe() {
        return Stream.of(
                finding(
                        "There is no section [flowroute] for the trunk; the nearest is [flowrout]",
                        "sip.conf:2: [flowrout]",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute").file("sip.conf", NO_SUCH_TRUNK)),
                finding(
                        "There is no section [flowroute] for the trunk; the nearest is [upstream]",
                        "sip.conf:2: [upstream]",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute")
                                .file("sip.conf", "[general]\n[upstream]\nhost=sip.flowroute.com\n[flowrout]\n")),
                finding(
                        "There is no section [flowroute] for the trunk; there is [x]",
                        "",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute").file("sip.conf", "[general]\n[x]\n")),
                finding(
                        "Asterisk has nobody to call for the trunk's section [flowroute]: its type is user",
                        "sip.conf:2: type=user",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute").file("sip.conf", "[flowroute]\ntype=user\n[x]\n")),
                finding(
                        "Asterisk has nobody to call for the trunk's section [flowroute]: it has no type",
                        "sip.conf:1: [flowroute]",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute").file("sip.conf", "[flowroute]\nhost=sip.flowroute.com\n")),
                finding(
                        "Asterisk calls the peer of the trunk's section [flowroute] by the name of [FlowRoute], which to it"
                                + " is the same",
                        "sip.conf:3: [FlowRoute]",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute")
                                .file(
                                        "sip.conf",
                                        "[flowroute]\ntype=peer\n[FlowRoute]\ntype=peer\nhost=sip.flowroute.com\n")),
                finding(
                        "The host of the trunk's section [flowroute], sip.flowrote.com, resolves to nothing; the carrier is"
                                + " sip.flowroute.com",
                        "sip.conf:2: host=sip.flowrote.com",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute", trunk("", 0, false, "inbound"))
                                .file("sip.conf", "[flowroute]\nhost=sip.flowrote.com\n")),
                finding(
                        "The trunk's section [flowroute] waits for the carrier to register, which a carrier does not",
                        "sip.conf:2: host=dynamic",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute", trunk("", 0, true, "inbound"))
                                .file("sip.conf", "[flowroute]\nhost=dynamic\n")),
                finding(
                        "The trunk's section [flowroute] leads to 192.0.2.9, where no lab has a carrier",
                        "sip.conf:2: host=192.0.2.9",
                        Set.of(Premise.TRUNK),
                        office -> office.peer("flowroute", trunk("192.0.2.9", 5060, false, "inbound"))
                                .file("sip.conf", "[flowroute]\nhost=192.0.2.9\n")),
                finding(
                        "There is no section [second] for the other trunk; there is [flowroute]",
                        "",
                        Set.of(Premise.OTHER_TRUNK),
                        office -> office.withOtherTrunk()
                                .peer("second")
                                .file("sip.conf", "[general]\n[flowroute]\ntype=peer\n")),
                finding(
                        "The other trunk's section [second] leads to 10.0.0.1, where no lab has a carrier",
                        "sip.conf:2: host=10.0.0.1",
                        Set.of(Premise.OTHER_TRUNK),
                        office -> office.withOtherTrunk()
                                .peer(
                                        "second",
                                        new KnownPeer("second", "10.0.0.1", 5060, false, "inbound", List.of("ulaw")))
                                .file("sip.conf", "[second]\nhost=10.0.0.1\n")),
                finding(
                        "The other trunk is unreachable: nobody answers OPTIONS at 10.0.0.4:5070, and the carrier listens on"
                                + " port 5060",
                        "sip.conf:2: port=5070",
                        Set.of(Premise.OTHER_TRUNK),
                        office -> office.withOtherTrunk()
                                .peer(
                                        "second",
                                        new KnownPeer("second", "10.0.0.4", 5070, false, "inbound", List.of("ulaw")))
                                .file("sip.conf", "[second]\nport=5070\n")
                                .seen(new Traces().state("second", PeerState.State.UNREACHABLE))),
                finding(
                        "The trunk is unreachable: nobody answers OPTIONS at 10.0.0.1:5070, and the carrier listens on port"
                                + " 5060",
                        "sip.conf:2: port=5070",
                        Set.of(Premise.OUTBOUND),
                        office -> office.peer("flowroute", trunk("10.0.0.1", 5070, false, "inbound"))
                                .file("sip.conf", "[flowroute]\nport=5070\nqualify=yes\n")
                                .seen(new Traces()
                                        .state("flowroute", PeerState.State.UNKNOWN)
                                        .state("flowroute", PeerState.State.UNREACHABLE))),
                finding(
                        "The trunk is too slow: it answers OPTIONS, but not within the -1 ms of qualify, so that Asterisk does not"
                                + " call it",
                        "sip.conf:2: qualify=-1",
                        Set.of(Premise.OUTBOUND),
                        office -> office.file("sip.conf", "[flowroute]\nqualify=-1\n")
                                .seen(new Traces().state("flowroute", PeerState.State.LAGGED))),
                finding(
                        "Asterisk tells the carrier to reach it at 203.0.113.9 (externip), where no lab has anybody: a lab is"
                                + " not behind that router",
                        "sip.conf:2: externip=203.0.113.9",
                        Set.of(Premise.TRUNK),
                        office -> office.file("sip.conf", "[general]\nexternip=203.0.113.9\n")
                                .seen(new Traces()
                                        .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.invite("203.0.113.9")))),
                finding(
                        "Asterisk tells the carrier to send media at 203.0.113.9 (media_address), where no lab has anybody: a"
                                + " lab is not behind that router",
                        "sip.conf:2: media_address=203.0.113.9",
                        Set.of(Premise.TRUNK),
                        office -> office.file("sip.conf", "[general]\nmedia_address=203.0.113.9\n")
                                .seen(new Traces()
                                        .sip(
                                                Party.ASTERISK,
                                                Party.CARRIER,
                                                KnownOffice.invite("10.0.0.2", "203.0.113.9")))),
                finding(
                        "The trunk is not registered with the carrier: the password of account 12345678 is not the carrier's;"
                                + " Asterisk says 'Rejected'",
                        "sip.conf:2: register => 12345678:********@sip.flowroute.com/1",
                        Set.of(),
                        office -> office.registers("Rejected")
                                .file("sip.conf", "[general]\nregister => 12345678:pasword@sip.flowroute.com/1\n")),
                finding(
                        "The trunk is not registered with the carrier: it gives the account 12345687, and the carrier's is"
                                + " 12345678; Asterisk says 'No Authentication'",
                        "sip.conf:2: register => udp://12345678@x:********@sip.flowroute.com:5060",
                        Set.of(),
                        office -> office.registers("No Authentication")
                                .file(
                                        "sip.conf",
                                        "[general]\nregister => udp://12345678@x:password:12345687@sip.flowroute.com:5060\n")),
                finding(
                        "The other trunk is not registered with the other carrier: the password of account 22 is not the"
                                + " other carrier's; Asterisk says 'Rejected'",
                        "sip.conf:3: register => 22:********@sip.second.example",
                        Set.of(),
                        office -> office.withOtherTrunk()
                                .registers("Registered")
                                .registersWithOther("Rejected")
                                .file(
                                        "sip.conf",
                                        "[general]\nregister => 12345678:password@sip.flowroute.com\n"
                                                + "register => 22:pasword@sip.second.example\n")),
                finding(
                        "The other trunk is not registered with the other carrier: it gives the account 23, and the other"
                                + " carrier's is 22; Asterisk says 'No Authentication'",
                        "sip.conf:2: register => 22:********@sip.second.example",
                        Set.of(),
                        office -> office.withOtherTrunk()
                                .registersWithOther("No Authentication")
                                .file("sip.conf", "[general]\nregister => 22:own:23@sip.second.example\n")),
                finding(
                        "Asterisk does not let the lab's other carrier in, whose call is answered with 403: [second] says from"
                                + " which addresses it may come",
                        "sip.conf:4: deny=0.0.0.0/0",
                        Set.of(Premise.OTHER_ADMISSION),
                        office -> office.withOtherTrunk()
                                .file("sip.conf", "[second]\ntype=friend\npermit=192.0.2.0/24\ndeny=0.0.0.0/0\n")
                                .otherArrives(new Traces()
                                        .sip(Party.OTHER_CARRIER, Party.ASTERISK, KnownOffice.ARRIVAL)
                                        .sip(
                                                Party.ASTERISK,
                                                Party.OTHER_CARRIER,
                                                KnownOffice.answer("403 Forbidden")))),
                finding(
                        "There is no context [from-second] for the other carrier's calls; there are [outbound], [inbound]",
                        "sip.conf:2: context=from-second",
                        Set.of(Premise.OTHER_INBOUND),
                        office -> office.withOtherTrunk()
                                .peer(
                                        "second",
                                        new KnownPeer(
                                                "second", "10.0.0.4", 5060, false, "from-second", List.of("ulaw")))
                                .file("sip.conf", "[second]\ncontext=from-second\n")),
                finding(
                        "There is no context [gone] for the carrier's calls; there are [outbound], [inbound]",
                        "sip.conf:2: context=gone",
                        Set.of(Premise.INBOUND, Premise.OTHER_INBOUND),
                        office -> office.withOtherTrunk()
                                .peer("flowroute", trunk("10.0.0.1", 5060, false, "gone"))
                                .peer(
                                        "second",
                                        new KnownPeer("second", "10.0.0.4", 5060, false, "gone", List.of("ulaw")))
                                .file("sip.conf", "[flowroute]\ncontext=gone\n[second]\ncontext=gone\n")),
                finding(
                        "The number that the other carrier delivers, 15551234568, leads nowhere: [inbound] has no extension"
                                + " for it; it has 15551234567",
                        "extensions.conf:2: exten => 15551234567,1,Dial(SIP/deskphone,20)",
                        Set.of(Premise.OTHER_INBOUND),
                        office -> office.withOtherTrunk().otherNumberLeadsNowhere()),
                finding(
                        "Asterisk tells the other carrier to reach it at 203.0.113.9 (externaddr), where no lab has anybody: a"
                                + " lab is not behind that router",
                        "sip.conf:2: externaddr=203.0.113.9",
                        Set.of(Premise.OTHER_TRUNK),
                        office -> office.withOtherTrunk()
                                .file("sip.conf", "[general]\nexternaddr=203.0.113.9\n")
                                .seen(new Traces()
                                        .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.invite("10.0.0.2"))
                                        .sip(Party.ASTERISK, Party.OTHER_CARRIER, KnownOffice.invite("203.0.113.9")))),
                finding(
                        "There is no section [deskphone] for the desk phone; the nearest is [201]",
                        "sip.conf:2: [201]",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.peer("deskphone").file("sip.conf", "[flowroute]\n[201]\n")),
                finding(
                        "There is no section [deskphone] for the desk phone; there are [201], [202]",
                        "",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.peer("deskphone").file("sip.conf", "[flowroute]\n[201]\n[202]\n")),
                finding(
                        "There is no context [inbound] for the carrier's calls; there are [from-carrier], [outbound]",
                        "sip.conf:7: context=inbound",
                        Set.of(Premise.INBOUND),
                        office -> office.dialplan("""
                                [ Context 'from-carrier' created by 'pbx_config' ]
                                [ Context 'outbound' created by 'pbx_config' ]
                                [ Context 'parkedcalls' created by 'res_parking' ]
                                """)),
                finding(
                        "Asterisk says of its files: Context 'inbound' tries to include nonexistent context 'nightt'",
                        "extensions.conf:2: include => nightt",
                        Set.of(),
                        office -> office.file(
                                        "extensions.conf", "[inbound]\ninclude => nightt\n[x]\ninclude => night\n")
                                .complains(new Complaint(
                                        false,
                                        "pbx.c",
                                        "Context 'inbound' tries to include nonexistent context 'nightt'",
                                        OptionalInt.empty()))),
                finding(
                        "The desk phone [deskphone] cannot register: its password in the description is not that of its section;"
                                + " its REGISTER is answered with 403",
                        "sip.conf:2: secret=********",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.phoneAnsweredWith(403).file("sip.conf", "[deskphone]\nsecret=other\n")),
                finding(
                        "The desk phone [deskphone] cannot register: its section has a fixed address; its REGISTER is answered"
                                + " with 403",
                        "sip.conf:2: host=10.9.9.9",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.phoneAnsweredWith(403)
                                .peer("deskphone", phone(false))
                                .file("sip.conf", "[deskphone]\nhost=10.9.9.9\n")),
                finding(
                        "The desk phone [deskphone] speaks ulaw, and Asterisk allows it alaw, g722",
                        "sip.conf:6: allow=alaw,g722",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.peer("deskphone", allowed("alaw", "g722"))
                                .file(
                                        "sip.conf",
                                        "[general]\ndisallow=all\n[flowroute]\n[deskphone]\ndisallow=all\nallow=alaw,g722\n")),
                finding(
                        "The desk phone [deskphone] speaks ulaw, and Asterisk allows it nothing",
                        "sip.conf:2: disallow=all",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.peer("deskphone", allowed()).file("sip.conf", "[deskphone]\ndisallow=all\n")),
                finding(
                        "The desk phone [deskphone] cannot register: its REGISTER is answered with 403, and its section says"
                                + " from which addresses it may",
                        "sip.conf:3: permit=192.168.178.0/24",
                        Set.of(Premise.DESK_PHONE),
                        office -> office.phoneAnsweredWith(403)
                                .file("sip.conf", "[deskphone]\nhost=dynamic\npermit=192.168.178.0/24\n")),
                finding(
                        "Asterisk does not let the lab's carrier in, whose call is answered with 403: [flowroute] says from"
                                + " which addresses it may come",
                        "sip.conf:3: deny=0.0.0.0/0",
                        Set.of(Premise.ADMISSION),
                        office -> office.file(
                                        "sip.conf",
                                        "[flowroute]\ntype=friend\ndeny=0.0.0.0/0\npermit=192.0.2.0/255.255.255.0\n")
                                .arrives(new Traces()
                                        .sip(Party.CARRIER, Party.ASTERISK, KnownOffice.ARRIVAL)
                                        .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.answer("403 Forbidden")))),
                finding(
                        "The trunk's number, 15551234567, does not ring the phone [deskphone]: the call gets to"
                                + " Dial(SIP/deskphon,20), and the carrier is answered with 503",
                        "extensions.conf:2: exten => 15551234567,1,Dial(SIP/deskphone,20)",
                        Set.of(Premise.RINGING),
                        office -> office.arrives(ran("Dial", "SIP/deskphon,20", "1")
                                .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.answer("503 Service Unavailable")))),
                finding(
                        "The trunk's number, 15551234567, does not ring the phone [deskphone]: the call gets to"
                                + " VoiceMail(100@default,u), and the carrier is answered with 200",
                        "extensions.conf:1: [inbound]",
                        Set.of(Premise.RINGING),
                        office -> office.arrives(ran("VoiceMail", "100@default,u", "2")
                                .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.answer("200 OK")))),
                finding(
                        "There is no context [inbound] for the carrier's calls; the nearest is [inbond]",
                        "sip.conf:7: context=inbound",
                        Set.of(Premise.INBOUND),
                        office -> office.dialplan(OTHER_CONTEXTS)),
                finding(
                        "The number that the carrier delivers, 15551234567, leads nowhere: [inbound] has no extension for it;"
                                + " it has 15551234567",
                        "extensions.conf:2: exten => 15551234567,1,Dial(SIP/deskphone,20)",
                        Set.of(Premise.INBOUND),
                        KnownOffice::didLeadsNowhere),
                finding(
                        "The number that most scenarios dial, 12065550100, leads nowhere: [outbound] has no extension for it; it has"
                                + " _1NXXNXXXXXX",
                        "extensions.conf:5: exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})",
                        Set.of(Premise.NUMBER),
                        KnownOffice::numberLeadsNowhere),
                finding(
                        "Asterisk does not call the trunk: the number that most scenarios dial, 12065550100, leads there, with"
                                + " Dial(SIP/flowroute/12065550100), and the carrier is sent nothing",
                        "sip.conf:3: allow=ulaw",
                        Set.of(Premise.OUTBOUND),
                        office -> office.file(
                                        "sip.conf",
                                        "[flowroute]\ntype=friend\nallow=ulaw\ndisallow=all\nhost=sip.flowroute.com\n"
                                                + "insecure=port,invite\n")
                                .seen(new Traces()
                                        .dials("Local/12065550100@outbound-1", "flowroute")
                                        .ami(
                                                "Newexten",
                                                "Context",
                                                "outbound",
                                                "Priority",
                                                "1",
                                                "Application",
                                                "Dial",
                                                "AppData",
                                                "SIP/flowroute/12065550100")
                                        .ami("OriginateResponse", "Response", "Failure"))),
                finding(
                        "The number that most scenarios dial, 12065550100, does not lead to the carrier from [outbound]; the call gets to"
                                + " Dial(SIP/elsewhere/12065550100)",
                        "extensions.conf:5: exten => _1NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})",
                        Set.of(Premise.NUMBER),
                        office -> office.seen(new Traces()
                                .ami(
                                        "Newexten",
                                        "Context",
                                        "outbound",
                                        "Priority",
                                        "1",
                                        "Application",
                                        "Dial",
                                        "AppData",
                                        "SIP/elsewhere/12065550100")
                                .ami("OriginateResponse", "Response", "Failure"))),
                finding(
                        "There is no file missing.conf, so that Asterisk takes nothing of extensions.conf",
                        "extensions.conf:2: #include missing.conf",
                        Set.of(Premise.INBOUND, Premise.OUTBOUND),
                        office -> office.file("extensions.conf", "[inbound]\n#include missing.conf\n")
                                .dialplan("")
                                .complains(new Complaint(
                                        true,
                                        "config.c",
                                        "The file 'missing.conf' was listed as a #include but it does not exist.",
                                        OptionalInt.empty()))),
                finding(
                        "No ] closes the name of the section, so that Asterisk reads nothing of more.conf after it",
                        "more.conf:1: [inbound",
                        Set.of(),
                        office -> office.file("extensions.conf", "#include more.conf\n")
                                .file("more.conf", "[inbound\n")
                                .complains(new Complaint(
                                        false,
                                        "config.c",
                                        "parse error: no closing ']', line 1 of /etc/asterisk/more.conf",
                                        OptionalInt.of(1)))),
                finding(
                        "Asterisk skips the line, because there is no equals sign in it",
                        "sip.conf:3: secret: ********",
                        Set.of(),
                        office -> office.file("sip.conf", "[flowroute]\ntype=peer\nsecret: pasword\n")
                                .complains(new Complaint(
                                        false,
                                        "config.c",
                                        "No '=' (equal sign) in line 3 of /etc/asterisk/sip.conf",
                                        OptionalInt.of(3)))),
                finding(
                        "No --; closes the comment that ;-- opens here, so that Asterisk reads nothing after it",
                        "sip.conf:3: ;-- old --",
                        Set.of(),
                        office -> office.file("sip.conf", "[flowroute]\ntype=peer\n;-- old --\n[x]\n")
                                .complains(new Complaint(
                                        false,
                                        "config.c",
                                        "Unterminated comment detected beginning on line 3",
                                        OptionalInt.of(3)))),
                finding(
                        "Asterisk has no application Dail, so a call ends where it is used",
                        "extensions.conf:2: exten => 15551234567,1,Dial(SIP/deskphone,20)",
                        Set.of(),
                        office -> office.lacks(Set.of("Dail"), Set.of()).dialplan("""
                                        [ Context 'inbound' created by 'pbx_config' ]
                                          '15551234567' =>  1. Dail(SIP/deskphone,20)                     [extensions.conf:2]

                                        [ Context 'outbound' created by 'pbx_config' ]
                                        """)),
                finding(
                        "Asterisk has no function GROUPP, so it has no value where it is used",
                        "extensions.conf:2: exten => 15551234567,1,Dial(SIP/deskphone,20)",
                        Set.of(),
                        office -> office.lacks(Set.of(), Set.of("GROUPP")).dialplan("""
                                        [ Context 'inbound' created by 'pbx_config' ]
                                          '15551234567' =>  1. Set(GROUPP(x)=1)                           [extensions.conf:2]

                                        [ Context 'outbound' created by 'pbx_config' ]
                                        """)),
                finding(
                        "Asterisk says of its files: Invalid address for externhost keyword: pbx.exmple.com",
                        "sip.conf:2: externhost=pbx.exmple.com",
                        Set.of(),
                        office -> office.file("sip.conf", "[general]\nexternhost=pbx.exmple.com\n")
                                .complains(new Complaint(
                                        false,
                                        "chan_sip.c",
                                        "Invalid address for externhost keyword: pbx.exmple.com",
                                        OptionalInt.empty()))),
                finding(
                        "Asterisk says of its files: Bad ACL entry '10.0.0.x' on line 3",
                        "sip.conf:3: permit=10.0.0.x",
                        Set.of(),
                        office -> office.file("sip.conf", "[flowroute]\ntype=peer\npermit=10.0.0.x\n")
                                .complains(new Complaint(
                                        false,
                                        "chan_sip.c",
                                        "Bad ACL entry '10.0.0.x' on line 3",
                                        OptionalInt.of(3)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatMayBe")
    void oneFindingSaysWhatIsNotSo(
            String sentence, String line, Set<Premise> undermines, UnaryOperator<KnownOffice> change) {
        Premises premises = change.apply(new KnownOffice()).premises();

        // sections in these examples say no more than they must
        assertThat(premises.unmet())
                .extracting(UnmetPremise::sentence)
                .filteredOn(found -> !found.endsWith("chan_sip leaves such a section out"))
                .containsExactly(sentence);
        UnmetPremise unmet = premises.unmet().get(0);
        assertThat(unmet.lines().stream().map(Object::toString).findFirst().orElse(""))
                .isEqualTo(line);
        assertThat(unmet.undermines()).isEqualTo(undermines);
        assertThat(unmet.remedy()).isNotBlank().doesNotEndWith(".");
        assertThat(unmet.toString()).doesNotContain("deskphone-password", "pasword", ":password", "secret=other");
    }

    /** Of one that Asterisk is told, or has to ask for, or takes the carrier to be on this side of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            externaddr=203.0.113.7:5060 | 10.1.0.0/16 | 198.51.100.1 | externaddr=203.0.113.7:5060 | correct externaddr \
            there, or the public address in the description
            externhost=pbx.exmple.com   | 10.1.0.0/16 | 10.0.0.2     | externhost=pbx.exmple.com   | correct externhost \
            there, or say that name in the description (nat: {public name: pbx.exmple.com, local networks: ...})
            externaddr=a.example:5060   | 10.1.0.0/16 | 10.0.0.2     | externaddr=a.example:5060   | correct externaddr \
            there, or say that name in the description (nat: {public name: a.example, local networks: ...})
            externhost=pbx.example.com  | 10.0.0.0/8  | 10.0.0.2     | localnet=10.0.0.0/8         | have \
            externaddr=203.0.113.7, and a localnet for each network on this side of the router and for no other
            """)
    void ofAnotherAddressThanTheRoutersItIsSaidWhatToDo(
            String setting, String local, String told, String line, String remedy) {
        UnmetPremise unmet = new KnownOffice()
                .file("sip.conf", "[general]\n" + setting + "\nlocalnet=" + local + "\n")
                .seen(new Traces()
                        .sip(Party.ASTERISK, Party.DESK_PHONE, KnownOffice.invite("10.0.0.2"))
                        .routed("203.0.113.7", Party.CARRIER, KnownOffice.invite(told)))
                .premises()
                .unmet()
                .get(0);

        assertThat(unmet.sentence()).endsWith(", and the carrier reaches it at 203.0.113.7 alone, the router's");
        assertThat(unmet.lines().get(0).text().strip()).isEqualTo(line);
        assertThat(unmet.remedy()).isEqualTo(remedy);
    }

    @Test
    void ofAnotherPortThanTheRoutersItIsSaidThatTheDescriptionTakesOne() {
        Premises premises = new KnownOffice()
                .file("sip.conf", "[general]\nexternaddr=203.0.113.7:5070\nlocalnet=10.0.0.0/8\n")
                .seen(new Traces()
                        .routed("203.0.113.7", Party.CARRIER, KnownOffice.options("203.0.113.7", 5070))
                        .dials("Local/12065550100@outbound-1", "flowroute")
                        .ami("OriginateResponse", "Response", "Failure"))
                .premises();

        assertThat(premises.unmet()).hasSize(1);
        UnmetPremise unmet = premises.unmet().get(0);
        assertThat(unmet.sentence())
                .isEqualTo(
                        "Asterisk tells the carrier to reach it on port 5070 (externaddr), and the way there leads by"
                                + " port 5060 alone");
        assertThat(unmet.lines().get(0).text().strip()).isEqualTo("externaddr=203.0.113.7:5070");
        assertThat(unmet.remedy())
                .isEqualTo(
                        "correct the port of externaddr there, or say in the description which port of the router leads"
                                + " to Asterisk (nat: {public port: 5070, ...})");
    }

    @Test
    void aSettingThatAsteriskDoesNotReadIsToldWithTheNearestThatItDoes() {
        Premises premises = new KnownOffice()
                .file("sip.conf", "[general]\ndisable=all\n")
                .complains(new Complaint(false, "chan_sip.c", "Unknown 'all' on line 2", OptionalInt.of(2)))
                .premises();

        assertThat(premises.unmet())
                .extracting(UnmetPremise::sentence, UnmetPremise::failsTheBuild)
                .containsExactly(
                        tuple("chan_sip reads no disable in [general]; the nearest that it reads is disallow", false));
    }

    @Test
    void aLineIsSaidOnceToBeWrong() {
        Premises premises = new KnownOffice()
                .peer("flowroute")
                .file("sip.conf", "[flowroute]\nhost=sip.flowroute.com\n")
                .premises();

        assertThat(premises.unmet())
                .extracting(UnmetPremise::sentence)
                .containsExactly("Asterisk has nobody to call for the trunk's section [flowroute]: it has no type");
    }

    @ParameterizedTest
    @CsvSource({
        "'permit=192.0.2.0/24', false",
        "'deny=10.0.0.0/8', true",
        "'permit=10.0.0.1;deny=0.0.0.0/0', true",
        "'deny=0.0.0.0/0;permit=10.0.0.1', false",
        "'deny=0.0.0.0/0;permit=192.0.2.1,10.0.0.0/255.255.0.0', false",
        "'permit=!10.0.0.1', true",
        "'acl=carriers', true"
    })
    void theLastRuleForAnAddressCounts(String rules, boolean isShutOut) {
        assertThat(new KnownOffice()
                        .file("sip.conf", "[flowroute]\ntype=friend\n" + rules.replace(';', '\n'))
                        .arrives(new Traces()
                                .sip(Party.CARRIER, Party.ASTERISK, KnownOffice.ARRIVAL)
                                .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.answer("403 Forbidden")))
                        .premises()
                        .hold())
                .isEqualTo(!isShutOut);
    }

    /** A trunk that only calls out, or is only called, and has no phone of its own. */
    @Test
    void whatNobodyHasAgreedOnIsNotMissing() {
        KnownOffice onlyCalled = new KnownOffice()
                .without(Set.of(Need.DIALLED_NUMBER, Need.REGISTERING_PHONE, Need.CALLING_PHONE, Need.RINGING_PHONE))
                .peer("deskphone")
                .phoneAnsweredWith(404)
                .numberLeadsNowhere();
        KnownOffice onlyCalls = new KnownOffice()
                .without(Set.of(Need.OWN_NUMBER, Need.RINGING_PHONE))
                .didLeadsNowhere();

        assertThat(onlyCalled.premises().hold()).isTrue();
        assertThat(onlyCalls.premises().hold()).isTrue();
        assertThat(new KnownOffice()
                        .without(Set.of(Need.RINGING_PHONE))
                        .arrives(ran("VoiceMail", "100@default,u", "2"))
                        .premises()
                        .hold())
                .isTrue();
    }

    @Test
    void aCallThatMayYetRingThePhoneIsWaitedFor() {
        assertThat(new KnownOffice()
                        .arrives(ran("Playback", "welcome", "1")
                                .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.answer("200 OK")))
                        .premises()
                        .hold())
                .isTrue();
    }

    @Test
    void aPhoneThatRingsDoesWhateverComesOfTheCall() {
        assertThat(new KnownOffice()
                        .arrives(ran("Dial", "SIP/deskphone", "1")
                                .sip(Party.ASTERISK, Party.DESK_PHONE, KnownOffice.invite("10.0.0.2"))
                                .sip(Party.ASTERISK, Party.CARRIER, KnownOffice.answer("486 Busy Here")))
                        .premises()
                        .hold())
                .isTrue();
    }

    @Test
    void allHoldsInAnOfficeInWhichAllIsWell() {
        assertThat(new KnownOffice().premises().hold()).isTrue();
        assertThat(new KnownOffice().registers("Registered").premises().hold()).isTrue();
        assertThat(new KnownOffice()
                        .withOtherTrunk()
                        .registersWithOther("Registered")
                        .premises()
                        .hold())
                .isTrue();
    }

    @Test
    void aNoteOnASettingIsToldWithTheOneLineThatHasIt() {
        Premises premises = new KnownOffice()
                .file("sip.conf", "[flowroute]\ntype=peer\nnat=yes\n")
                .complains(new Complaint(
                        false, "chan_sip.c", "use the global 'nat' and no 'nat' per peer/user.", OptionalInt.empty()))
                .premises();

        assertThat(premises.unmet()).singleElement().satisfies(unmet -> assertThat(unmet.lines())
                .extracting(Object::toString)
                .containsExactly("sip.conf:3: nat=yes"));
    }

    @Test
    void nothingIsSaidOfACallThatIsStillUnderWay() {
        assertThat(new KnownOffice()
                        .seen(new Traces().ami("OriginateResponse", "Response", "Success"))
                        .premises()
                        .hold())
                .isTrue();
    }

    @Test
    void aContextThatAsksElsewhereMayHaveAnyExtension() {
        String dialplan = """
                [ Context 'inbound' created by 'pbx_config' ]
                  Include =>        'more'                                        [pbx_config]

                [ Context 'more' created by 'pbx_config' ]
                  Alt. Switch =>    'Realtime/more@extensions'                    [pbx_config]

                [ Context 'outbound' created by 'pbx_config' ]
                """;

        assertThat(new KnownOffice()
                        .dialplan(dialplan)
                        .didLeadsNowhere()
                        .premises()
                        .hold())
                .isTrue();
    }

    @Test
    void whatAModuleMakesForItselfIsNoDialplanOfTheOwners() {
        String dialplan = """
                [ Context 'inbound' created by 'pbx_config' ]
                [ Context 'outbound' created by 'pbx_config' ]
                [ Context '__func_periodic_hook_context__' created by 'func_periodic_hook' ]
                  'hook' =>         1. Set(GROUPP(x)=1)                           [func_periodic_hook]
                """;

        assertThat(new KnownOffice()
                        .dialplan(dialplan)
                        .lacks(Set.of(), Set.of("GROUPP"))
                        .premises()
                        .hold())
                .isTrue();
    }

    @Test
    void whatIsFoundOnceIsTheMachinesDoing() {
        Premises found =
                new KnownOffice().didLeadsNowhere().numberLeadsNowhere().premises();
        Premises again = new KnownOffice().numberLeadsNowhere().premises();

        assertThat(found.andAgain(again).unmet()).isEqualTo(again.unmet());
    }

    @Test
    void scenariosThatRestOnItAreNotJudgedAndOthersAre() {
        Premises premises = new KnownOffice().numberLeadsNowhere().premises();

        assertThat(premises.objection(List.of("the carrier answers calls", "Asterisk calls 12065550100")))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("the number that most scenarios dial, 12065550100, leads nowhere:")
                        .doesNotEndWith("."));
        assertThat(premises.objection(List.of("the carrier answers calls", "Asterisk calls 911")))
                .isEmpty();
        assertThat(premises.objection(List.of("a stranger calls 12065550100", "the call reaches no dialplan")))
                .isEmpty();
    }
}
