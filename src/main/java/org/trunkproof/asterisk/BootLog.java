package org.trunkproof.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Asterisk has logged of the files of the folder while it booted. */
final class BootLog {

    /** Time, level, thread, source file and line, function, text. */
    private static final Pattern LINE =
            Pattern.compile("\\[[^]]*] (WARNING|ERROR)\\[\\d+](?:\\[[^]]*])?: (\\S+?):\\d+ \\w+: (.*)");

    private static final Pattern NUMBER = Pattern.compile("\\b[Ll]ine (\\d+)");

    /** How chan_sip marks lines of a note (channels/chan_sip.c, display_nat_warning). */
    private static final String OF_NOTE = "!!! ";

    private static final String FIRST_OF_NOTE = "!!! PLEASE NOTE";
    private static final String SECTION_OF_NOTE = "!!! (config category";
    private static final String READY = "Asterisk Ready.";

    /** Source files that read what an owner writes of a trunk, its phones and the dialplan. */
    private static final Pattern READER = Pattern.compile(
            "config\\.c|chan_sip\\.c|sip/.*\\.c|pbx\\.c|pbx_\\w+\\.c"
                    + "|ael/.*|ael\\.\\w+|acl\\.c|app_voicemail\\.c|extconfig\\.c|pbx_variables\\.c|pbx_include\\.c|frame\\.c|format_cap\\.c|codec\\w*\\.c");

    /**
     * What says nothing of a line: what works all the same, what an image or a lab has not, and names that nobody resolves
     * there.
     */
    private static final Pattern OF_NO_LINE = Pattern.compile("(?i).*deprecated.*|unable to (load|find) config.*"
            + "|unable to look ?up '.*|.*\\.conf(iguration)? (file )?(not found|missing).*|can't find .* config.*"
            + "|.*could not find valid .*|.*DNS.*|.*config file .* missing.*|failed to load configuration file.*"
            + "|.*no such file or directory.*|.*i will insert.*");

    private BootLog() {}

    static List<Complaint> of(String log) {
        return notesInOne(log.lines()
                        .takeWhile(line -> !line.contains(READY))
                        .map(line -> LINE.matcher(line.strip()))
                        .filter(Matcher::matches)
                        .filter(line -> READER.matcher(line.group(2)).matches())
                        .filter(line -> !OF_NO_LINE.matcher(line.group(3)).matches())
                        .map(line -> new Complaint(
                                line.group(1).equals("ERROR"), line.group(2), line.group(3), number(line.group(3))))
                        .toList())
                .distinct()
                .toList();
    }

    /** A note of several lines is one complaint, and told once, of however many sections it is logged. */
    private static Stream<Complaint> notesInOne(List<Complaint> logged) {
        List<Complaint> complaints = new ArrayList<>();
        for (Complaint complaint : logged) {
            String text = complaint.text();
            if (!text.startsWith(OF_NOTE) || text.startsWith(FIRST_OF_NOTE) || complaints.isEmpty()) {
                complaints.add(complaint);
            } else if (!text.startsWith(SECTION_OF_NOTE)) {
                Complaint note = complaints.remove(complaints.size() - 1);
                String whole = note.text() + " " + text.substring(OF_NOTE.length());
                complaints.add(new Complaint(note.isError(), note.reader(), whole, note.line()));
            }
        }
        return complaints.stream().map(BootLog::withoutMarks);
    }

    private static Complaint withoutMarks(Complaint complaint) {
        String text = complaint.text().startsWith(FIRST_OF_NOTE)
                ? complaint.text().substring(OF_NOTE.length()).replaceAll("\\s+", " ")
                : complaint.text();
        return new Complaint(complaint.isError(), complaint.reader(), text, complaint.line());
    }

    private static OptionalInt number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }
}
