package org.trunkproof.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a message falls into lines, whoever wrote it (RFC 3261 section 7). */
class HeadTest {

    @Test
    void endsWithTheEmptyLine() {
        assertThat(Head.of("a\r\nb\r\n\r\nbody\r\n\r\n")).isEqualTo(new Head(List.of("a", "b"), 8));
        assertThat(Head.of("a\nb\n\nbody")).isEqualTo(new Head(List.of("a", "b"), 5));
        assertThat(Head.of("a\r\nb\n\r\nbody")).isEqualTo(new Head(List.of("a", "b"), 7));
    }

    @Test
    void isAllThereIsWhereNoLineIsEmpty() {
        assertThat(Head.of("a\r\nb")).isEqualTo(new Head(List.of("a", "b"), 4));
        assertThat(Head.of("a\r\n")).isEqualTo(new Head(List.of("a", ""), 3));
        assertThat(Head.of("")).isEqualTo(new Head(List.of(""), 0));
    }

    @Test
    void aFoldedLineIsOne() {
        assertThat(Head.of("a\r\n \tb\n c\r\nd\r\n\r\n")).isEqualTo(new Head(List.of("a b c", "d"), 16));
    }

    @Test
    void aLineOfBlanksIsFoldedAndNotEmpty() {
        assertThat(Head.of("a\r\n \r\nb\r\n\r\n")).isEqualTo(new Head(List.of("a ", "b"), 11));
    }

    @Test
    void aCarriageReturnOfItsOwnEndsNothing() {
        assertThat(Head.of("a\rb\r\r\nc\r\n\r\n")).isEqualTo(new Head(List.of("a\rb\r", "c"), 11));
    }
}
