package org.trunkproof.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.RtpDatagram;
import org.trunkproof.evidence.StoredMessage;
import org.trunkproof.evidence.Trace;
import org.trunkproof.media.G711;
import org.trunkproof.media.PacketTime;
import org.trunkproof.media.Tones;
import org.trunkproof.media.WavFile;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.SipMessage;

/** Judges what becomes of calls that nobody takes. */
public final class Voicemail {

    private static final String VOICEMAIL = "VoiceMail";

    /** The event package, and the line of its body that is always there (RFC 3842 sections 3.1 and 5.2). */
    private static final String EVENT = "message-summary";

    private static final Pattern WAITING = Pattern.compile("(?im)^Messages-Waiting\\s*:\\s*(\\w+)");

    /** Of Asterisk's own beep, in Hz. */
    private static final int BEEP = 700;

    /** Frames of 20 ms, half as many as the beep has; no voice holds a tone for so long. */
    private static final int BEEP_FRAMES = 10;

    /** Asterisk sends nothing while it listens; between two sentences it pauses for less than this. */
    private static final Duration LISTENING = Duration.ofMillis(200);

    /** What is read late because the machine is busy. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(100);

    private Voicemail() {}

    /** The dialplan of the call hands it to voicemail. */
    public static Check takes(String callId) {
        return trace -> {
            List<String> ran = Dialplan.applications(callId, trace);
            return Calls.about(Calls.finalResponse(callId, trace), trace)
                    .line("applications run", VOICEMAIL + " among them", ran, ran.contains(VOICEMAIL))
                    .judged();
        };
    }

    /** The dialplan of the call hands it to others alone. Ask it when the call is over. */
    public static Check isLeftOut(String callId) {
        return trace -> {
            List<String> ran = Dialplan.applications(callId, trace);
            return Calls.about(Calls.finalResponse(callId, trace), trace)
                    .line("applications run", "no " + VOICEMAIL, ran, !ran.isEmpty() && !ran.contains(VOICEMAIL))
                    .judged();
        };
    }

    /** When voicemail began to listen to the party: after the beep, when Asterisk has fallen silent. */
    public static Optional<Instant> listens(Party party, Trace trace) {
        List<RtpDatagram> heard = trace.rtpTo(party).toList();
        if (heard.isEmpty()) {
            return Optional.empty();
        }
        Instant silentSince = heard.get(heard.size() - 1).at();
        Instant now = trace.events().get(trace.events().size() - 1).at();
        return Duration.between(silentSince, now).compareTo(LISTENING) > 0 && hasBeep(heard)
                ? Optional.of(silentSince)
                : Optional.empty();
    }

    private static boolean hasBeep(List<RtpDatagram> heard) {
        int run = 0;
        for (RtpDatagram datagram : heard) {
            boolean tone = datagram.packet()
                    .filter(packet -> law(packet.payloadType())
                            .filter(law -> Tones.isTone(law.decode(packet.payload()), BEEP))
                            .isPresent())
                    .isPresent();
            run = tone ? run + 1 : 0;
            if (run >= BEEP_FRAMES) {
                return true;
            }
        }
        return false;
    }

    private static Optional<G711> law(int payloadType) {
        return Codec.statically(payloadType).flatMap(codec -> G711.named(codec.encodingName()));
    }

    /**
     * The party is told that a message waits for it (RFC 3842 section 5.2), as a phone is that has not asked for it: what it shows
     * then is up to it.
     */
    public static Check isToldOfMessage(Party party) {
        return trace -> {
            Optional<SipMessage> last = trace.exchangesTo(party)
                    .filter(exchange -> exchange.isOf("NOTIFY"))
                    .map(Exchange::requested)
                    .filter(notify ->
                            notify.header("Event").filter(EVENT::equals).isPresent())
                    .reduce((before, one) -> one);
            String waiting = last.flatMap(Voicemail::waiting).orElse("nothing");
            return Judgement.about(last, party)
                    .line("Messages-Waiting", "yes", waiting, waiting.equalsIgnoreCase("yes"))
                    .judged();
        };
    }

