package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.Traces;
import org.trunkproof.report.Suspect;
import org.trunkproof.requirement.Level;
import org.trunkproof.requirement.Requirement;
import org.trunkproof.sip.Codec;
import org.trunkproof.trunk.DescriptionFile;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Judgement;
import org.trunkproof.verify.Messages;
import org.trunkproof.verify.Negotiation;
import org.trunkproof.verify.OutgoingCalls;

/** Of two trunks, the lines to look at are those of the one that something went wrong with: in the office, of the other. */
class OtherTrunkSuspectsTest {

    private static final Path OFFICE = Path.of("asterisk-image/office");
    private static final String TRUNKS = "sip/trunk.conf";
    private static final String GLOBALS = "dialplan/globals.conf";
    private static final String OUTBOUND = "outbound-dialplan";
    private static final String INBOUND = "inbound-dialplan";
    private static final String SECRET = "secret=Zk3-vb60-Ps";
    private static final String KEYS = "m=audio 4000 RTP/AVP 8 101\na=rtpmap:101 telephone-event/8000\n";

    /** What stands in the first's section alone, or dials it, and has nothing to do with the other. */
    private static final List<String> OF_FIRST = List.of(
            "host=sip.carrier-a.example", "defaultuser=47110815", "Wq7-tf92-Lm", "@sip.carrier-a.example", "FIRST=");

    @TempDir
    private Path folder;

    /**
     * @param line of the office's that somebody gets wrong
     * @param instead what stands there now
     * @param named what the line says that must be named first, or second
     */
    record Broken(
            String file,
            String line,
            String instead,
            String named,
            String pins,
            Trace trace,
            Function<Trace, Check> check) {
        @Override
        public String toString() {
            return line + " -> " + instead;
        }
    }

    private static Broken section(String line, String instead, String pins, Traces traces, Check check) {
        return new Broken(TRUNKS, line, instead, shown(line, instead), pins, traces.trace(), trace -> check);
    }

    /** A secret is masked, and of what is gone there is a sentence. */
    private static String shown(String line, String instead) {
        String last = instead.substring(instead.lastIndexOf('\n') + 1);
        return last.isEmpty() ? "[carrier-b] has no username" : last.startsWith("secret") ? "secret=" : last;
    }

    static Stream<Broken> broken() {
        Check called =
                OutgoingCalls.invites(Party.OTHER_CARRIER, "12065550100", "sip.carrier-b.example", "12065550141");
        Check offers = Negotiation.offers(Party.OTHER_CARRIER, List.of(Codec.named("PCMA"), Codec.TELEPHONE_EVENT));
        Check answered = Calls.answered("phone");
        Check rings = Calls.reaches(Party.SECOND_PHONE);
        return Stream.of(
                section("host=sip.carrier-b.example", "host=sip.carrier-x.example", OUTBOUND, inVain(), called),
                section("host=sip.carrier-b.example", "host=dynamic", OUTBOUND, inVain(), called),
                section(SECRET, SECRET + "\ntype=user", OUTBOUND, inVain(), called),
                section(SECRET, SECRET + "\nport=5070", OUTBOUND, inVain(), called),
                section(SECRET, "secret=Zk3-vb60-Px", OUTBOUND, unproven(), answered),
                section("defaultuser=office-4", "defaultuser=office-5", OUTBOUND, unproven(), answered),
                section("defaultuser=office-4", "username=office-5", OUTBOUND, unproven(), answered),
                section("defaultuser=office-4", "", OUTBOUND, unproven(), answered),
                section("allow=alaw", "allow=ulaw", OUTBOUND, notAcceptable(), answered),
                section("allow=alaw", "allow=ulaw", INBOUND, arrives("488 Not Acceptable Here"), rings),
                section("disallow=all", "disallow=g729", "codecs", offers("m=audio 4000 RTP/AVP 0 8 101"), offers),
                section(SECRET, SECRET + "\ndtmfmode=inband", "codecs", offers("m=audio 4000 RTP/AVP 8"), offers),
                section(SECRET, SECRET + "\ninsecure=port", INBOUND, arrives("401 Unauthorized"), rings),
                section(SECRET, SECRET + "\ncontext=day", INBOUND, arrives("404 Not Found"), rings),
                section(SECRET, SECRET + "\nfromuser=boss", OUTBOUND, offersAs("boss", "10.0.0.2"), called),
                section(SECRET, SECRET + "\nfromdomain=x", OUTBOUND, offersAs("boss", "x"), called),
                dials("SECOND=SIP/carrier-c", inVain("carrier-c"), called),
                dials("SECOND=SIP/carrier-a", inVain("carrier-a"), called),
                new Broken(
                        "sip.conf",
                        "allow=alaw",
                        "register => 47110815:Wq7-tf92-Lm@sip.carrier-a.example\n"
                                + "register => office-4:wrong@sip.carrier-b.example",
                        "@sip.carrier-b.example",
                        "registration",
                        new Traces().trace(),
                        trace -> Messages.requests(Party.OTHER_CARRIER, "REGISTER", 1)));
    }

