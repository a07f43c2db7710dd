package org.trunkproof.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.ExecutedStep;
import org.trunkproof.evidence.ExecutedSteps;
import org.trunkproof.evidence.Trace;

/** The way of each channel through the dialplan: contexts, extensions, applications, and what it knew at its end. */
final class DialplanStrands {

    /**
     * How long things took, how the media were, names of channels, which are numbers that count up, what a transfer leaves on
     * whichever channel it finds, and what a channel driver tells of SIP, which is compared itself.
     */
    private static final Pattern CHANCE =
            Pattern.compile("(?i).*TIME(_MS)?|RTP.*|BRIDGE.*|SIP.*|DIALEDPEERNAME|TRUNKPROOF_.*");

    private static final Pattern CHANNEL_NUMBER = Pattern.compile("-[0-9a-f]{8}(?![0-9a-f])");

    private final Wording wording;
    private final UnaryOperator<String> naming;
    private final Instant over;
    private final Map<String, Channel> channels = new LinkedHashMap<>();

    private static final class Channel {
        private final String label;
        private final List<Action> actions = new ArrayList<>();
        private final Map<String, List<String>> variables = new TreeMap<>();

        private Channel(String label) {
            this.label = label;
        }

        private void end(Instant at, boolean byChance, String cause) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("cause", cause));
            variables.forEach((name, values) -> fields.put(name, String.join(", then ", values)));
            actions.add(new Action(at, byChance, "hang-up", fields));
        }
    }

    private DialplanStrands(Trace trace, UnaryOperator<String> naming) {
        this.wording = new Wording(trace.parties());
        this.naming = naming;
        this.over = trace.over().orElse(Instant.MAX);
    }

    /**
     * @param naming how names of channels are to be read
     */
    static List<Strand> in(Trace trace, UnaryOperator<String> naming) {
        DialplanStrands dialplan = new DialplanStrands(trace, naming);
        Map<String, String> callers = new HashMap<>();
        trace.ami("Newexten").forEach(event -> callers.putIfAbsent(place(event), field(event, "calleridnum")));
        ExecutedSteps.in(trace).forEach(step -> dialplan.add(step, callers.getOrDefault(place(step), "")));
        trace.ami().forEach(dialplan::add);
        return dialplan.channels.values().stream()
                .filter(channel -> !channel.actions.isEmpty())
                .map(channel -> new Strand(Lane.ofChannel(channel.label), channel.actions))
                .toList();
    }

    /** Where on which channel a step is taken. */
    private static String place(AmiEvent event) {
        return String.join(
                " ", field(event, "channel"), field(event, "context"), field(event, "exten"), field(event, "priority"));
    }

    private static String place(ExecutedStep step) {
        return String.join(" ", step.channel(), step.context(), step.extension(), step.priority());
    }

    /**
     * @param caller the number that the channel shows by then, which AMI alone tells
     */
    private void add(ExecutedStep step, String caller) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("context", step.context());
        fields.put("extension", step.extension());
        fields.put("priority", step.priority());
        fields.put("with", steady(step.data()));
        fields.put("caller", caller);
        channel(step.channel()).actions.add(new Action(step.at(), step.at().isAfter(over), step.application(), fields));
    }

    private Channel channel(String name) {
        return channels.computeIfAbsent(
                name,
                any -> new Channel(naming.apply(CHANNEL_NUMBER.matcher(name).replaceAll(""))));
    }

    private void add(AmiEvent event) {
        String name = field(event, "channel");
        if (name.isEmpty()) {
            return;
        }
        Channel channel = channel(name);
        if (event.is("VarSet")) {
            set(channel, field(event, "variable"), steady(field(event, "value")));
        } else if (event.is("Hangup")) {
            channel.end(event.at(), isLate(event), field(event, "cause"));
        }
    }

    private boolean isLate(AmiEvent event) {
        return event.at().isAfter(over);
    }

    private static void set(Channel channel, String variable, String value) {
        List<String> values = channel.variables.getOrDefault(variable, List.of());
        if (!value.isEmpty()
                && !CHANCE.matcher(variable).matches()
                && (values.isEmpty() || !values.get(values.size() - 1).equals(value))) {
            channel.variables
                    .computeIfAbsent(variable, any -> new ArrayList<>())
                    .add(value);
        }
    }

    private String steady(String value) {
        return wording.named(CHANNEL_NUMBER.matcher(value).replaceAll(""));
    }

    private static String field(AmiEvent event, String name) {
        return event.known(name).orElse("");
    }
}
