package org.trunkproof.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which steps channels took through the dialplan.
 *
 * <p>Asterisk's log says so in the thread that takes them, before they are taken (main/pbx.c, pbx_extension_helper). AMI's
 * Newexten comes from elsewhere and later, often after what came of the step; where a channel is moved, as by a transfer, it
 * names the place where it goes on with the application that ran before, and says nothing of the one that runs there if that
 * has the same name; and of a channel that is called it says AppDial (main/manager_channels.c, channel_newexten). It is
 * asked only for what the log does not have.
 */
public final class ExecutedSteps {

    private static final Pattern EXECUTING =
            Pattern.compile(".*-- Executing \\[(.*?)@([^\\]:]+):(\\d+)] ([^(]+)\\(\"([^\"]*)\", \"(.*)\"\\).*");

    /** What a channel is said to run that is called, and runs nothing (main/dial.c, apps/app_dial.c). */
    private static final Set<String> CALLED = Set.of("AppDial", "AppDial2");

    /** The log's clock has no finer one. */
    private static final Duration TICK = Duration.ofMillis(1);

    private final Trace trace;
    private final Map<String, List<Instant>> heard = new HashMap<>();

    private ExecutedSteps(Trace trace) {
        this.trace = trace;
        Map<String, String> channels = trace.channelsOfCalls()
                .collect(Collectors.toMap(ChannelOfCall::callId, ChannelOfCall::channel, (one, other) -> one));
        trace.sip()
                .filter(datagram -> trace.receiver(datagram) == Party.ASTERISK)
                .forEach(datagram -> datagram.message()
                        .flatMap(message -> Optional.ofNullable(channels.get(message.callId())))
                        .ifPresent(channel -> heard.computeIfAbsent(channel, any -> new ArrayList<>())
                                .add(datagram.at())));
    }

    /** In the order in which they were taken. */
    public static List<ExecutedStep> in(Trace trace) {
        ExecutedSteps steps = new ExecutedSteps(trace);
        List<ExecutedStep> logged = steps.logged();
        return Stream.concat(logged.stream(), steps.told().filter(step -> logged.stream()
                        .noneMatch(step::isAt)))
                .sorted(Comparator.comparing(ExecutedStep::at))
                .toList();
    }

    private List<ExecutedStep> logged() {
        Map<String, Instant> last = new HashMap<>();
        return trace.log().flatMap(line -> step(line, last).stream()).toList();
    }

    private Optional<ExecutedStep> step(LogLine line, Map<String, Instant> last) {
        Matcher executing = EXECUTING.matcher(line.text());
        if (!executing.matches()) {
            return Optional.empty();
        }
        String channel = executing.group(5);
        Instant at = Stream.of(notBeforeWhatItHeard(channel, line.at()), last.getOrDefault(channel, line.at()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        last.put(channel, at);
        return Optional.of(new ExecutedStep(
                at,
                channel,
                executing.group(2),
                executing.group(1),
                executing.group(3),
                executing.group(4),
                executing.group(6)));
    }

    /** A message of the same tick came before the step, which the call would not have taken without it. */
    private Instant notBeforeWhatItHeard(String channel, Instant tick) {
        return heard.getOrDefault(channel, List.of()).stream()
                .filter(at -> !at.isBefore(tick) && at.isBefore(tick.plus(TICK)))
                .max(Comparator.naturalOrder())
                .orElse(tick);
    }

    private Stream<ExecutedStep> told() {
        Map<String, ExecutedStep> last = new HashMap<>();
        return trace.ami("Newexten").map(ExecutedSteps::step).filter(step -> {
            ExecutedStep before = last.put(step.channel(), step);
            boolean isMoved = before != null
                    && !before.isAt(step)
                    && before.application().equals(step.application())
                    && before.data().equals(step.data());
            return !isMoved && !CALLED.contains(step.application());
        });
    }

    private static ExecutedStep step(AmiEvent event) {
        Function<String, String> field = name -> event.field(name).orElse("");
        return new ExecutedStep(
                event.at(),
                field.apply("channel"),
                field.apply("context"),
                field.apply("exten"),
                field.apply("priority"),
                field.apply("application"),
                field.apply("appdata"));
    }
}
