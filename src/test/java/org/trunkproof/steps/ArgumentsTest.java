package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trunkproof.trunk.TrunkProfile;

/** What can be told of each kind of argument. */
class ArgumentsTest {

    private static final TrunkProfile PROFILE = TrunkProfile.flowroute();

    static List<String> kinds() {
        return List.copyOf(Arguments.kinds().keySet());
    }

    /** Every word that is named to a user is taken, by the form and by what reads it. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNamedIsTaken(String kind) {
        assertThat(Arguments.values(kind))
                .filteredOn(value -> !kind.equals("messages"))
                .allSatisfy(value ->
                        assertThat(Arguments.objection(kind, value, PROFILE)).isEmpty());
    }

    /** Of every kind a user is told what it takes, in words that are not Java's. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsNoneIsAnsweredInWordsOfTheFeature(String kind) {
        assertThat(Arguments.instead(kind, "?!")).matches("(give|the nearest is) [^\\\\{}]+[^ ]");
    }

    @Test
    void everyPartyIsNamed() {
        assertThat(Arguments.values("party"))
                .containsExactly(
                        "the carrier",
                        "the carrier from another port",
                        "the carrier's second address",
                        "the other carrier",
                        "the desk phone",
                        "the desk phone from another port",
                        "the second phone",
                        "the third phone",
                        "a stranger",
                        "the stranger");
        assertThat(Arguments.values("servers")).containsExactly("the carrier", "the carrier's second address");
        assertThat(Arguments.values("number"))
                .contains("the trunk's number", "a number that may be dialled", "no number");
    }

    /** PING is none of SIP's own, and asked for in our features. */
    @Test
    void anotherMethodIsTakenUnlessItIsNearlyOne() {
        assertThat(Arguments.objection("method", "PING", PROFILE)).isEmpty();
        assertThat(Arguments.objection("message", "200", PROFILE)).isEmpty();
        assertThat(Arguments.objection("messages", "the first 200", PROFILE)).isEmpty();
        assertThat(Arguments.objection("messages", "every BEY", PROFILE))
                .hasValue("'BEY' is no method of SIP; the nearest is BYE.");
    }
}
