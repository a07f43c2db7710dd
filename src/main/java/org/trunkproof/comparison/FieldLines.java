package org.trunkproof.comparison;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.sip.SipMessage;

/** Finds the lines of a message that its fields stand in. */
final class FieldLines {

    private final Set<String> names;
    private final Set<Integer> found = new HashSet<>();

    private FieldLines(Set<String> names) {
        this.names = names;
    }

    /**
     * Numbers of the lines, from 0 for the start line.
     *
     * @param names of fields, as {@link Wording} has them
     */
    static Set<Integer> of(SipDatagram message, Set<String> names) {
        String[] lines = new String(message.bytes(), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .split("\n", -1);
        FieldLines fields = new FieldLines(names);
        fields.startLine();
        fields.body(lines, fields.headers(lines));
        return Set.copyOf(fields.found);
    }

    private void startLine() {
        if (names.contains(Wording.REQUEST_URI) || names.contains(Wording.STATUS_LINE)) {
            found.add(0);
        }
    }

    /** The number of the line after them. */
    private int headers(String[] lines) {
        boolean isIn = false;
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            if (line.isEmpty()) {
                return i + 1;
            }
            // a line that begins with a space goes on with the header before it (RFC 3261 section 7.3.1)
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                String header = line.replaceFirst("\\s*:.*", "");
                isIn = names.stream().anyMatch(name -> SipMessage.Header.isSameName(name, header));
            }
            if (isIn) {
                found.add(i);
            }
        }
        return lines.length;
    }

    private void body(String[] lines, int first) {
        BodyNames body = new BodyNames();
        for (int i = first; i < lines.length; i++) {
            if (names.contains(body.of(lines[i]))) {
                found.add(i);
            }
        }
    }
}
