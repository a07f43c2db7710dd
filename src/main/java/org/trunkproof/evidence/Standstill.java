package org.trunkproof.evidence;

import java.util.Set;
import java.util.stream.Collectors;

/** Whether the calls of a Trace are all over, so that nothing more comes of them. */
public final class Standstill {

    private Standstill() {}

    /**
     * There were calls; no channel is left, every message has been answered, and each call that chan_sip has made a channel
     * for has been seen on the wire. AMI may lag behind SIP, and a party behind Asterisk: ask it of a Trace that has all
     * that Asterisk had done by some time, and the parties whether they still have calls.
     */
    public static boolean isIn(Trace trace) {
        // what is soon known comes first: this is asked again with each packet of media
        return Activity.channels(trace).isEmpty()
                && hasCalls(trace)
                && areSeen(trace)
                && Activity.of(trace).isCalm();
    }

    private static boolean hasCalls(Trace trace) {
        return trace.ami("NewChannel").findAny().isPresent()
                || trace.sip()
                        .flatMap(datagram -> datagram.message().stream())
                        .anyMatch(message -> message.isRequest("INVITE"));
    }

    private static boolean areSeen(Trace trace) {
        Set<String> seen = trace.sip()
                .flatMap(datagram -> datagram.message().stream())
                .map(message -> message.callId())
                .collect(Collectors.toSet());
        return trace.ami("VarSet")
                .filter(event -> event.is("VarSet", "variable", "SIPCALLID"))
                .flatMap(event -> event.field("value").stream())
                .allMatch(seen::contains);
    }
}
