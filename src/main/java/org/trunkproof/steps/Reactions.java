package org.trunkproof.steps;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.party.Description;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.DigestChallenge;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.spelling.Spelling;
import org.trunkproof.trunk.TrunkProfile;

/** The words for what a party does with requests. */
final class Reactions {

    private static final Pattern CHALLENGE = Pattern.compile("(401|407)(?: \\((?![\\w-]+: )(.*)\\))?");
    private static final Pattern MEDIA = Pattern.compile("(an answer|early media|two answers)(?: with (.+))?");
    private static final Pattern RELIABLE = Pattern.compile("reliable (ringing|early media(?: with .+)?)");
    private static final Pattern PAUSE = Pattern.compile("(\\d{1,6}) ms of silence");
    private static final Pattern STATUS = Pattern.compile("([1-6]\\d\\d)(?: \\(([\\w-]+): (.*)\\))?");

    private static final String LONGER = "423 for twice as long";

    /** What each looks like, and what it does. */
    private static final Map<String, String> FORMS = forms();

    private final TrunkProfile profile;
    private final ListeningPoint who;

    /**
     * @param profile what was agreed on with who that is
     */
    Reactions(TrunkProfile profile, ListeningPoint who) {
        this.profile = profile;
        this.who = who;
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("486", "that status, from 100 to 699");
        forms.put("422 (Min-SE: 1800)", "that status, with a header");
        forms.put(LONGER, "423 to REGISTER, whose Min-Expires is twice as long as that asks for");
        forms.put("ringing", "180");
        forms.put("silence", "nothing");
        forms.put("200 ms of silence", "nothing for so long");
        forms.put("an answer", "200 with one of the trunk's codecs and telephone-events");
        forms.put("an answer with the trunk's codec", "200 with these codecs, offered or not");
        forms.put("early media", "183 with one of the trunk's codecs and telephone-events");
        forms.put("early media with G729", "183 with these codecs, offered or not");
        forms.put(
                "reliable ringing",
                "180 that comes again until PRACK, which what follows waits for; plain where the INVITE knows of no 100rel");
        forms.put("reliable early media", "the same with 183 and a description; the answer has none any more");
        forms.put("reliable early media with G729", "the same with these codecs, offered or not");
        forms.put("two answers", "200 twice, as if two telephones had answered");
        forms.put("407", "a challenge (or 401) with qop=auth, MD5 and the carrier's name as realm");
        forms.put("407 (no qop)", "the same without qop");
        forms.put("407 (qop auth or auth-int)", "the same with these");
        forms.put("407 (realm example.com)", "the same with this realm");
        forms.put("407 (algorithm MD5 and SHA-256)", "a challenge for each of these");
        forms.put("407 (nonce once)", "the same with this nonce, as often as it is said");
        forms.put("407 (stale)", "the same, as if the nonce had been good once");
        forms.put("407 (nothing)", "the status without a challenge");
        forms.put("ringing, then an answer", "one after the other, the last one from then on");
        return Collections.unmodifiableMap(forms);
    }

    /** Every form of a reaction, as an example of it, with what it does. */
    static Map<String, String> known() {
        return FORMS;
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
        } else if (text.equals(LONGER)) {
            return new Reaction.AskForLonger();
        } else if (text.equals("ringing")) {
            return new Reaction.Respond(180);
        } else if ((form = MEDIA.matcher(text)).matches()) {
            return media(form.group(1), Optional.ofNullable(form.group(2)));
        } else if ((form = RELIABLE.matcher(text)).matches()) {
            return new Reaction.Reliably(reaction(form.group(1)));
        } else if ((form = PAUSE.matcher(text)).matches()) {
            return new Reaction.Pause(Duration.ofMillis(Integer.parseInt(form.group(1))));
        } else if ((form = CHALLENGE.matcher(text)).matches()) {
            return challenge(Integer.parseInt(form.group(1)), Optional.ofNullable(form.group(2)));
        } else if ((form = STATUS.matcher(text)).matches()) {
            return new Reaction.Respond(
                    Integer.parseInt(form.group(1)),
                    form.group(2) == null ? List.of() : List.of(new SipMessage.Header(form.group(2), form.group(3))));
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no reaction; " + Spelling.instead(text, FORMS.keySet()) + ".");
    }

    private Reaction media(String what, Optional<String> codecs) {
        Description description =
                codecs.map(this::described).orElseGet(() -> new Description.Codecs(CodecWords.usual(profile, who)));
        return switch (what) {
            case "an answer" -> new Reaction.Describe(200, description);
            case "early media" -> new Reaction.Describe(183, description);
            default -> new Reaction.AnswerTwice(description);
        };
    }

    /** Codecs that are answered with whether they were offered or not. */
    private Description described(String codecs) {
        List<Codec> wanted = CodecWords.codecs(codecs, profile);
        StringBuilder lines = new StringBuilder("m=audio PORT RTP/AVP");
        wanted.forEach(codec -> lines.append(' ').append(codec.payloadType()));
        wanted.forEach(codec -> lines.append("\na=rtpmap:").append(codec.rtpmap()));
        return new Description.Verbatim(lines.append("\na=sendrecv").toString());
    }

    /** A challenge with qop=auth, an opaque, MD5 and the carrier's name as realm, but for what the words say. */
    private Reaction challenge(int status, Optional<String> words) {
        DigestChallenge usual = new DigestChallenge(
                profile.host(),
                Reaction.Challenge.ANEW,
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
        String[] parts = word.split(" ", 2);
        String value = parts.length == 2 ? parts[1].strip() : "";
        if (word.equals("nothing")) {
            return List.of();
        } else if (word.equals("stale")) {
            return each(challenges, DigestChallenge::withStale);
        } else if (word.equals("no qop")) {
            return each(challenges, challenge -> challenge.withQop(List.of()));
        } else if (parts[0].equals("qop") && !value.isEmpty()) {
            return each(challenges, challenge -> challenge.withQop(List.of(value.split(" or "))));
        } else if (parts[0].equals("realm") && !value.isEmpty()) {
            return each(challenges, challenge -> challenge.withRealm(value));
        } else if (parts[0].equals("nonce") && !value.isEmpty()) {
            return each(challenges, challenge -> challenge.withNonce(value));
        } else if (parts[0].equals("algorithm") && !value.isEmpty()) {
            DigestChallenge usual = challenges.isEmpty() ? null : challenges.get(0);
            if (usual != null) {
                return Arrays.stream(value.split(" and "))
                        .map(usual::withAlgorithm)
                        .toList();
            }
        }
        throw new IllegalArgumentException(
                "'" + word + "' says nothing of a challenge; say: no qop, qop auth or auth-int,"
                        + " realm NAME, nonce WORD, algorithm MD5 and SHA-256, stale, or nothing.");
    }

    private static List<DigestChallenge> each(List<DigestChallenge> challenges, UnaryOperator<DigestChallenge> change) {
        return challenges.stream().map(change).toList();
    }
}
