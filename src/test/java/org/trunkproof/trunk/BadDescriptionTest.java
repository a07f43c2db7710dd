package org.trunkproof.trunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used of a description, each in a sentence with its line. */
class BadDescriptionTest {

    /** Two lines, so that what follows them is line 3. */
    private static final String LEAST = "carrier: flowroute\ntrunk: mine\n";

    private static final String PHONE = "phones: {desk: {number: 15551234567}}\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("trunkproof.yml"), text);
    }

    private DescriptionFile read(String text) throws IOException {
        return DescriptionFile.read(file(text), Map.of("EMPTY", " ")::get);
    }

    private void isRefused(String text, String objections) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(objections.replaceAll("(?m)^(?=\\d+: )", folder + "/trunkproof.yml:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    phnoes: {}              | There is no key 'phnoes' here; the nearest is phones.
                    numbers: {1: {ring: a}} | There is no key 'ring' here; the nearest is rings.
                    numbers: {155O1: {}}    | '155O1' is not a number; give the digits as they are sent, with the + if that \
                    is sent, and without spaces and remarks.
                    never: 206-555-0100     | '206-555-0100' is not a number; give the digits as they are sent, with the + \
                    if that is sent, and without spaces and remarks.
                    numbers: [15551234567]  | 'numbers' takes keys with values, as in numbers: {15551234567: {rings: [deskphone]}}.
                    phones: desk            | 'phones' takes keys with values, as in phones: {deskphone: {number: 15551234567}}.
                    phones: {my desk: {}}   | 'my desk' is not a name; give the name alone, without spaces.
                    phones: {desk: {calls out: maybe}} | 'maybe' is not yes or no; there are yes, no.
                    account: s3cret         | 'account' takes keys with values, as in account: {username: 12345678, \
                    password: "${CARRIER_PASSWORD}"}.
                    account: {username: 1}  | 'password' is missing here; give it, as in password: ${CARRIER_PASSWORD}.
                    account: {username: 1, password: "${NONE}"} | The environment has no NONE; export NONE=…, or write the \
                    value here.
                    account: {username: 1, password: "${EMPTY}"} | The environment has no EMPTY; export EMPTY=…, or write \
                    the value here.
                    account: {username: 1, password: [s3cret]} | 'password' takes one value, as in password: \
                    ${CARRIER_PASSWORD}.
                    codecs: [ulaw, allaw]   | 'allaw' is not a codec; the nearest is alaw.
                    known by: ip            | 'ip' is not a way to be known; there are digest, address, registration, \
                    tech prefix, From user, Request-URI host.
                    host: sip:a.example     | 'sip:a.example' is not a host name; give the name alone, without sip: and a port.
                    calls from: [10.0.0.1, sip:a.example] | 'sip:a.example' is not a host name, an address or a network; \
                    give a name without sip: and a port, or IPv4 addresses that a carrier can have, as in 203.0.113.7 or \
                    203.0.113.0/28.
                    calls from: 203.0.113.300 | '203.0.113.300' is not a host name, an address or a network; give a name \
                    without sip: and a port, or IPv4 addresses that a carrier can have, as in 203.0.113.7 or 203.0.113.0/28.
                    calls from: 0.0.0.0/0 | '0.0.0.0/0' is not a host name, an address or a network; give a name without \
                    sip: and a port, or IPv4 addresses that a carrier can have, as in 203.0.113.7 or 203.0.113.0/28.
                    calls from: 127.0.0.1 | '127.0.0.1' is not a host name, an address or a network; give a name without \
                    sip: and a port, or IPv4 addresses that a carrier can have, as in 203.0.113.7 or 203.0.113.0/28.
                    marks calls with: X-Trunk | 'X-Trunk' is not a header of the carrier's own; give its name, a colon and \
                    its value, in quotes, as in "X-Trunk: 4711".
                    marks calls with: "from: x" | 'from: x' is not a header of the carrier's own; give its name, a colon \
                    and its value, in quotes, as in "X-Trunk: 4711".
                    marks calls with: {X-Trunk: 4711} | 'marks calls with' takes a header of the carrier's own, as in marks \
                    calls with: "X-Trunk: 4711".
                    nat: {public address: 203.0.113.700, local networks: 10.0.0.0/8} | '203.0.113.700' is not an address; \
                    give an IPv4 address, as in 203.0.113.7.
                    nat: {public address: 203.0.113.7, local networks: 10.0.0.0} | '10.0.0.0' is not a network; give the \
                    address and the length of the prefix, as in 192.168.0.0/16.
                    nat: {local networks: 10.0.0.0/8} | Neither 'public address' nor 'public name' is here; give one, as in \
                    public address: 203.0.113.7.
                    nat: {public name: pbx example, local networks: 10.0.0.0/8} | 'pbx example' is not a host name; give \
                    the name alone, without sip: and a port.
                    nat: {public name: 203.0.113.7, local networks: 10.0.0.0/8} | '203.0.113.7' is not a name; write an \
                    address as the 'public address'.
                    nat: {public name: SIP.flowroute.com, local networks: 10.0.0.0/8} | 'SIP.flowroute.com' is the \
                    carrier's host; give the name by which the carrier reaches the site.
                    nat: {public address: 203.0.113.7, public port: 65536, local networks: 10.0.0.0/8} | '65536' is not a \
                    port; give a number from 1 to 65535, as in 5070.
                    nat: {public address: 203.0.113.7} | 'local networks' is missing here; give it, as in local networks: \
                    [192.168.0.0/16].
                    mailbox: 100            | '100' is not a mailbox; give the box and its context, as in 100@default.
                    clock: 10:00            | '10:00' is not a weekday and a time; give both, as in Monday 10:00.
                    mailbox: [a@b, c@d]     | 'mailbox' takes one value, as in mailbox: 100@default.
                    mailbox: #100@default   | 'mailbox' has no value; give one, in quotes if it begins with #, or delete the line.
                    never: [911, ~]         | 'never' takes a number, as in never: [011442075550100, 19005550100].
                    never: *97              | A value that begins with * means another place of the file; put it into quotes.
                    trunk: other            | 'trunk' is there already, in line 2; delete one of the two.
                    """)
    void aLineThatCannotBeUsedIsNamed(String line, String objection) {
        isRefused(LEAST + line + "\n", "3: " + objection);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    numbers: {15551234567: {rings: deks}}  | There is no phone 'deks'; the nearest is desk.
                    numbers: {15551234567: {trunk: mien}}  | There is no trunk 'mien'; the nearest is mine.
                    numbers: {15551234567: {rings: desk, is: refused}} | A call to 15551234567 cannot both ring a phone and \
                    be refused; leave one of the two out.
                    calls out: {911: {by: dekk}}           | There is no phone 'dekk'; the nearest is desk.
                    codecs: [ilbc, g723]                   | No scenario can speak iLBC, G723; give one of PCMU, PCMA, G722, \
                    G729, GSM, G726-32, opus beside.
                    calls out: {911: {through: other}}     | There is no trunk 'other'; there are mine.
                    """)
    void aLineThatAnotherContradictsIsNamed(String line, String objection) {
        isRefused(LEAST + PHONE + line + "\n", "4: " + objection);
    }

    @Test
    void aPhoneThatSpeaksWhatNoScenarioCanIsRefused() {
        isRefused(
                LEAST + "phones: {desk: {codecs: ilbc}}\n",
                "3: No scenario can speak iLBC; give one of PCMU, PCMA, G722, G729, GSM, G726-32, opus beside.");
    }

    @Test
    void allIsNamedAtOnceInTheOrderOfLines() {
        isRefused("""
                carrier: flowrote
                trunk: mine
                phones:
                  desk: {pasword: s3cret}
                  desk: {}
                numbers:
                  15551234567: {rings: dsk}
                mailbx: 100@default
                """, """
                1: There is no carrier 'flowrote'; the nearest is flowroute, or give the path of a carrier file of your own.
                4: There is no key 'pasword' here; the nearest is password.
                5: 'desk' is there already, in line 4; delete one of the two.
                7: There is no phone 'dsk'; the nearest is desk.
                8: There is no key 'mailbx' here; the nearest is mailbox.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''             | Nothing is in it; say at least which carrier and which trunk, as in carrier: generic.
                    # nothing      | Nothing is in it; say at least which carrier and which trunk, as in carrier: generic.
                    - carrier      | No keys are in it; give a key, a colon and a value on each line.
                    flowroute      | No keys are in it; give a key, a colon and a value on each line.
                    """)
    void aFileThatSaysNothingIsNamed(String text, String objection) {
        isRefused(text, "1: " + objection);
    }

    /** Without repeating what stands there, which may be a password. */
    @ParameterizedTest
    @ValueSource(
            strings = {"clock: @s3cret", "nat: {s3cret", "\ts3cret: a", "s3cret", "*s3cret : {}", "host: a: s3cret"})
    void whatIsNoYamlIsNamed(String line) {
        assertThatThrownBy(() -> read(LEAST + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder + "/trunkproof.yml:3: This is no YAML; ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        Path file = folder.resolve("trunkproof.yml");
        Files.write(file, "carrier: fl\u00f6wroute".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DescriptionFile.read(file))
                .hasMessage("The description " + file + " cannot be read; check -Dtrunk.profile, and that it is text in"
                        + " UTF-8.");
    }

    @Test
    void aSecondDocumentIsNamed() {
        isRefused(LEAST + "---\n" + LEAST, "4: A second document begins here; put everything into one.");
    }

    @Test
    void aTrunkBesideAListOfTrunksIsNamed() {
        isRefused("trunks:\n  - {carrier: flowroute, trunk: a}\n  - {carrier: flowroute, trunk: a}\ntrunk: b\n", """
                3: There is a trunk 'a' already; give each a name of its own.
                4: 'trunk' stands beside the list 'trunks'; write it into that.""");
    }

    @Test
    void aCarrierWithoutAHostNeedsOne() {
        isRefused(
                "trunk: mine\ncarrier: generic\n",
                "2: The carrier file names no host; say by which the carrier is reached, as in host: sip.example.com.");
    }

    @Test
    void secretsThatAreInNoFileAreNamed() throws IOException {
        String account = "account: {username: u, password: \"${file:secret}\"}\n";
        isRefused(
                LEAST + account,
                "3: The file " + folder + "/secret cannot be read; write the value there, on one line, or here.");

        Files.writeString(folder.resolve("secret"), "s3cret\nor another\n");
        isRefused(
                LEAST + account,
                "3: The file " + folder + "/secret does not hold one value; write it there, on one line.");
    }

    @Test
    void anOwnCarrierFileIsReadAndItsLinesAreNamed() throws IOException {
        Path own = folder.resolve("acme.yml");
        String description = "carrier: acme.yml\ntrunk: mine\n";
        Files.writeString(own, """
                carrier: Acme
                host names: {is: sip.acme.example, source: their letter, date: 2026-11}
                codecs: {is: [PCMA], source: their letter}
                ptme: {is: 20, source: their letter, date: 2026-11}
                """);

        isRefused(description, """
                1: %s:3: 'date' is missing here; give it, as in date: 2026-11.
                %s:4: There is no key 'ptme' here; the nearest is ptime.""".formatted(own, own));

        Files.writeString(own, """
                carrier: Acme
                host names: {is: sip.acme.example, source: their letter, date: 2026-11}
                codecs: {is: [alaw], source: their letter, date: 2026-11}
                numbers to customer: {is: +E.164, source: their letter, date: 2026-11}
                """);

        DescriptionFile read = read(description + "codecs: [alaw, ulaw]\nnumbers: {442075550100: {}, 1234: {}}\n");
        assertThat(read.description().trunk().host()).isEqualTo("sip.acme.example");
        assertThat(read.remarks())
                .containsExactly(
                        folder
                                + "/trunkproof.yml:3: Acme takes PCMA (their letter, 2026-11), and PCMU is none of these; ask the carrier, or"
                                + " correct it.",
                        folder
                                + "/trunkproof.yml:4: Acme sends numbers as +E.164 (their letter, 2026-11), and 442075550100 is not written"
                                + " so; ask the carrier, or correct it.");
    }

    @Test
    void aDescriptionMayGoBeyondWhatAnyCarrierDoes() throws IOException {
        assertThat(read("carrier: generic\ntrunk: mine\nhost: a.example\ncodecs: G722\nnumbers: {0301234: {}}\n")
                        .remarks())
                .noneMatch(remark -> remark.contains("correct it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "codecs: PCMU          |",
                "codecs: PCMU\\nnever: 411| ",
                "clock: Monday 10:00   | ",
                "codecs: [ulaw, g722]  |",
                "codecs: [ulaw, ilbc]  | 4: No scenario speaks iLBC yet; it is only expected in what Asterisk offers."
            })
    void whatNoScenarioAsksForIsSaid(String key, String remark) throws IOException {
        String codecs = key.startsWith("codecs") ? "" : "codecs: PCMU\n";

        assertThat(read("carrier: generic\ntrunk: mine\nhost: a.example\n" + codecs + key.replace("\\n", "\n") + "\n")
                        .remarks())
                .isEqualTo(remark == null ? List.of() : List.of(folder + "/trunkproof.yml:" + remark));
    }

    /** Where the trunks after the first are reached, and what is said of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b.example        | ; of 'two' where calls through it go, and what scenarios ask that name the other carrier. \
            Describe each other in a file of its own, too.
            a.example        | , and nothing of 'two', whose carrier no lab can tell from it by its name; describe each trunk in \
            a file of its own.
            b.example c.example | ; of 'two' where calls through it go, and what scenarios ask that name the other carrier; \
            nothing of 'three'. Describe each other in a file of its own, too.
            """)
    void ofSeveralTrunksItIsSaidWhatIsAskedOfEach(String hosts, String remark) throws IOException {
        List<String> names = List.of("two", "three");
        String[] others = hosts.split(" ");
        StringBuilder trunks =
                new StringBuilder("trunks:\n- {carrier: generic, trunk: mine, host: a.example, codecs: PCMU}\n");
        for (int i = 0; i < others.length; i++) {
            trunks.append(
                    "- {carrier: generic, trunk: %s, host: %s, codecs: PCMU}\n".formatted(names.get(i), others[i]));
        }

        assertThat(read(trunks.toString()).remarks())
                .containsExactly(folder
                        + "/trunkproof.yml:1: What any trunk must do is asked of 'mine', the first, alone" + remark);
    }
}
