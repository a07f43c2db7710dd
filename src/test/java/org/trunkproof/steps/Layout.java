package org.trunkproof.steps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.asterisk.ConfigurationFolder;

/** How people lay out what could stand in one section of one file. To Asterisk it is the same. */
enum Layout {
    /** The trunk's section has a file of its own. */
    INCLUDED {
        @Override
        Map<String, String> files(String before, String section, String after) {
            return Map.of(SIP, before + "#include \"trunks/*.conf\"\n" + after, "trunks/flowroute.conf", section);
        }
    },
    /** Its settings stand in a template. */
    TEMPLATE {
        @Override
        Map<String, String> files(String before, String section, String after) {
            return Map.of(SIP, before + section.replace(HEADER, "[carrier](!)") + HEADER + "(carrier)\n\n" + after);
        }
    },
    /** The second half of them stands in another file, which adds to the section. */
    ADDED {
        @Override
        Map<String, String> files(String before, String section, String after) {
            List<String> lines = section.lines().toList();
            int half = lines.size() / 2;
            return Map.of(
                    SIP,
                    before + text(lines.subList(0, half)) + "\n" + after + "\n#include more.conf\n",
                    "more.conf",
                    HEADER + "(+)\n" + text(lines.subList(half, lines.size())));
        }
    };

    private static final String SIP = "sip.conf";
    private static final String HEADER = "[flowroute]";
    private static final Pattern SECTION = Pattern.compile("(?s)(.*?)(\\[flowroute].*?\n)(\\[deskphone].*)");

    /**
     * What stands in the place of sip.conf.
     *
     * @param before the trunk's section in it
     * @param after that section
     */
    abstract Map<String, String> files(String before, String section, String after);

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** The trunk's configuration with a line broken, in this layout, below {@code target}. */
    ConfigurationFolder folder(Break broken) throws IOException {
        Path flat = broken.folder().path();
        Path folder = flat.resolveSibling(name(broken));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("extensions.conf", read(flat.resolve("extensions.conf")));
        Matcher parts = SECTION.matcher(read(flat.resolve(SIP)));
        if (!parts.matches()) {
            throw new IllegalStateException(flat + " has no " + HEADER);
        }
        files.putAll(files(parts.group(1), parts.group(2), parts.group(3)));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue(), StandardCharsets.ISO_8859_1);
        }
        return new ConfigurationFolder(folder);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** Of the folder, and of the text that is saved. */
    String name(Break broken) {
        return broken.name() + "-" + name().toLowerCase(Locale.ROOT);
    }
}
