package org.trunkproof.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.ParameterType;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;

class ParametersTest {

    private final Parameters parameters = new Parameters(new World());

    /** The words that a parameter type takes. */
    private static Stream<String> words(String type) {
        return Arrays.stream(Parameters.class.getMethods())
                .filter(method -> method.getName().equals(type))
                .flatMap(method -> Stream.of(
                        method.getAnnotation(ParameterType.class).value().split("\\|")));
    }

    @Test
    void everyWordForAPartyIsSomebodys() {
        assertThat(words("party"))
                .map(parameters::party)
                .containsExactlyInAnyOrder(
                        ListeningPoint.CARRIER,
                        ListeningPoint.CARRIER_OTHER_PORT,
                        ListeningPoint.SECOND_CARRIER,
                        ListeningPoint.OTHER_CARRIER,
                        ListeningPoint.DESK_PHONE,
                        ListeningPoint.DESK_PHONE_OTHER_PORT,
                        ListeningPoint.SECOND_PHONE,
                        ListeningPoint.THIRD_PHONE,
                        ListeningPoint.STRANGER,
                        ListeningPoint.STRANGER);
    }

    @Test
    void everyWordForAListenerIsSomebodys() {
        assertThat(words("listener"))
                .map(word -> parameters.listener(word).toString())
                .containsExactlyElementsOf(words("listener").toList());
        assertThat(parameters.listener("the carrier's media server")).isEqualTo(Party.MEDIA_SERVER);
    }

    @Test
    void anotherPortIsStillTheCarriers() {
        assertThat(parameters.party("the carrier from another port").party()).isEqualTo(Party.CARRIER);
    }

    @Test
    void fromAnotherPortItIsTheSameParty() {
        assertThat(ListeningPoint.values())
                .allSatisfy(point -> assertThat(point.usual().party()).isEqualTo(point.party()))
                .filteredOn(point -> point != point.usual())
                .containsExactly(ListeningPoint.CARRIER_OTHER_PORT, ListeningPoint.DESK_PHONE_OTHER_PORT);
    }

    @Test
    void serversComeInTheirOrder() {
        assertThat(parameters.servers("the carrier's second address and the carrier"))
                .containsExactly(ListeningPoint.SECOND_CARRIER, ListeningPoint.CARRIER);
    }
}
