package org.trunkproof.asterisk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running Asterisk has under a name, as it says itself: whoever asks need not know in which file that stands, in what
 * language, or whether it stands in a file at all.
 */
public final class Inventory {

    /** Of {@code voicemail show users}: context and number, and at the end how many messages are new. */
    private static final Pattern MAILBOX = Pattern.compile("(\\S+)\\s+(\\d\\S*)\\s.*\\d");

    /** What is called where nobody is named. */
    private static final String NO_NUMBER = "s";

    private final ChannelDriver driver;
    private final CommandLine asked;

    public Inventory(ChannelDriver driver, CommandLine asked) {
        this.driver = driver;
        this.asked = asked;
    }

    /** Whether there is a peer or a user of the name. */
    public boolean hasPeer(String name) {
        return driver.isKnown(asked, name);
    }

    /** Why calls to a peer would fail without anybody being asked; empty where they would not, as far as is known. */
    public Optional<String> keepsFromCalling(String peer) {
        return driver.keepsFromCalling(asked, peer);
    }

    /** Whether a call to the number begins to run something in the context, or may do so. */
    public boolean leads(String number, String context) {
        LoadedDialplan found = dialplan((number.isEmpty() ? NO_NUMBER : number) + "@" + context);
        return hasSteps(found) || found.isOpen() || dialplan(context).isOpen();
    }

    /** Whether there is anything in the context. */
    public boolean fills(String context) {
        LoadedDialplan found = dialplan(context);
        return hasSteps(found)
                || found.isOpen()
                || found.contexts().values().stream()
                        .anyMatch(one -> !one.includes().isEmpty());
    }

    /** Whether any step of the dialplan runs the application, or may do so. */
    public boolean runs(String application) {
        LoadedDialplan all = dialplan("");
        return all.steps().anyMatch(step -> step.application().equalsIgnoreCase(application)) || all.isOpen();
    }

    /**
     * Whether somebody keeps the mailbox.
     *
     * @param mailbox with its context, as in {@code 100@default}
     */
    public boolean keeps(String mailbox) {
        return mailboxes().anyMatch(mailbox::equals);
    }

    /** All mailboxes, each with its context. */
    public Stream<String> mailboxes() {
        return asked.lines("voicemail show users").stream()
                .skip(1)
                .map(MAILBOX::matcher)
                .filter(Matcher::matches)
                .map(mailbox -> mailbox.group(2) + "@" + mailbox.group(1));
    }

    private LoadedDialplan dialplan(String which) {
        return LoadedDialplan.of(asked.lines(("dialplan show " + which).strip()));
    }

    private static boolean hasSteps(LoadedDialplan dialplan) {
        return dialplan.steps().findAny().isPresent();
    }
}
