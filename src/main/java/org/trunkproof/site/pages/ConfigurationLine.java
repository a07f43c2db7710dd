package org.trunkproof.site.pages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trunkproof.report.ConfigurationCopy;

/**
 * A line of the configuration under test, without the secrets in it.
 *
 * @param file relative to the folder
 * @param number from 1
 * @param text as it stands there, without its line end
 * @param wrong why Asterisk takes no notice of it, or takes it for something else; empty where it does not
 * @param does what it does, and where that is from; empty where nothing is known of it
 * @param aspects of the trunk that it bears on
 */
public record ConfigurationLine(String file, int number, String text, String wrong, String does, List<String> aspects) {

    public ConfigurationLine {
        text = decoded(text.stripTrailing());
        aspects = List.copyOf(aspects);
    }

    /** Configurations are read a byte a character; one that is UTF-8 is shown as that. */
    private static String decoded(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }

    boolean bearsOn(List<String> pins) {
        return pins.stream().anyMatch(aspects::contains);
    }

    /** Whether this is the line as it was somewhere else, whatever secret is in it. */
    boolean readsAs(String original) {
        return text.strip()
                .equals(decoded(ConfigurationCopy.withoutSecrets(original).strip()));
    }

    /** Where it stands on the page of the configuration. */
    public String place() {
        return Places.line(file, number);
    }

    /** Its id on that page. */
    public String anchor() {
        return Places.anchor(file, number);
    }
}
