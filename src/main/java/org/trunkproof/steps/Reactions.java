package org.trunkproof.steps;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.party.Description;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.TrunkProfile;

/** The words for what a party does with requests. */
final class Reactions {

    private static final Pattern CHALLENGE = Pattern.compile("(401|407)(?: \\((?![\\w-]+: )(.*)\\))?");
    private static final Pattern MEDIA = Pattern.compile("(an answer|early media|two answers)(?: with (.+))?");
    private static final Pattern PAUSE = Pattern.compile("(\\d+) ms of silence");
    private static final Pattern STATUS = Pattern.compile("(\\d{3})(?: \\(([\\w-]+): (.*)\\))?");

    private final TrunkProfile profile;

    Reactions(TrunkProfile profile) {
        this.profile = profile;
    }

    /**
     * @throws IllegalArgumentException if a part of it is no reaction
     */
    List<Reaction> parse(String script) {
        return Arrays.stream(script.split(", then ")).map(this::reaction).toList();
    }

    private Reaction reaction(String text) {
        Matcher form;
        if (text.equals("silence")) {
            return new Reaction.StaySilent();
        } else if (text.equals("ringing")) {
            return new Reaction.Respond(180);
        } else if ((form = MEDIA.matcher(text)).matches()) {
            return media(form.group(1), Optional.ofNullable(form.group(2)));
        } else if ((form = PAUSE.matcher(text)).matches()) {
            return new Reaction.Pause(Duration.ofMillis(Long.parseLong(form.group(1))));
        } else if ((form = CHALLENGE.matcher(text)).matches()) {
            return challenge(Integer.parseInt(form.group(1)), Optional.ofNullable(form.group(2)));
        } else if ((form = STATUS.matcher(text)).matches()) {
            return new Reaction.Respond(
                    Integer.parseInt(form.group(1)),
                    form.group(2) == null ? List.of() : List.of(new SipMessage.Header(form.group(2), form.group(3))));
        }
        throw new IllegalArgumentException("'" + text + "' is no reaction; reactions are a status such as 486, ringing,"
                + " silence, 200 ms of silence, an answer, early media, two answers, and a challenge such as 407 (no"
                + " qop).");
    }

    private static Reaction media(String what, Optional<String> codecs) {
        Description description = codecs.map(Reactions::described).orElse(Parameters.USUAL);
        return switch (what) {
            case "an answer" -> new Reaction.Describe(200, description);
            case "early media" -> new Reaction.Describe(183, description);
            default -> new Reaction.AnswerTwice(description);
        };
    }

    /** Codecs that are answered with whether they were offered or not. */
    private static Description described(String codecs) {
        List<Codec> wanted = Parameters.codecList(codecs);
        StringBuilder lines = new StringBuilder("m=audio PORT RTP/AVP");
        wanted.forEach(codec -> lines.append(' ').append(codec.payloadType()));
        wanted.forEach(codec -> lines.append("\na=rtpmap:")
                .append(codec.payloadType())
                .append(' ')
                .append(codec.encodingName())
                .append('/')
                .append(codec.clockRate()));
        return new Description.Verbatim(lines.append("\na=sendrecv").toString());
    }

    /** A challenge with qop=auth, an opaque, MD5 and the carrier's name as realm, but for what the words say. */
    private Reaction challenge(int status, Optional<String> words) {
        DigestChallenge usual = new DigestChallenge(
                profile.host(),
                "made anew",
                Optional.of(UUID.randomUUID().toString()),
                List.of("auth"),
                Optional.of("MD5"),
                false);
        List<DigestChallenge> challenges = List.of(usual);
        for (String word : words.map(list -> list.split(", ")).orElse(new String[0])) {
            challenges = changed(challenges, word);
        }
        return new Reaction.Challenge(status, challenges, profile.account());
    }

    private static List<DigestChallenge> changed(List<DigestChallenge> challenges, String word) {
        String value = word.substring(word.indexOf(' ') + 1);
        return switch (word.split(" ")[0]) {
            case "nothing" -> List.of();
            case "no" -> each(challenges, challenge -> challenge.withQop(List.of()));
            case "qop" -> each(challenges, challenge -> challenge.withQop(List.of(value.split(" or "))));
            case "stale" -> each(challenges, DigestChallenge::withStale);
            case "realm" -> each(challenges, challenge -> challenge.withRealm(value));
            case "algorithm" ->
                Arrays.stream(value.split(" and "))
                        .map(challenges.get(0)::withAlgorithm)
                        .toList();
            default ->
                throw new IllegalArgumentException(
                        "'" + word + "' says nothing of a challenge; say: no qop, qop auth or"
                                + " auth-int, realm NAME, algorithm MD5 and SHA-256, stale, or nothing.");
        };
    }

    private static List<DigestChallenge> each(List<DigestChallenge> challenges, UnaryOperator<DigestChallenge> change) {
        return challenges.stream().map(change).toList();
    }
}
