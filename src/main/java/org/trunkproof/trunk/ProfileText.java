package org.trunkproof.trunk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.spelling.Spelling;

/**
 * A description as it was written before YAML: a line for each key and its value, the key before the first {@code =} or
 * {@code :}, and after it the value as it is. No character in it means another, a backslash neither. Lines that start with #
 * or ! are comments.
 */
final class ProfileText {

    private static final Pattern LINE = Pattern.compile("([^=:\\s]+)\\s*[=:]\\s*(.*)");

    /** Of what stands in a URI: a space in it, or another part of the URI, is a slip. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "carrier.host", Pattern.compile("[\\w.-]+"),
            "carrier.did", Pattern.compile("\\S+"),
            "deskphone.number", Pattern.compile("\\S+"));

    private final Objections objections;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();

    private ProfileText(Objections objections) {
        this.objections = objections;
        TrunkProfile shipped = TrunkProfile.flowroute();
        values.put("carrier.host", shipped.host());
        values.put("carrier.peer", shipped.peer());
        values.put("carrier.username", shipped.account().username());
        values.put("carrier.password", shipped.account().password());
        values.put("carrier.did", shipped.did());
        values.put("inbound.context", shipped.inboundContext());
        values.put("outbound.context", shipped.outboundContext());
        values.put("deskphone.username", shipped.deskPhone().username());
        values.put("deskphone.password", shipped.deskPhone().password());
        values.put("deskphone.number", shipped.callerNumber());
    }

    /**
     * What such a file says; a line that it leaves out is Flowroute's. What it has no line for, nobody has agreed on: no number
     * that may be dialled or may not, no mailbox, no features about a dialplan.
     *
     * @throws IllegalArgumentException if it cannot be read, or which names each line that is not a known key and a value of
     *     its kind, or has a key that stood before
     */
    static TrunkDescription read(Path file) {
        Objections objections = new Objections(file.toString());
        ProfileText text = new ProfileText(objections);
        try {
            text.add(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The profile " + file + " cannot be read; check -Dtrunk.profile, and that it is text in UTF-8.", e);
        }
        objections.refuse();
        return text.description();
    }

    private void add(List<String> text) {
        for (int number = 1; number <= text.size(); number++) {
            // some editors begin a file with a mark
            String line = text.get(number - 1).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
                add(line, number);
            }
        }
    }

    private void add(String line, int number) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            // which may hold a password
            objections.add(number, "This is not a key, an equals sign and a value, as in carrier.did=15551234567.");
            return;
        }
        String key = form.group(1);
        String value = form.group(2);
        if (!values.containsKey(key)) {
            objections.add(number, "There is no key '" + key + "'; " + Spelling.instead(key, values.keySet()) + ".");
        } else if (lines.putIfAbsent(key, number) != null) {
            objections.add(number, "'" + key + "' has a line already, " + lines.get(key) + "; delete one of the two.");
        } else if (value.isEmpty()) {
            objections.add(number, "'" + key + "' has no value; give one, or delete the line for Flowroute's.");
        } else if (!FORMS.getOrDefault(key, Pattern.compile(".*"))
                .matcher(value)
                .matches()) {
            objections.add(
                    number,
                    "'" + value + "' cannot be " + key + "; give "
                            + (key.equals("carrier.host")
                                    ? "the name alone, without sip: and a port."
                                    : "the number as it is sent, without spaces and remarks."));
        } else {
            values.put(key, value);
        }
    }

    /** Such a file names one trunk, one number and one phone, and the trunk is Flowroute's. */
    private TrunkDescription description() {
        TrunkDescription shipped = DescriptionFile.shipped().description();
        String phone = value("deskphone.username");
        return new TrunkDescription(
                List.of(new Trunk(
                        shipped.trunk().carrier(),
                        value("carrier.peer"),
                        value("carrier.host"),
                        List.of(),
                        "",
                        Optional.of(new Account(value("carrier.username"), value("carrier.password"))),
                        shipped.trunk().knownBy(),
                        "",
                        shipped.trunk().callerIn(),
                        shipped.trunk().codecs(),
                        shipped.trunk().qualify())),
                List.of(new TrunkNumber(value("carrier.did"), List.of(phone), "", value("inbound.context"), "")),
                List.of(new Phone(
                        phone,
                        value("deskphone.password"),
                        value("deskphone.number"),
                        value("outbound.context"),
                        "",
                        List.of())),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                "",
                "",
                List.of());
    }

    private String value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
