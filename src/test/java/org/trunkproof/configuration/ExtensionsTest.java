package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Asterisk 16.28 makes of such contexts was looked up with {@code dialplan show}. */
class ExtensionsTest {

    private static final String FOLDER = """
            == extensions.conf
            [general]
            [Globals]
            DID=555
            [a]
            include => b
            include => d
            exten => 1,1,NoOp(a)
             same => n,NoOp(a)
            exten => ${DID}0,1,NoOp(a)
            exten => _8X,1,NoOp(a)
            ; not of it
            exten => 9/1,1,NoOp(a)
            #include more.conf
            [b]
            include => c,09:00-17:00,*,*,*
            exten => 1,1,NoOp(b)
            exten => 2,1,NoOp(b)
            exten => 81,1,NoOp(b)
            [c]
            same => n,NoOp(c)
            include => a
            exten => 2,1,NoOp(c)
            exten => 3,1,NoOp(c)
            [d]
            exten => 3,1,NoOp(d)
            exten => 4,1,NoOp(d)
            [a]
            same => n,NoOp(second)
            exten => 5,1,NoOp(second)
            [t](!)
            exten => 6,1,NoOp(t)
            [e](t)
             same => n,NoOp(e)
            == more.conf
            same => n,NoOp(more)
            """;

    private static Extensions extensions(String folder) {
        return new Extensions(Folders.read(folder).sections("extensions.conf"), List.of());
    }

    private static String lines(List<Line> lines) {
        return lines.stream().map(line -> String.valueOf(line.number())).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // its own before those of the contexts that it includes, in any of which a pattern is as good as a number
        "a, 1, 7 8",
        "a, 81, 10",
        "b, 81, 18",
        // in the order of the includes, each with its own includes before the next
        "a, 2, 17",
        "a, 3, 23",
        "a, 4, 26",
        // what includes itself in the end is looked through once
        "c, 4, 26",
        "d, 1, ''",
        // a variable that all calls see
        "a, 5550, 9",
        "a, 0, ''",
        // a caller behind the slash, and a line in an included file
        "a, 9, 12 1",
        // a context that is opened again begins with no extension
        "a, 5, 29",
        // what a template begins
        "e, 6, 31 33",
        "t, 6, ''",
        "general, 1, ''"
    })
    void areFoundAsAsteriskFindsThem(String context, String number, String lines) {
        assertThat(lines(extensions(FOLDER).of(context, number))).isEqualTo(lines);
    }

    @Test
    void knowWhatLeadsOutOfThem() {
        Extensions extensions = extensions("""
                == extensions.conf
                [a]
                include => b
                include => nowhere
                [b]
                include => t
                LSwitch => Realtime/c@extensions
                eswitch => DUNDi/d
                [t](!)
                """);

        assertThat(lines(extensions.nowhere("a"))).isEqualTo("3 5");
        assertThat(lines(extensions.elsewhere("a"))).isEqualTo("6 7");
    }

    @Test
    void areFoundBehindThousandsOfIncludes() {
        String chain = IntStream.range(0, 10_000)
                .mapToObj(i -> "[c" + i + "]\ninclude => c" + (i + 1) + "\n")
                .collect(Collectors.joining());

        assertThat(extensions("== extensions.conf\n" + chain + "[c10000]\nexten => 1,1,Answer()\n")
                        .of("c0", "1"))
                .hasSize(1);
    }
}
