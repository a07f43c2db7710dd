package org.trunkproof.asterisk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packages of an image, which Debian's mirrors replace by newer ones: the image, not its Dockerfile, says which Asterisk
 * it has.
 *
 * @param versions each as {@code name=version}, in the order of the names
 */
record Packages(List<String> versions) {

    private static final String INSTALLED = "Status: install ok installed";
    private static final Pattern NAME = Pattern.compile("(?m)^Package: (.+)$");
    private static final Pattern VERSION = Pattern.compile("(?m)^Version: (.+)$");

    Packages {
        versions = List.copyOf(versions);
    }

    /**
     * @param status the file that dpkg keeps, /var/lib/dpkg/status (deb822(5))
     */
    static Packages of(String status) {
        return new Packages(Stream.of(status.split("\n\n"))
                .filter(paragraph -> paragraph.contains(INSTALLED))
                .map(paragraph -> value(NAME, paragraph) + "=" + value(VERSION, paragraph))
                .sorted()
                .toList());
    }

    private static String value(Pattern field, String paragraph) {
        Matcher line = field.matcher(paragraph);
        return line.find() ? line.group(1) : "";
    }

    /** As {@link #toString} has written it. */
    static Packages parse(String text) {
        return new Packages(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }

    /** What tells this image from another, such as {@code asterisk=1:16.28.0 and 162 other packages (5c1e0a7f2b3d)}. */
    String summary() {
        return versions.stream()
                        .filter(version -> version.startsWith("asterisk="))
                        .findFirst()
                        .map(asterisk -> asterisk + " and " + (versions.size() - 1) + " other packages")
                        .orElse(versions.size() + " packages")
                + " (" + Digest.of(toString()) + ")";
    }

    @Override
    public String toString() {
        return String.join(" ", versions);
    }
}
