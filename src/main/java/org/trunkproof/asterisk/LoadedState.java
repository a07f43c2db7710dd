package org.trunkproof.asterisk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Asterisk says that it has loaded, in the words of its command line: peers, the settings of all of chan_sip,
 * mailboxes, the dialplan. It tells less than the files: of a secret, only how it begins; of a codec, not how long its
 * packets are.
 *
 * @param text the same for the same configuration, whatever is going on
 */
public record LoadedState(String text) {

    private static final List<String> COMMANDS = List.of(
            ChanSip.SHOW_SETTINGS, "sip show users", "voicemail show users", "dialplan show globals", "dialplan show");

    /** Lists of which only so many words of each row stay the same while Asterisk runs. */
    private static final List<String> PEERS = List.of("sip show peers", "sip show registry");

    /** What changes while Asterisk runs, and where in a file an extension stands. */
    private static final Pattern VOLATILE = Pattern.compile(
            "\\s*(Addr->IP|Status|Expire|Reg\\. Contact|Useragent|Timer [TB]\\d?|LastMsgsSent|TRUNKPROOF_FENCE)\\s*[:=].*");

    private static final Pattern PLACE = Pattern.compile("\\s+\\[[^\\s\\]]+:\\d+]$");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(\\S+).*");

    static LoadedState of(Ami ami, List<String> peers) {
        Stream<String> lists = PEERS.stream()
                .flatMap(command -> ami.command(command).stream())
                .map(FIRST_WORD::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1));
        Stream<String> details = Stream.concat(
                        COMMANDS.stream(),
                        peers.stream().flatMap(peer -> Stream.of("sip show peer " + peer, "sip show user " + peer)))
                .flatMap(command -> ami.command(command).stream())
                .filter(line -> !VOLATILE.matcher(line).matches())
                .map(line -> PLACE.matcher(line).replaceAll(""));
        return new LoadedState(Stream.concat(lists, details).collect(Collectors.joining("\n")));
    }

    /** Whether there is a context of the name with anything in it. */
    public boolean hasExtensions(String context) {
        return Pattern.compile(
                        "\\[ (?:Included )?[Cc]ontext '" + Pattern.quote(context) + "' created by '[^']*' ]\\n\\s+\\S")
                .matcher(text)
                .find();
    }
}
