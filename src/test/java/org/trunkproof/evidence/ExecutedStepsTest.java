package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which steps of the dialplan were taken, and that they stand before what came of them. */
class ExecutedStepsTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private static Instant after(int micros) {
        return START.plus(Duration.ofNanos(1000L * micros));
    }

    private static LogLine log(int millis, String text) {
        return new LogLine(after(1000 * millis), "[2026-01-02 03:04:05.000]     -- " + text);
    }

    private static LogLine executing(int millis, String place, String application, String channel, String data) {
        return log(
                millis,
                "Executing [" + place + "] " + application + "(\"" + channel + "\", \"" + data + "\") in new stack");
    }

    private static TraceEvent newexten(int micros, String channel, String place, String application, String data) {
        String[] parts = place.split("[@:]");
        return new AmiEvent(
                after(micros),
                AmiMessage.event("Newexten")
                        .with("Channel", channel)
                        .with("Exten", parts[0])
                        .with("Context", parts[1])
                        .with("Priority", parts[2])
                        .with("Application", application)
                        .with("AppData", data));
    }

    private static Trace trace(TraceEvent... events) {
        Trace parties = new Traces().trace();
        return new Trace(parties.parties(), List.of(events));
    }

    private static List<String> steps(Trace trace) {
        return ExecutedSteps.in(trace).stream()
                .map(step -> step.extension() + "@" + step.context() + ":" + step.priority() + " " + step.application()
                        + "(" + step.data() + ")")
                .toList();
    }

    @Test
    void theLogSaysWhatRanWhateverAmiNames() {
        Trace transferred = trace(
                executing(1, "100@in:1", "Dial", "SIP/a-1", "SIP/phone,20"),
                newexten(1900, "SIP/a-1", "100@in:1", "Dial", "SIP/phone,20"),
                newexten(1950, "SIP/phone-2", "100@in:1", "AppDial", "(Outgoing Line)"),
                executing(5, "200@out:1", "Set", "SIP/a-1", "CALLERID(name)=\"A\", B"),
                newexten(5900, "SIP/a-1", "200@out:1", "Dial", "SIP/phone,20"),
                log(6, "Called SIP/carrier/200"));

        assertThat(steps(transferred))
                .containsExactly("100@in:1 Dial(SIP/phone,20)", "200@out:1 Set(CALLERID(name)=\"A\", B)");
    }

    @Test
    void withoutALogWhatAmiNamesASecondTimeIsNotTaken() {
        Trace transferred = trace(
                newexten(1900, "SIP/a-1", "100@in:1", "Dial", "SIP/phone,20"),
                newexten(1950, "SIP/phone-2", "100@in:1", "AppDial", "(Outgoing Line)"),
                newexten(1960, "Local/1-1;1", "100@in:1", "AppDial2", "(Outgoing Line)"),
                newexten(5900, "SIP/a-1", "200@out:1", "Dial", "SIP/phone,20"),
                newexten(5950, "SIP/a-1", "200@out:1", "Set", "A=1"));

        assertThat(steps(transferred)).containsExactly("100@in:1 Dial(SIP/phone,20)", "200@out:1 Set(A=1)");
    }

    /** AMI tells of a step when its message is on the wire; the log's clock ticks in milliseconds. */
    @Test
    void aStepStandsAfterTheCallAndBeforeWhatItSends() {
        String invite = "INVITE sip:100@10.0.0.2 SIP/2.0\nVia: SIP/2.0/UDP a;branch=z9hG4bK%s\nCall-ID: %s\n"
                + "CSeq: 1 INVITE\n\n";
        List<TraceEvent> events = new ArrayList<>(new Traces()
                .sip(Party.CARRIER, Party.ASTERISK, invite.formatted(1, "in"))
                .sip(Party.ASTERISK, Party.DESK_PHONE, invite.formatted(2, "out"))
                .trace()
                .events());
        SipDatagram in = (SipDatagram) events.get(0);
        SipDatagram out = (SipDatagram) events.get(1);
        Trace trace = trace(
                new SipDatagram(after(1300), in.source(), in.destination(), in.bytes()),
                new SipDatagram(after(1700), out.source(), out.destination(), out.bytes()),
                new ChannelOfCall(after(1800), "SIP/a-1", "in"),
                new ChannelOfCall(after(1850), "SIP/phone-2", "out"),
                newexten(1900, "SIP/a-1", "100@in:1", "Set", "A=1"),
                newexten(1950, "SIP/a-1", "100@in:2", "Dial", "SIP/phone,20"),
                executing(1, "100@in:1", "Set", "SIP/a-1", "A=1"),
                executing(1, "100@in:2", "Dial", "SIP/a-1", "SIP/phone,20"));

        assertThat(ExecutedSteps.in(trace))
                .extracting(ExecutedStep::application)
                .containsExactly("Set", "Dial");
        assertThat(ExecutedSteps.in(trace)).extracting(ExecutedStep::at).allSatisfy(at -> assertThat(at)
                .isBetween(after(1300), after(1699)));
    }

    /** As where the log was full by then. */
    @Test
    void whatTheLogDoesNotHaveAmiIsAskedFor() {
        Trace trace = trace(
                executing(1, "100@in:1", "Answer", "SIP/a-1", ""),
                newexten(1900, "SIP/a-1", "100@in:1", "Answer", ""),
                newexten(2900, "SIP/a-1", "100@in:2", "Hangup", "16"));

        assertThat(steps(trace)).containsExactly("100@in:1 Answer()", "100@in:2 Hangup(16)");
        assertThat(Stream.of(trace).map(ExecutedSteps::in).flatMap(List::stream).map(ExecutedStep::channel))
                .containsOnly("SIP/a-1");
    }
}
