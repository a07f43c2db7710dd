package org.trunkproof.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trunkproof.trunk.CallOut;
import org.trunkproof.trunk.OtherTrunk;
import org.trunkproof.trunk.TrunkProfile;

/** The words for numbers, and what each means on a trunk. */
final class NumberWords {

    /** A caller of no particular interest; numbers with 555-01xx are reserved for such use. */
    static final String SOMEBODY = "12065550100";

    /** One whose number matters. */
    static final String CALLER = "12065550123";

    /** One that must not be taken for the one before. */
    static final String OTHER_CALLER = "12065550166";

    static final String DIALLED = "a number that may be dialled";
    static final String AGREED_ON = "the number agreed on";

    private static final int FIRST_DIGITS = 4;

    private static final String NORTH_AMERICA = "1";
    private static final String BRITAIN = "44";

    /** What numbers begin with in most countries, as they are dialled within (ITU-T E.164 annex A). */
    private static final String TRUNK_PREFIX = "0";

    /** A number of North America without its country's code. */
    private static final Pattern TEN_DIGITS = Pattern.compile("[2-9]\\d{2}[2-9]\\d{6}");

    /** A plus or none, the code of a country (ITU-T E.164 annex D), and the rest. */
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(\\+?)(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]" + "|8[1246]|9[0-58]|[2-9]\\d\\d)(\\d+)");

    private static final Map<String, Function<TrunkProfile, String>> WORDS = Map.ofEntries(
            Map.entry("the trunk's number", TrunkProfile::did),
            Map.entry("the trunk's number with a digit too many", profile -> profile.did() + "0"),
            Map.entry("the trunk's number with a plus", profile -> withPlus(profile.did())),
            Map.entry("the trunk's number in another country", profile -> abroad(profile.did())),
            Map.entry(
                    "the trunk's number behind the account's name",
                    profile -> profile.account().username() + "*" + profile.did()),
            Map.entry("the first four digits of the trunk's number", profile -> profile.did()
                    .substring(0, Math.min(FIRST_DIGITS, profile.did().length() - 1))),
            Map.entry("the beginning of the trunk's number", profile -> profile.did()
                    .substring(0, profile.did().length() - 1)),
            Map.entry("the other trunk's number", NumberWords::others),
            Map.entry("a number that is not the trunk's", TrunkProfile::neighbour),
            Map.entry(DIALLED, profile -> usual(profile).dialled()),
            Map.entry(AGREED_ON, profile -> usual(profile).asksFor()));

    private NumberWords() {}

    /** What is dialled or asked for; a number that is written as one is itself. */
    static String number(String text, TrunkProfile profile) {
        return text.equals("no number")
                ? ""
                : Optional.ofNullable(WORDS.get(text))
                        .map(word -> word.apply(profile))
                        .orElse(text);
    }

    /** All of a kind, in the order of the description. */
    static List<String> numbers(String words, TrunkProfile profile) {
        return words.equals("each number that nobody may reach")
                ? profile.never()
                : profile.callsOut().stream().map(CallOut::dialled).toList();
    }

    /** As it is dialled from anywhere (RFC 3966 section 5.1.4), where it is known to stand with its country's code. */
    private static String withPlus(String number) {
        if (number.startsWith(TRUNK_PREFIX) || TEN_DIGITS.matcher(number).matches()) {
            throw new NotJudged(
                    number + " is written as within its country, so that it is not known what it is with a plus");
        }
        return "+" + number.replaceFirst("^\\+", "");
    }

    /**
     * The same digits in another country, written as this number is: behind that country's code in place of its own, or where
     * the number has none, behind the prefix for calls abroad. Numbers that begin with 0 within their country are none of the
     * code 1, nor are those with ten digits of any other.
     */
    private static String abroad(String number) {
        if (number.startsWith(TRUNK_PREFIX)) {
            return "00" + NORTH_AMERICA + number.substring(1);
        }
        if (TEN_DIGITS.matcher(number).matches()) {
            return "011" + BRITAIN + number;
        }
        Matcher form = INTERNATIONAL.matcher(number);
        if (!form.matches()) {
            return BRITAIN + number;
        }
        String other = form.group(2).equals(BRITAIN) ? NORTH_AMERICA : BRITAIN;
        return form.group(1) + other + form.group(3);
    }

    private static String others(TrunkProfile profile) {
        return profile.otherTrunk()
                .flatMap(OtherTrunk::number)
                .orElseThrow(() -> new NotJudged("the description has no number that the other trunk delivers"));
    }

    private static CallOut usual(TrunkProfile profile) {
        return profile.usualCallOut()
                .orElseThrow(() -> new NotJudged("the description of the trunk has no number that may be dialled"));
    }
}
