package org.trunkproof.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trunkproof.configuration.Setting;

/** Media: by which way they go, encrypted or not, with faxes and with pictures. */
final class MediaRules {

    private static final String ENDPOINT = "endpoint";
    private static final Set<String> VIDEO = Set.of("h261", "h263", "h263p", "h264", "h265", "mpeg4", "vp8", "vp9");

    private MediaRules() {}

    static String dtmf(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "rfc2833" -> "rfc4733";
            case "shortinfo" -> "info";
            default -> mode.toLowerCase(Locale.ROOT);
        };
    }

    /** {@code yes}, {@code no}, or any of {@code nonat}, {@code update} and {@code outgoing} (handle_common_options). */
    static List<Becoming> direct(Setting direct, OldPeer old, NewPeer now) {
        String said = Words.said(direct);
        Set<String> words = Values.words(direct.means());
        boolean isDirect = words.stream()
                .anyMatch(word -> Values.isYes(word)
                        || Set.of("nonat", "update", "outgoing").contains(word));
        List<Becoming> found = new ArrayList<>();
        found.add(new Twin(ENDPOINT, "direct_media", "yes").verdict(said, isDirect ? "yes" : "no", now));
        if (words.contains("nonat")) {
            found.add(new Twin(ENDPOINT, "disable_direct_media_on_nat", "no").verdict(said, "yes", now));
        }
        if (words.contains("update")) {
            found.add(new Twin(ENDPOINT, "direct_media_method", "invite").verdict(said, "update", now));
        }
        if (words.contains("outgoing")) {
            found.add(new Twin(ENDPOINT, "direct_media_glare_mitigation", "none").verdict(said, "outgoing", now));
        }
        return found;
    }

    static List<Becoming> video(Setting video, OldPeer old, NewPeer now) {
        Optional<PjsipOption> codec = now.endpoint()
                .words("allow")
                .filter(option -> VIDEO.contains(option.value().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (Values.isNo(video.means())) {
            return List.of(codec.map(option -> Becoming.of(
                            Fate.OTHER, Words.said(video) + ": " + Words.said(option) + " allows video", option.line()))
                    .orElseGet(
                            () -> Becoming.of(Fate.BY_DEFAULT, Words.said(video) + ": no codec of video is allowed")));
        }
        return List.of(codec.map(option ->
                        Becoming.of(Fate.KEPT, Words.said(video) + " is " + Words.said(option), option.line()))
                .orElseGet(() -> Becoming.of(
                        Fate.LOST,
                        Words.said(video) + ": " + Words.object(now.endpoint()) + " allows no codec of video",
                        now.endpoint().header())));
    }

    /** {@code yes|no[,none|fec|redundancy][,maxdatagram=bytes]} */
    static List<Becoming> fax(Setting fax, OldPeer old, NewPeer now) {
        String said = Words.said(fax);
        String[] words = fax.means().toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1);
        boolean isOn = !Values.isNo(words[0]);
        List<Becoming> found = new ArrayList<>();
        found.add(new Twin(ENDPOINT, "t38_udptl", "no").verdict(said, isOn ? "yes" : "no", now));
        for (int i = 1; isOn && i < words.length; i++) {
            found.add(
                    words[i].startsWith("maxdatagram=")
                            ? new Twin(ENDPOINT, "t38_udptl_maxdatagram", "0")
                                    .verdict(said, words[i].replace("maxdatagram=", ""), now)
                            : new Twin(ENDPOINT, "t38_udptl_ec", "none").verdict(said, words[i], now));
        }
        return found;
    }

    /** Whether the caller is named in Remote-Party-ID or in P-Asserted-Identity. */
    static List<Becoming> partyId(Setting send, OldPeer old, NewPeer now) {
        String value = send.means().toLowerCase(Locale.ROOT);
        String said = Words.said(send);
        boolean isAsserted = value.equals("pai");
        boolean isRemote = value.equals("rpid") || Values.isYes(value);
        return List.of(
                new Twin(ENDPOINT, "send_pai", "no").verdict(said, isAsserted ? "yes" : "no", now),
                new Twin(ENDPOINT, "send_rpid", "no").verdict(said, isRemote ? "yes" : "no", now));
    }

    static String timers(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "accept" -> "yes";
            case "originate" -> "always";
            case "refuse" -> "no";
            default -> value;
        };
    }

    static String progress(String value) {
        return value.equalsIgnoreCase("never") ? "no" : value;
    }

    static String redirect(String promiscuous) {
        return Values.isYes(promiscuous) ? "uri_core" : "user";
    }

    static String encryption(String encrypted) {
        return Values.isYes(encrypted) ? "sdes" : "no";
    }

    static String dtls(String enabled) {
        return Values.isYes(enabled) ? "dtls" : "no";
    }
}
