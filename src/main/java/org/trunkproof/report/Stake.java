package org.trunkproof.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trunkproof.requirement.Verdict;

/** What is at stake where a requirement is not met, the most first. It tells which of many failures is to be read first. */
public enum Stake {
    /** Who may call at the owner's cost. */
    TOLL,
    /** Who is let in, and what strangers find out. */
    SECURITY,
    /** Whether a call comes about, and where it goes. */
    CALLS,
    /** What is heard in it. */
    MEDIA,
    /** All else. */
    OTHER;

    /** The aspect of those requirements that say what can be reached. */
    private static final String REACH = "reach";

    /** How the aspects of those end that say how calls are to be taken. */
    private static final String DIALPLAN = "-dialplan";

    /**
     * By the folder of the feature, and of security by what the requirement pins and by what was judged: who does not get as far
     * as they should costs nothing.
     */
    public static Stake of(ScenarioResult result) {
        String duty = Optional.ofNullable(Path.of(result.file()).getParent())
                .map(folder -> String.valueOf(folder.getFileName()))
                .orElse("");
        return switch (duty.toLowerCase(Locale.ROOT)) {
            case "security" -> ofSecurity(result);
            case "call", "routing", "authentication", "names", "qualify" -> CALLS;
            case "codec", "dtmf", "media-path" -> MEDIA;
            default -> OTHER;
        };
    }

    private static Stake ofSecurity(ScenarioResult result) {
        List<String> pins = result.requirement().pins();
        if (!pins.contains(REACH)) {
            return SECURITY;
        }
        // what was not judged may be either
        if (result.tooMuch() || result.verdict() != Verdict.FAIL) {
            return TOLL;
        }
        return pins.stream().anyMatch(pin -> pin.endsWith(DIALPLAN)) ? CALLS : SECURITY;
    }
}