    private static Broken dials(String instead, Traces traces, Check check) {
        return new Broken(GLOBALS, "SECOND=SIP/carrier-b", instead, instead, OUTBOUND, traces.trace(), trace -> check);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theLineThatWasBrokenIsTheFirstOrTheSecondToLookAt(Broken broken) throws IOException {
        List<String> suspects = suspects(broken, true);

        assertThat(suspects.stream().limit(2)).anyMatch(line -> line.contains(broken.named()));
        // where both are dialled by one name, either may be the wrong one
        assertThat(suspects.stream()
                        .filter(line -> !line.contains(broken.named()))
                        .filter(line -> !broken.named().endsWith("carrier-a")))
                .noneMatch(line -> OF_FIRST.stream().anyMatch(line::contains));
    }

    /** Where a scenario has nothing to do with the other carrier, it is the first that the call ought to have got to. */
    @Test
    void aCallThatHasGonePastTheFirstIsTheFirstsAffair() throws IOException {
        Traces past = new Traces()
                .sip(Party.DESK_PHONE, Party.ASTERISK, request("INVITE", "phone", "1", "", ""))
                .dials("SIP/101-1", "carrier-a")
                .dials("SIP/101-1", "carrier-b")
                .sip(Party.ASTERISK, Party.OTHER_CARRIER, request("INVITE", "b", "2", "", KEYS))
                .sip(Party.OTHER_CARRIER, Party.ASTERISK, response("480 Unavailable", "b", "2"));
        Broken host = new Broken(
                TRUNKS,
                "host=sip.carrier-a.example",
                "host=sip.carrier-x.example",
                "",
                OUTBOUND,
                past.trace(),
                trace -> Calls.answered("b"));

        assertThat(suspects(host, false)).first().asString().contains("host=sip.carrier-x.example");
        assertThat(suspects(host, true)).noneMatch(line -> line.contains("host=sip.carrier-x.example"));
    }

    private List<String> suspects(Broken broken, boolean namesOther) throws IOException {
        Judgement judgement = broken.check().apply(broken.trace()).judge(broken.trace());
        assertThat(judgement.holds()).isFalse();
        Requirement requirement = new Requirement(
                "TP-OFFICE-07",
                Level.MUST,
                "it does",
                "the office",
                List.of(broken.pins()),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return Shortfall.suspects(requirement, judgement, broken.trace(), folder(broken), profile(), namesOther)
                .stream()
                .map(Suspect::toString)
                .toList();
    }

    private static TrunkProfile profile() {
        return DescriptionFile.read(OFFICE.resolve("trunkproof.yml"))
                .description()
                .profile();
    }

    private ConfigurationFolder folder(Broken broken) throws IOException {
        try (Stream<Path> files = Files.walk(OFFICE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(OFFICE.relativize(file));
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (file.equals(OFFICE.resolve(broken.file()))) {
                    assertThat(text).contains("\n" + broken.line() + "\n");
                    text = text.replace("\n" + broken.line() + "\n", "\n" + broken.instead() + "\n");
                }
                Files.writeString(copy, text, StandardCharsets.ISO_8859_1);
            }
        }
        return new ConfigurationFolder(folder);
    }

    /** The first has refused the call, and the dialplan dials the other. */
    private static Traces refusedByFirst(String dialled) {
        Traces traces = new Traces()
                .sip(Party.DESK_PHONE, Party.ASTERISK, request("INVITE", "phone", "1", "", ""))
                .dials("SIP/101-1", "carrier-a")
                .ami("Newexten", "Context", "office", "Exten", "92065550100", "Application", "Macro")
                .ami("Newexten", "Context", "macro-out", "Exten", "s", "Application", "Dial")
                .sip(Party.ASTERISK, Party.CARRIER, request("INVITE", "a", "1", "", KEYS))
                .sip(Party.CARRIER, Party.ASTERISK, response("503 Unavailable", "a", "1"));
        return traces.dials("SIP/101-1", dialled);
    }

    private static Traces inVain() {
        return inVain("carrier-b");
    }

    private static Traces inVain(String dialled) {
        return refusedByFirst(dialled).sip(Party.ASTERISK, Party.DESK_PHONE, response("503 Unavailable", "phone", "1"));
    }

    private static Traces offers(String media) {
        return refusedByFirst("carrier-b")
                .sip(
                        Party.ASTERISK,
                        Party.OTHER_CARRIER,
                        request(
                                "INVITE",
                                "b",
                                "1",
                                "",
                                KEYS.replaceFirst(".*", media)
                                        .replaceFirst(media.endsWith("101") ? "^$" : "a=.*\n", "")));
    }

    private static Traces offersAs(String user, String host) {
        return refusedByFirst("carrier-b")
                .sip(
                        Party.ASTERISK,
                        Party.OTHER_CARRIER,
                        request("INVITE", "b", "1", "", KEYS).replace("12065550141@10.0.0.2", user + "@" + host));
    }

    /** It challenges, and does not take the answer. */
    private static Traces unproven() {
        return offers("m=audio 4000 RTP/AVP 8 101")
                .sip(Party.OTHER_CARRIER, Party.ASTERISK, response("407 Proxy Authentication Required", "b", "1"))
                .sip(
                        Party.ASTERISK,
                        Party.OTHER_CARRIER,
                        request("INVITE", "b", "2", "Proxy-Authorization: Digest username=\"x\"\n", KEYS))
                .sip(Party.OTHER_CARRIER, Party.ASTERISK, response("403 Forbidden", "b", "2"))
                .sip(Party.ASTERISK, Party.DESK_PHONE, response("403 Forbidden", "phone", "1"));
    }

    private static Traces notAcceptable() {
        return offers("m=audio 4000 RTP/AVP 0 101")
                .sip(Party.OTHER_CARRIER, Party.ASTERISK, response("488 Not Acceptable Here", "b", "1"))
                .sip(Party.ASTERISK, Party.DESK_PHONE, response("488 Not Acceptable Here", "phone", "1"));
    }

    /** The other carrier calls, and is answered with that. */
    private static Traces arrives(String status) {
        return new Traces()
                .sip(Party.OTHER_CARRIER, Party.ASTERISK, request("INVITE", "in", "1", "", KEYS))
                .sip(Party.ASTERISK, Party.OTHER_CARRIER, response(status, "in", "1"));
    }

    private static String request(String method, String callId, String cseq, String header, String media) {
        String body = media.isEmpty() ? "" : "v=0\no=- 1 1 IN IP4 10.0.0.2\ns=-\nc=IN IP4 10.0.0.2\nt=0 0\n" + media;
        return """
                %s sip:12065550100@sip.carrier-b.example SIP/2.0
                Via: SIP/2.0/UDP 10.0.0.2:5060;branch=z9hG4bK%s%s
                From: <sip:12065550141@10.0.0.2>;tag=1
                To: <sip:12065550100@sip.carrier-b.example>
                Call-ID: %s
                CSeq: %s %s
                %sContent-Type: application/sdp
                Content-Length: %d

                %s""".formatted(
                        method,
                        callId,
                        cseq,
                        callId,
                        cseq,
                        method,
                        header,
                        body.length() + body.lines().count(),
                        body);
    }

    private static String response(String status, String callId, String cseq) {
        return request("INVITE", callId, cseq, "", "")
                .replaceFirst(".*\n", "SIP/2.0 " + status + "\n")
                .replaceFirst("(To: .*)\n", "$1;tag=2\n");
    }
}
