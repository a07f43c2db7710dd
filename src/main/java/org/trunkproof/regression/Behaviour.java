package org.trunkproof.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.evidence.TraceEvent;
import org.trunkproof.verify.Heard;

/**
 * What Asterisk did in a Trace, lane by lane, without what differs from run to run: what it said to each party, what it
 * sent them as media, and which way each channel took through the dialplan. Within a lane order counts; from lane to lane
 * it is chance.
 *
 * @param lanes by name, each a list of steps; a step is a list of fields, its title first
 */
public record Behaviour(Map<String, List<Step>> lanes) {

    /**
     * One thing that Asterisk did.
     *
     * @param title such as the start line of a message
     * @param fields in order, by name
     */
    public record Step(String title, Map<String, String> fields) {
        @Override
        public String toString() {
            return title;
        }
    }

    public static Behaviour of(Trace trace) {
        Map<String, List<Step>> lanes = new TreeMap<>();
        Normaliser normaliser = new Normaliser(trace);
        Map<String, String> channels = new LinkedHashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event instanceof SipDatagram sip
                    && trace.party(sip.source().getAddress()).equals(Trace.ASTERISK)) {
                String party = trace.party(sip.destination().getAddress());
                sip.message().flatMap(normaliser::step).ifPresent(step -> lane(lanes, "to " + party)
                        .add(step));
            } else if (event instanceof AmiEvent ami) {
                dialplan(ami, channels, lanes);
            }
        }
        for (String party : trace.parties().values()) {
            List<Step> heard = Heard.by(party, trace).entrySet().stream()
                    .map(entry -> new Step(entry.getKey(), Map.of("", entry.getValue())))
                    .toList();
            if (!heard.isEmpty()) {
                lane(lanes, "media to " + party).addAll(heard);
            }
        }
        return new Behaviour(lanes);
    }

    private static List<Step> lane(Map<String, List<Step>> lanes, String name) {
        return lanes.computeIfAbsent(name, any -> new ArrayList<>());
    }

    /** Channels are told apart by the peer in their names, and by their order where one has several. */
    private static void dialplan(AmiEvent event, Map<String, String> channels, Map<String, List<Step>> lanes) {
        String channel = event.field("channel").orElse("");
        String peer = channel.replaceFirst("-[0-9a-f]+(;\\d)?$", "$1");
        if (event.is("NewExten")) {
            String name = channels.computeIfAbsent(
                    channel,
                    any -> peer + " "
                            + (1
                                    + channels.values().stream()
                                            .filter(known -> known.startsWith(peer + " "))
                                            .count()));
            lane(lanes, "dialplan of " + name)
                    .add(new Step(
                            field(event, "application") + "(" + field(event, "appData") + ")",
                            Map.of(
                                    "context", field(event, "context"),
                                    "extension", field(event, "exten"),
                                    "priority", field(event, "priority"))));
        } else if (channels.containsKey(channel) && event.is("VarSet", "variable", "DIALSTATUS")) {
            lane(lanes, "dialplan of " + channels.get(channel))
                    .add(new Step("DIALSTATUS", Map.of("value", field(event, "value"))));
        }
    }

    private static String field(AmiEvent event, String name) {
        return event.field(name).orElse("").replaceAll("-[0-9a-f]{8}", "");
    }
}
