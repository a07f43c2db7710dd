package org.trunkproof.steps;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.PayloadFormat;
import org.trunkproof.sip.Codec;
import org.trunkproof.spelling.Spelling;
import org.trunkproof.trunk.TrunkProfile;

/** The words for codecs, and what each means on a trunk. */
final class CodecWords {

    /** All of them, in the trunk's order. */
    static final String ALL = "the trunk's codecs";

    /** The first of them that the parties can send, which is what they speak where they may. */
    static final String ONE = "the trunk's codec";

    /** All in {@link #USUAL} that are none of the trunk's. */
    static final String OTHERS = "codecs that the trunk does not speak";

    /** The first of those. */
    static final String OTHER = "a codec that the trunk does not speak";

    static final List<String> WORDS = List.of(ALL, ONE, OTHERS, OTHER);

    /** Whichever carrier one has, there are telephones that offer it these. */
    private static final List<String> USUAL = List.of("PCMA", "PCMU", "G722", "G729", "GSM", "opus");

    private static final Pattern CODEC = Pattern.compile("(.+?)(?: \\((\\d+)\\))?");

    private CodecWords() {}

    /**
     * Codecs in order.
     *
     * @param list of words or names, a payload type in brackets after one that is to have another than the usual
     * @throws IllegalArgumentException if one is neither
     */
    static List<Codec> codecs(String list, TrunkProfile profile) {
        return Stream.of(list.split(", "))
                .flatMap(text -> codecsOf(text, profile))
                .toList();
    }

    private static Stream<Codec> codecsOf(String text, TrunkProfile profile) {
        Matcher form = CODEC.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a codec and perhaps its payload type in brackets.");
        }
        Stream<Codec> codecs = meant(form.group(1), profile);
        return form.group(2) == null ? codecs : codecs.limit(1).map(codec -> codec.on(payloadType(form.group(2))));
    }

    private static Stream<Codec> meant(String text, TrunkProfile profile) {
        return switch (text) {
            case ALL -> all(profile);
            case ONE -> Stream.of(one(profile));
            case OTHERS -> others(profile);
            case OTHER -> others(profile).limit(1);
            default -> Stream.of(named(text));
        };
    }

    /** What a telephone offers, and answers with: what it or the trunk speaks, as far as a party can, and keys. */
    static List<Codec> usual(TrunkProfile profile, ListeningPoint who) {
        int phone = ListeningPoint.ofPhones().indexOf(who);
        List<String> spoken = phone < 0 ? profile.codecs() : profile.codecsOfPhone(phone);
        return Stream.concat(
                        spoken.stream().map(Codec::named).filter(CodecWords::isSpoken),
                        Stream.of(Codec.TELEPHONE_EVENT))
                .toList();
    }

    static Codec one(TrunkProfile profile) {
        return all(profile).filter(CodecWords::isSpoken).findFirst().orElse(Codec.PCMU);
    }

    private static Stream<Codec> all(TrunkProfile profile) {
        return profile.codecs().stream().map(Codec::named);
    }

    private static Stream<Codec> others(TrunkProfile profile) {
        return USUAL.stream().map(Codec::named).filter(codec -> all(profile).noneMatch(codec::sameEncoding));
    }

    private static boolean isSpoken(Codec codec) {
        return PayloadFormat.of(codec.encodingName()).isPresent();
    }

    private static Codec named(String name) {
        if (Codec.names().stream().noneMatch(name.replace(".", "")::equalsIgnoreCase)) {
            throw new IllegalArgumentException("'" + name + "' is no codec that a feature can name; "
                    + Spelling.instead(name, Codec.names()) + ".");
        }
        return Codec.named(name);
    }

    /** Seven bits (RFC 3550 section 5.1). */
    private static int payloadType(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 127) {
            throw new IllegalArgumentException("'" + text + "' is no payload type; give one from 0 to 127.");
        }
        return Integer.parseInt(text);
    }
}
