package org.trunkproof.asterisk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Asterisk says that it has loaded, in the words of its command line: peers, the settings of all of chan_sip, the
 * dialplan. It tells less than the files: of a secret, only that there is one.
 *
 * @param text the same for the same configuration, whatever is going on
 */
public record LoadedState(String text) {

    /** What changes while Asterisk runs, and where in a file an extension stands. */
    private static final Pattern VOLATILE =
            Pattern.compile("\\s*(Addr->IP|Status|Expire|Reg\\. Contact|Useragent|Timer [TB]\\d?|LastMsgsSent)\\s*:.*");

    private static final Pattern PLACE = Pattern.compile("\\s*\\[extensions\\.conf:\\d+]");

    static LoadedState of(Ami ami, List<String> peers) {
        List<String> commands = new ArrayList<>(List.of("sip show settings", "dialplan show"));
        peers.forEach(peer -> {
            commands.add("sip show peer " + peer);
            commands.add("sip show user " + peer);
        });
        return new LoadedState(commands.stream()
                .flatMap(command -> ami.command(command).stream())
                .filter(line -> !VOLATILE.matcher(line).matches())
                .map(line -> PLACE.matcher(line).replaceAll(""))
                .collect(Collectors.joining("\n")));
    }
}
