package org.trunkproof.asterisk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * All that an image is built from. Nothing else goes into it: the build is given the Dockerfile alone, and no folder that it
 * could copy files from.
 *
 * @param dockerfile its text
 * @param base what it begins with: the ID of an image that is here, or a name with a digest
 * @param arguments of the build (ARG)
 */
record ImageRecipe(String dockerfile, String base, Map<String, String> arguments) {

    private static final String BASE = "BASE";
    private static final Pattern ARGUMENT = Pattern.compile("(?m)^ARG (\\w+)=((\\S+?)(@\\S+)?)$");

    ImageRecipe {
        arguments = new TreeMap<>(arguments);
    }

    /**
     * With the base that asterisk-image/setup has left here, or else the one that the Dockerfile pins.
     *
     * @param idOf of an image that is here, by its name
     * @param given the arguments beside the base
     * @throws SetupException if the base is not here, and the Dockerfile does not say which image of its name it is
     */
    static ImageRecipe of(
            String dockerfile,
            AsteriskSeries series,
            Function<String, Optional<String>> idOf,
            Map<String, String> given) {
        MatchResult base = ARGUMENT.matcher(dockerfile)
                .results()
                .filter(argument -> argument.group(1).equals(series.baseArgument()))
                .findFirst()
                .orElseThrow(() -> new SetupException("The Dockerfile does not say what the image of " + series
                        + " is built on; give it a line ARG " + series.baseArgument()
                        + "=IMAGE, or take the one that comes with Trunkproof."));
        String name = base.group(3);
        Optional<String> here = idOf.apply(name);
        if (here.isEmpty() && base.group(4) == null) {
            throw new SetupException(missing(name, series) + ".");
        }
        Map<String, String> arguments = new TreeMap<>(given);
        arguments.put(BASE, here.map(id -> name).orElse(base.group(2)));
        return new ImageRecipe(dockerfile, here.map(id -> name + "@" + id).orElse(base.group(2)), arguments);
    }

    /** That a base is missing, and what to do, without the full stop. */
    static String missing(String base, AsteriskSeries series) {
        return "There is no image " + base.replaceFirst("@.*", "") + " on this machine, on which that of " + series
                + " is built; run " + series.setup();
    }

    /** What the engine is told to build on: the name of an image that is here, or a name with a digest. */
    String from() {
        return arguments.getOrDefault(BASE, base);
    }

    /** Another for any other recipe. */
    String fingerprint() {
        return Digest.of(String.join("\n", dockerfile, base, arguments.toString()));
    }

    /** Its arguments, as docker build takes them on the command line, with a space after each. */
    String options() {
        return arguments.entrySet().stream()
                .map(argument -> "--build-arg " + argument.getKey() + "=" + argument.getValue() + " ")
                .collect(Collectors.joining());
    }

    /** As the engine takes it: an archive (tar). */
    InputStream context() {
        return context(dockerfile);
    }

    static InputStream context(String dockerfile) {
        byte[] text = dockerfile.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("Dockerfile");
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
