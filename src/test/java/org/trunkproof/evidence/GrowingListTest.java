package org.trunkproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowingListTest {

    private final GrowingList<String> list = new GrowingList<>();

    @Test
    void whatThereWasStaysAsItWas() {
        list.add("first");
        List<String> before = list.soFar();
        list.add("second");

        assertThat(before).containsExactly("first");
        assertThatThrownBy(() -> before.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(list.soFar()).containsExactly("first", "second");
    }

    @Test
    void whoGoesThroughItSeesWhatThereWas() {
        list.add("first");
        List<String> before = list.soFar();
        list.add("second");

        assertThat(before.stream()).containsExactly("first");
    }

    @Test
    void thereIsRoomForAnyNumber() {
        List<String> many = IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
        many.forEach(list::add);

        assertThat(list.size()).isEqualTo(1000);
        assertThat(list.soFar()).isEqualTo(many);
    }

    @Test
    void nobodyElseCanAdd() {
        assertThatThrownBy(() -> list.soFar().add("third")).isInstanceOf(UnsupportedOperationException.class);
    }
}
