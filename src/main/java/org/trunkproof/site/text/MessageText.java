package org.trunkproof.site.text;

import java.util.ArrayList;
import java.util.List;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.sip.SipMessage;

/**
 * The text of a message line by line, as a page shows it.
 *
 * @param lines the first is the start line
 */
public record MessageText(List<String> lines) {

    /** The place of the start line. */
    static final String START_LINE = "start line";

    public MessageText {
        lines = List.copyOf(lines);
    }

    public static MessageText of(SipDatagram datagram) {
        return new MessageText(List.of(Legible.text(datagram.bytes()).split("\n", -1)));
    }

    /**
     * The numbers of the lines at a place.
     *
     * @param place {@code start line}, the name of a header, a header's name with a word that stands in its value, or the
     *     beginning of lines of a session description such as {@code m=} or {@code a=rtpmap}
     */
    public List<Integer> linesAt(String place) {
        if (place.equals(START_LINE)) {
            return List.of(0);
        }
        int headEnd = lines.contains("") ? lines.indexOf("") : lines.size();
        return place.matches("[a-z]=.*") ? body(place, headEnd) : headers(place, headEnd);
    }

    private List<Integer> body(String beginning, int headEnd) {
        List<Integer> found = new ArrayList<>();
        for (int i = headEnd; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                found.add(i);
            }
        }
        return found;
    }

    private List<Integer> headers(String place, int headEnd) {
        String[] nameAndWord = place.split(" ", 2);
        List<Integer> found = new ArrayList<>();
        boolean isIn = false;
        for (int i = 1; i < headEnd; i++) {
            String line = lines.get(i);
            // a line that begins with a space goes on with the header before it (RFC 3261 section 7.3.1)
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                int colon = line.indexOf(':');
                isIn = colon > 0
                        && SipMessage.Header.isSameName(line.substring(0, colon).strip(), nameAndWord[0])
                        && (nameAndWord.length == 1 || line.substring(colon).contains(nameAndWord[1]));
            }
            if (isIn) {
                found.add(i);
            }
        }
        return found;
    }
}
