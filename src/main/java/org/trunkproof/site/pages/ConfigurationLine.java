package org.trunkproof.site.pages;

import java.util.List;
import org.trunkproof.configuration.ConfigurationText;

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
        text = ConfigurationText.legible(text.stripTrailing());
        aspects = List.copyOf(aspects);
    }

    boolean bearsOn(List<String> pins) {
        return pins.stream().anyMatch(aspects::contains);
    }

    /** Whether this is the line as a report has it that was written elsewhere, and that shows no secret either. */
    boolean readsAs(String original) {
        return text.strip().equals(original.strip());
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
