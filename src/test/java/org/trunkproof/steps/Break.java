package org.trunkproof.steps;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.Authentication;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.Check;
import org.trunkproof.verify.Dialplan;
import org.trunkproof.verify.Dtmf;
import org.trunkproof.verify.Endings;
import org.trunkproof.verify.Messages;
import org.trunkproof.verify.Negotiation;
import org.trunkproof.verify.OutgoingCalls;
import org.trunkproof.verify.Qualify;
import org.trunkproof.verify.Registrations;
import org.trunkproof.verify.SignallingPath;

/**
 * A line of the trunk's configuration that somebody gets wrong, and a scenario that notices.
 *
 * @param name of the saved Trace of that scenario, and of the text that the run printed
 * @param file of the configuration folder
 * @param line as it stands there; of several the first
 * @param instead what stands there now; empty where the line is gone
 * @param scenario the name of its evidence folder, which begins with its requirement
 * @param check that of the step which fails
 */
record Break(String name, String file, String line, String instead, String scenario, Function<Trace, Check> check) {

    private static final TrunkProfile PROFILE = TrunkProfile.flowroute();
    private static final Path SOUND = Path.of("asterisk-image/flowroute");
    private static final String SIP = "sip.conf";
    private static final String DIALPLAN = "extensions.conf";
    private static final String DESK_PHONE_RINGS = "exten => 15551234567,1,Dial(SIP/deskphone,20)";

    static List<Break> all() {
        return List.of(
                new Break(
                        "secret-wrong",
                        SIP,
                        "secret=password",
                        "secret=passw0rd",
                        "TP-AUTH-01-challenge-with-407-16",
                        trace -> challengeAnswered()),
                new Break(
                        "username-missing",
                        SIP,
                        "username=12345678",
                        "",
                        "TP-AUTH-01-challenge-with-407-16",
                        trace -> challengeAnswered()),
                new Break(
                        "insecure-port",
                        SIP,
                        "insecure=port,invite",
                        "insecure=port",
                        "TP-AUTH-03-from-its-usual-port-11",
                        trace -> Authentication.notChallenged(callFrom(Party.CARRIER, trace))),
                new Break(
                        "insecure-invite",
                        SIP,
                        "insecure=port,invite",
                        "insecure=invite",
                        "TP-AUTH-03-from-another-port-15",
                        trace -> Authentication.notChallenged(callFrom(Party.CARRIER, trace))),
                new Break(
                        "type-user",
                        SIP,
                        "type=friend",
                        "type=user",
                        "TP-AUTH-03-from-its-usual-port-11",
                        trace -> Authentication.notChallenged(callFrom(Party.CARRIER, trace))),
                new Break(
                        "dial-target-wrong",
                        DIALPLAN,
                        DESK_PHONE_RINGS,
                        "exten => 15551234567,1,Dial(SIP/desk-phone,20)",
                        "TP-CALL-03-the-desk-phone-rings-65",
                        trace -> Endings.told(Party.CARRIER, 180)),
                new Break(
                        "allow-alaw",
                        SIP,
                        "allow=ulaw",
                        "allow=alaw",
                        "TP-CODEC-02-an-offer-of-the-trunk-s-codecs-50",
                        trace -> Negotiation.answers(callFrom(Party.CARRIER, trace), List.of(Codec.PCMU))),
                new Break(
                        "allow-ulaw-30",
                        SIP,
                        "allow=ulaw",
                        "allow=ulaw:30",
                        "TP-CODEC-28-asked-of-the-carrier-30",
                        trace -> Messages.asksForPacketsOf(Messages.MessageOf.offerTo(Party.CARRIER), 20)),
                new Break(
                        "disallow-missing",
                        SIP,
                        "disallow=all",
                        "",
                        "TP-CODEC-01-the-offer-of-an-outgoing-call-8",
                        trace -> offers()),
                new Break(
                        "dtmfmode-info",
                        SIP,
                        "dtmfmode=rfc2833",
                        "dtmfmode=info",
                        "TP-DTMF-02-the-same-key-twice-14",
                        trace -> Dtmf.seenOn(callTo(Party.CARRIER, trace), DtmfKey.keys("55"))),
                new Break(
                        "dtmfmode-inband",
                        SIP,
                        "dtmfmode=rfc2833",
                        "dtmfmode=inband",
                        "TP-DTMF-01-an-outgoing-call-offers-them-8",
                        trace -> offers()),
                new Break(
                        "nat-yes",
                        SIP,
                        "nat=no",
                        "nat=yes",
                        "TP-PATH-02-the-port-in-via-18",
                        trace -> SignallingPath.respondsTo(
                                callFrom(Party.CARRIER, trace), address(Party.CARRIER, trace))),
                new Break(
                        "canreinvite-yes",
                        SIP,
                        "canreinvite=no",
                        "canreinvite=yes",
                        "TP-MEDIA-01-in-a-call-from-the-carrier-8",
                        trace -> Messages.requests(Party.DESK_PHONE, "INVITE", 1)),
                new Break(
                        "host-dynamic",
                        SIP,
                        "host=sip.flowroute.com",
                        "host=dynamic",
                        "TP-NAME-01-a-call-out-8",
                        trace -> Messages.requestHas(Party.CARRIER, "INVITE", List.of())),
                new Break(
                        "qualify-no",
                        SIP,
                        "qualify=yes",
                        "qualify=no",
                        "TP-QUAL-01-the-first-options-8",
                        trace -> Qualify.asks(Party.CARRIER, "sip.flowroute.com")),
                new Break(
                        "context-default",
                        SIP,
                        "context=inbound",
                        "context=default",
                        "TP-ROUTE-01-a-call-from-1-206-555-0123-7",
                        trace -> Dialplan.enters(
                                callFrom(Party.CARRIER, trace), "inbound", "15551234567", "12065550123")),
                new Break(
                        "pattern-without-1",
                        DIALPLAN,
                        "exten => _NXXNXXXXXX,1,Dial(SIP/flowroute/1${EXTEN})",
                        "exten => _NXXNXXXXXX,1,Dial(SIP/flowroute/${EXTEN})",
                        "TP-ROUTE-04-asterisk-dials-2065550100-17",
                        trace -> asksFor("12065550100")),
                new Break(
                        "911-missing",
                        DIALPLAN,
                        "exten => 911,1,Dial(SIP/flowroute/911)\n same => n,Hangup()",
                        "",
                        "TP-ROUTE-04-asterisk-dials-911-18",
                        trace -> asksFor("911")),
                new Break(
                        "callerid-missing",
                        SIP,
                        "callerid=\"Desk Phone\" <15551234567>",
                        "",
                        "TP-ROUTE-04-the-desk-phone-dials-20",
                        trace -> asksFor("12065550100")),
                new Break(
                        "voicemail-removed",
                        DIALPLAN,
                        " same => n,VoiceMail(100@default,u)",
                        "",
                        "TP-ROUTE-03-the-desk-phone-refuses-with-486-17",
                        trace -> Calls.answered(callFrom(Party.CARRIER, trace))),
                new Break(
                        "dial-timeout-10",
                        DIALPLAN,
                        DESK_PHONE_RINGS,
                        "exten => 15551234567,1,Dial(SIP/deskphone,10)",
                        "TP-ROUTE-12-nobody-answers-64",
                        trace -> Calls.ringsFor(Party.DESK_PHONE, 20)),
                new Break(
                        "context-outbound",
                        SIP,
                        "context=inbound",
                        "context=outbound",
                        "TP-SEC-10-the-carrier-calls-12065550199-19",
                        trace -> Dialplan.keepsOutOf(callFrom(Party.CARRIER, trace), "outbound")),
                new Break(
                        "desk-phone-secret-removed",
                        SIP,
                        "secret=deskphone-password",
                        "",
                        "TP-SEC-06-a-stranger-27",
                        trace -> Registrations.refused(Party.STRANGER, "deskphone")),
                new Break(
                        "guests-outbound",
                        SIP,
                        "context=unknown-callers",
                        "context=outbound",
                        "TP-SEC-11-as-12065550100-a-stranger-calls-12065550199-65",
                        trace -> Dialplan.runsNothing()));
    }

