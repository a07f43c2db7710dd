package org.trunkproof.comparison;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.configuration.Dialect;

/** Names of channels, and of those who are dialled, without the channel driver that they are of. */
final class ChannelNames {

    private static final String TECHNOLOGY = Stream.of(Dialect.chanSip(), Dialect.chanPjsip())
            .map(dialect -> Pattern.quote(dialect.technology()))
            .collect(Collectors.joining("|", "(?<!\\w)(?i:", ")/"));

    private static final Pattern PREFIX = Pattern.compile("^" + TECHNOLOGY);

    /** A number before a peer or behind it, whichever the driver wants. */
    private static final Pattern TARGET =
            Pattern.compile("(?:" + TECHNOLOGY + ")?(?:([^@&/,]+)@([^@&/,]+)|([^@&/,]+)/([^@&/,]+)|([^@&/,]+))");

    private ChannelNames() {}

    static String withoutDriver(String channel) {
        return PREFIX.matcher(channel).replaceFirst("");
    }

    /** What Dial is given, each peer with the number that it is asked for behind it. */
    static String dialled(String data) {
        int options = data.indexOf(',');
        String targets = options < 0 ? data : data.substring(0, options);
        return Stream.of(targets.split("&", -1)).map(ChannelNames::target).collect(Collectors.joining("&"))
                + (options < 0 ? "" : data.substring(options));
    }

    private static String target(String text) {
        Matcher target = TARGET.matcher(text);
        if (!target.matches()) {
            return text;
        }
        if (target.group(5) != null) {
            return target.group(5);
        }
        return target.group(1) != null
                ? target.group(2) + "/" + target.group(1)
                : target.group(3) + "/" + target.group(4);
    }
}
