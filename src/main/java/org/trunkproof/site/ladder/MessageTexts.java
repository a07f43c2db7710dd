package org.trunkproof.site.ladder;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.site.text.Elapsed;
import org.trunkproof.site.text.Legible;
import org.trunkproof.site.text.MarkedText;
import org.trunkproof.site.text.MessageText;

/** The messages of a ladder in full, as far as a page has room for them: first those that were judged. */
final class MessageTexts {

    /** How much text a page holds, in characters: some seventy messages. */
    private static final int MOST = 16_000;

    /** How much of one message is shown, in characters: many times that of a usual one. */
    private static final int MOST_OF_ONE = 8_000;

    /** How many retransmissions are shown that are not the same as the first; they should be. */
    private static final int MOST_OTHER_WORDS = 3;

    /**
     * A message under its ladder.
     *
     * @param about what it is, and when who sent it to whom
     * @param verdict {@code pass} or {@code fail} if it was judged, otherwise empty
     * @param facts addresses, size, repetitions
     * @param texts of the message, and of its retransmissions where they are not the same
     */
    public record Message(
            int number,
            String time,
            String about,
            String title,
            String verdict,
            String facts,
            List<MarkedText> texts) {}

    private final Ladder ladder;
    private final Map<Integer, Highlights.Highlight> highlights;
    private final Map<Transmission, Integer> calls;
    private int room = MOST;

    private MessageTexts(Ladder ladder, Highlights highlights) {
        this.ladder = ladder;
        this.highlights = highlights.messages();
        this.calls = CallNumbers.of(ladder.transmissions());
    }

    /** Those that have a row, in order. */
    static List<Message> of(Ladder ladder, Highlights highlights) {
        MessageTexts texts = new MessageTexts(ladder, highlights);
        Map<Integer, Message> messages = new LinkedHashMap<>();
        ladder.rungs().stream()
                .flatMap(rung -> rung.transmissions().stream())
                .sorted(Comparator.comparing((Transmission sent) -> !texts.highlights.containsKey(sent.number()))
                        .thenComparing(Transmission::number))
                .forEach(sent -> messages.put(sent.number(), texts.message(sent)));
        return messages.values().stream()
                .sorted(Comparator.comparing(Message::number))
                .toList();
    }

    private Message message(Transmission sent) {
        Optional<Highlights.Highlight> highlight = Optional.ofNullable(highlights.get(sent.number()));
        SipDatagram first = sent.first();
        int call = calls.getOrDefault(sent, 0);
        String repeated = sent.repetitions();
        List<MarkedText> texts = new ArrayList<>();
        texts.add(text(first, highlight.map(Highlights.Highlight::lines).orElse(Set.of())));
        Set<String> seen = new HashSet<>(Set.of(first.toString()));
        sent.again().stream()
                .filter(again -> seen.add(again.toString()))
                .limit(MOST_OTHER_WORDS)
                .forEach(again -> texts.add(text(again, Set.of())));
        return new Message(
                sent.number(),
                Elapsed.seconds(Duration.between(ladder.began(), sent.at())),
                Legible.line(sent.way()) + (call == 0 ? "" : ", call " + call),
                Legible.shortened(MessageLabel.of(sent).title(), 120),
                highlight.map(one -> one.agrees() ? "pass" : "fail").orElse(""),
                address(first.source()) + " to " + address(first.destination()) + ", " + first.bytes().length + " bytes"
                        + (repeated.isEmpty() ? "" : ", " + repeated),
                texts);
    }

    private static String address(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private MarkedText text(SipDatagram datagram, Set<Integer> marked) {
        MarkedText text = MarkedText.of(MessageText.of(datagram), marked, Math.min(room, MOST_OF_ONE));
        room -= text.length();
        return text;
    }
}
