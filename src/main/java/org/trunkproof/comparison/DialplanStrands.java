package org.trunkproof.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trunkproof.evidence.AmiEvent;
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

    private DialplanStrands(Trace trace) {
        this.wording = new Wording(trace.parties());
        this.over = trace.over().orElse(Instant.MAX);
    }

    static List<Strand> in(Trace trace) {
        DialplanStrands dialplan = new DialplanStrands(trace);
        trace.ami().forEach(dialplan::add);
        return dialplan.channels.values().stream()
                .filter(channel -> !channel.actions.isEmpty())
                .map(channel -> new Strand(Lane.ofChannel(channel.label), channel.actions))
                .toList();
    }

    private void add(AmiEvent event) {
        String name = field(event, "channel");
        if (name.isEmpty()) {
            return;
        }
        Channel channel = channels.computeIfAbsent(
                name, any -> new Channel(CHANNEL_NUMBER.matcher(name).replaceAll("")));
        if (event.is("NewExten")) {
            channel.actions.add(new Action(event.at(), isLate(event), field(event, "application"), application(event)));
        } else if (event.is("VarSet")) {
            set(channel, field(event, "variable"), steady(field(event, "value")));
        } else if (event.is("Hangup")) {
            channel.end(event.at(), isLate(event), field(event, "cause"));
        }
    }

    private boolean isLate(AmiEvent event) {
        return event.at().isAfter(over);
    }

    private Map<String, String> application(AmiEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("context", field(event, "context"));
        fields.put("extension", field(event, "exten"));
        fields.put("priority", field(event, "priority"));
        fields.put("with", steady(field(event, "appdata")));
        fields.put("caller", field(event, "calleridnum"));
        return fields;
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
