package org.trunkproof.verify;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.MalformedSipException;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/**
 * Which extensions of the dialplan calls were about, by context, the latest last.
 *
 * @param ran those that were run
 * @param asked those that callers asked for, whether it came to that or not
 */
public record Dialled(Map<String, Set<String>> ran, Map<String, Set<String>> asked) {

    /** What Asterisk asks for when a caller names none. */
    private static final String START = "s";

    /**
     * @param outbound the context of the phones
     * @param inbound that of everybody else
     */
    public static Dialled in(Trace trace, String inbound, String outbound) {
        Map<String, Set<String>> ran = byContext(trace.ami("NewExten")
                .filter(event -> !field(event, "application").startsWith("AppDial")));
        Map<String, Set<String>> asked = byContext(
                trace.ami("NewChannel").filter(event -> field(event, "channel").startsWith("Local/")));
        trace.sip()
                .filter(datagram -> trace.receiver(datagram) == Party.ASTERISK)
                .forEach(datagram -> datagram.message()
                        .filter(message ->
                                message.isRequest("INVITE") && message.toTag().isEmpty())
                        .ifPresent(message ->
                                add(asked, trace.sender(datagram).isPhone() ? outbound : inbound, number(message))));
        return new Dialled(ran, asked);
    }

    /** The same, where it was an extension that nobody was let call that something was wrong with. */
    public Dialled about(Judgement judgement) {
        if (judgement.subject().orElse(null) instanceof Subject.JudgedExtension extension) {
            Map<String, Set<String>> more = new LinkedHashMap<>();
            asked.forEach((context, numbers) -> more.put(context, new LinkedHashSet<>(numbers)));
            add(more, extension.context(), extension.number());
            return new Dialled(ran, more);
        }
        return this;
    }

    private static Map<String, Set<String>> byContext(Stream<AmiEvent> events) {
        Map<String, Set<String>> extensions = new LinkedHashMap<>();
        events.forEach(event -> add(extensions, field(event, "context"), field(event, "exten")));
        return extensions;
    }

    private static void add(Map<String, Set<String>> extensions, String context, String extension) {
        Set<String> known = extensions.computeIfAbsent(context, none -> new LinkedHashSet<>());
        known.remove(extension);
        known.add(extension);
    }

    private static String number(SipMessage invite) {
        try {
            return SipUri.parse(invite.requestUri()).user().orElse(START);
        } catch (MalformedSipException e) {
            return START;
        }
    }

    private static String field(AmiEvent event, String name) {
        return event.field(name).orElse("");
    }
}