    private static Check challengeAnswered() {
        return Authentication.challengeAnswered(
                Party.CARRIER,
                407,
                PROFILE.account().username(),
                PROFILE.account().password());
    }

    private static Check offers() {
        return Negotiation.offers(Party.CARRIER, List.of(Codec.PCMU, Codec.TELEPHONE_EVENT));
    }

    private static Check asksFor(String number) {
        return OutgoingCalls.invites(Party.CARRIER, number, PROFILE.host(), PROFILE.callerNumber());
    }

    /** The Call-ID of the first call that the party places. */
    private static String callFrom(Party party, Trace trace) {
        return trace.sipFrom(party)
                .filter(message -> message.isRequest("INVITE"))
                .map(SipMessage::callId)
                .findFirst()
                .orElseThrow();
    }

    private static String callTo(Party party, Trace trace) {
        return Calls.invitesTo(party, trace).get(0).callId();
    }

    private static InetSocketAddress address(Party party, Trace trace) {
        return trace.parties().entrySet().stream()
                .filter(entry -> entry.getValue() == party)
                .map(entry -> new InetSocketAddress(entry.getKey(), 5060))
                .findFirst()
                .orElseThrow();
    }

    String requirement() {
        return scenario.replaceFirst("^(TP-\\w+-\\d+).*", "$1");
    }

    /**
     * The trunk's configuration with this line broken, below {@code target}.
     *
     * @throws IllegalStateException if the configuration has no such line
     */
    ConfigurationFolder folder() throws IOException {
        Path folder = Path.of("target", "broken", name);
        // what it returns is absolute where it makes folders above as well
        Files.createDirectories(folder);
        for (String each : List.of(SIP, DIALPLAN)) {
            String text = Files.readString(SOUND.resolve(each), StandardCharsets.ISO_8859_1);
            Files.writeString(
                    folder.resolve(each), each.equals(file) ? broken(text) : text, StandardCharsets.ISO_8859_1);
        }
        return new ConfigurationFolder(folder);
    }

    private String broken(String text) {
        int at = text.indexOf("\n" + line + "\n");
        if (at < 0) {
            throw new IllegalStateException(file + " has no line " + line);
        }
        String rest = text.substring(at + 1 + line.length());
        return text.substring(0, at) + (instead.isEmpty() ? "" : "\n" + instead) + rest;
    }

    @Override
    public String toString() {
        return name;
    }
}
