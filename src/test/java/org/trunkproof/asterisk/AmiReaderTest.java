package org.trunkproof.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.AmiMessage;

class AmiReaderTest {

    private static AmiReader reader(String text) {
        return new AmiReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Comes byte by byte, and each byte after a while in which nothing does. */
    private static InputStream slow(byte[] bytes) {
        return new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] chunk) throws IOException {
                if (reads++ % 2 == 0) {
                    throw new SocketTimeoutException();
                }
                if (reads / 2 > bytes.length) {
                    return -1;
                }
                chunk[0] = bytes[reads / 2 - 1];
                return 1;
            }
        };
    }

    @Test
    void messagesComeAsTheyWereSent() throws IOException {
        AmiReader reader =
                reader("Greetings\r\nEvent: A\r\nX:  two\r\nX:\r\n\r\n\r\nnonsense \t\r\n\r\nEvent: B\n\nEvent: C");

        assertThat(reader.line()).isEqualTo("Greetings");
        assertThat(reader.message()).isEqualTo(new AmiMessage("Event: A\nX:  two\nX:"));
        assertThat(reader.message()).isEqualTo(new AmiMessage("nonsense \t"));
        assertThat(reader.message()).isEqualTo(new AmiMessage("Event: B"));
        assertThatThrownBy(reader::message)
                .isInstanceOf(EOFException.class)
                .hasMessage("Asterisk has closed the connection.");
    }

    @Test
    void whatCameBeforeASilenceIsNotLost() throws IOException {
        AmiReader reader = new AmiReader(slow("Hello\r\nEvent: A\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        String line = null;
        while (line == null) {
            try {
                line = reader.line();
            } catch (SocketTimeoutException e) {
                // and on it goes
            }
        }
        AmiMessage message = null;
        while (message == null) {
            try {
                message = reader.message();
            } catch (SocketTimeoutException e) {
                // and on it goes
            }
        }

        assertThat(line).isEqualTo("Hello");
        assertThat(message).isEqualTo(new AmiMessage("Event: A"));
    }

    @Test
    void aValueMayBeHuge() throws IOException {
        String huge = "x".repeat(3_000_000);

        assertThat(reader("Event: A\r\nValue: " + huge + "\r\n\r\n").message().field("Value"))
                .hasValue(huge);
    }

    @Test
    void lettersOfAnyKindAreKept() throws IOException {
        assertThat(reader("CallerIDName: M\u00fcller \u260e\r\n\r\n").message().field("CallerIDName"))
                .hasValue("M\u00fcller \u260e");
        byte[] latin = "CallerIDName: M\u00fcller\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new AmiReader(new ByteArrayInputStream(latin)).message().field("CallerIDName"))
                .hasValue("M\u00fcller");
    }
}
