package org.trunkproof.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trunkproof.trunk.CallOut;
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

    private static final Map<String, Function<TrunkProfile, String>> WORDS = Map.of(
            "the trunk's number",
            TrunkProfile::did,
            "the trunk's number with a digit too many",
            profile -> profile.did() + "0",
            "the trunk's number with a plus",
            profile -> "+" + withoutPlus(profile),
            "the trunk's number in another country",
            profile -> "44" + withoutPlus(profile).substring(1),
            "the trunk's number behind the account's name",
            profile -> profile.account().username() + "*" + profile.did(),
            "the first four digits of the trunk's number",
            profile -> profile.did()
                    .substring(0, Math.min(FIRST_DIGITS, profile.did().length() - 1)),
            "the beginning of the trunk's number",
            profile -> profile.did().substring(0, profile.did().length() - 1),
            "a number that is not the trunk's",
            TrunkProfile::neighbour,
            DIALLED,
            profile -> usual(profile).dialled(),
            AGREED_ON,
            profile -> usual(profile).asksFor());

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

    private static String withoutPlus(TrunkProfile profile) {
        return profile.did().replaceFirst("^\\+", "");
    }

    private static CallOut usual(TrunkProfile profile) {
        return profile.usualCallOut()
                .orElseThrow(() -> new NotJudged("the description of the trunk has no number that may be dialled"));
    }
}
