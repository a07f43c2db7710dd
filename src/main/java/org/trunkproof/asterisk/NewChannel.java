package org.trunkproof.asterisk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.evidence.AmiEvent;
import org.trunkproof.evidence.ChannelOfPeer;
import org.trunkproof.evidence.DriverEvent;

/** Reads whose a channel is from its name, as each channel driver gives it. */
final class NewChannel {

    private NewChannel() {}

    /**
     * @param event that is a Newchannel
     * @param form of the names that the driver gives, with whose the channel is as its first group
     * @return nothing where the channel is of something else
     */
    static Stream<DriverEvent> in(AmiEvent event, Pattern form) {
        String channel = event.field("Channel").orElse("");
        Matcher name = form.matcher(channel);
        return name.matches() ? Stream.of(new ChannelOfPeer(event.at(), channel, name.group(1))) : Stream.empty();
    }
}