    private static Optional<String> waiting(SipMessage notify) {
        Matcher summary = WAITING.matcher(new String(notify.body(), StandardCharsets.UTF_8));
        return summary.find() ? Optional.of(summary.group(1)) : Optional.empty();
    }

    /** Asterisk has told that a message lies in the mailbox; of each one it tells at its boot how many do, none as well. */
    public static Check announces(String mailbox) {
        return trace -> {
            List<String> mailboxes = trace.ami("MessageWaiting")
                    .filter(event -> event.field("waiting").filter("1"::equals).isPresent())
                    .flatMap(event -> event.field("mailbox").stream())
                    .distinct()
                    .toList();
            return Judgement.about(Optional.empty())
                    .line("mailboxes with a message", List.of(mailbox), mailboxes)
                    .judged();
        };
    }

    /**
     * The message in the mailbox holds these frames of G.711, sample for sample. Where the party that spoke has hung up, the
     * last of them may be missing that were still on their way: Asterisk reads no more when it has the BYE.
     */
    public static Check holds(String mailbox, Party party, List<byte[]> frames, G711 law) {
        return trace -> {
            Optional<short[]> stored = trace.messages()
                    .filter(message -> message.mailbox().equals(mailbox))
                    .findFirst()
                    .map(StoredMessage::recording)
                    .flatMap(WavFile::samples);
            short[] spoken = law.decode(joined(frames));
            int best = stored.map(samples -> longestRun(spoken, samples)).orElse(0);
            int least = spoken.length - onTheirWay(party, trace) * PacketTime.SAMPLES;
            return Judgement.about(new Subject.JudgedText("msg0000.wav of " + mailbox))
                    .timed(Judgement.Timing.MEDIA)
                    .line("message", "stored as WAV", stored.isPresent() ? "stored as WAV" : "none")
                    .line(
                            "samples as spoken, in order",
                            least == spoken.length ? spoken.length : "at least " + least + " of " + spoken.length,
                            best + " of "
                                    + stored.map(samples -> samples.length).orElse(0) + " stored",
                            best >= least)
                    .judged();
        };
    }

    /** Frames that the party sent just before its BYE, if it sent one. */
    private static int onTheirWay(Party party, Trace trace) {
        return trace.sip()
                .filter(datagram -> trace.sender(datagram) == party)
                .filter(datagram -> datagram.message()
                        .filter(message -> message.isRequest("BYE"))
                        .isPresent())
                .findFirst()
                .map(bye -> (int) trace.rtpFrom(party)
                        .filter(datagram -> datagram.at().isBefore(bye.at())
                                && datagram.at().isAfter(bye.at().minus(ON_ITS_WAY)))
                        .count())
                .orElse(0);
    }

    private static byte[] joined(List<byte[]> frames) {
        byte[] all = new byte[frames.size() * PacketTime.SAMPLES];
        for (int i = 0; i < frames.size(); i++) {
            System.arraycopy(frames.get(i), 0, all, i * PacketTime.SAMPLES, PacketTime.SAMPLES);
        }
        return all;
    }

    private static int longestRun(short[] wanted, short[] samples) {
        int best = 0;
        for (int start = 0; start < samples.length; start++) {
            int run = 0;
            while (run < wanted.length && start + run < samples.length && wanted[run] == samples[start + run]) {
                run++;
            }
            best = Math.max(best, run);
        }
        return best;
    }

    /**
     * Asterisk has played a sentence of its own, by the name of its file. Ask it of a Trace that has Asterisk's log, which
     * alone tells.
     */
    public static Check says(String sentence) {
        return trace -> {
            boolean said = trace.log().anyMatch(line -> line.text().contains("Playing '" + sentence + "."));
            return Judgement.about(new Subject.JudgedText("Asterisk's log"))
                    .line("sentence", sentence, said ? sentence : "not played")
                    .judged();
        };
    }
}
