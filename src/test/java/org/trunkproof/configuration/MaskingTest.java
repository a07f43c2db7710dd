package org.trunkproof.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secret=hidden                               | secret=********",
                "`  Secret = hidden ; not for you`           | `  Secret = ******** ; not for you`",
                "secret=hid,den@here                         | secret=********",
                "secret=hid\\;den ; not for you              | secret=******** ; not for you",
                "secret=\\;hidden                            | secret=********",
                "secret=hidden;-- not for --;you             | secret=********",
                "sec;-- not for you --;ret=hidden            | sec;-- not for you --;ret=********",
                "\\secret=hidden                             | \\secret=********",
                "secret+=hidden                              | secret+=********",
                "md5secret=>hidden                           | md5secret=>********",
                "remotesecret=hidden                         | remotesecret=********",
                "password=hidden                             | password=********",
                "md5_cred=hidden                             | md5_cred=********",
                "password_digest=MD5:hidden                  | password_digest=********",
                "refresh_token=hidden                        | refresh_token=********",
                "auth=user:hidden@realm                      | auth=********@realm",
                "register => user:hidden@carrier/100         | register => ********@carrier/100",
                "register => user@home:hidden@carrier        | register => ********@carrier",
                "register => user:hid\\;den@carrier          | register => ********@carrier",
                "register => hidden                          | register => ********",
                "100 => 1234,Desk Phone                      | 100 => ********,Desk Phone",
                ";secret=hidden                              | ;secret=********",
                "; ;; secret = hid\\;den ; ours              | ; ;; secret = ******** ; ours",
                ";-- secret=hidden                           | ;-- secret=********",
                "not --; secret=hidden                       | not --; secret=********",
                "a.conf:7: secret=hidden                     | a.conf:7: secret=********",
                "look at: a=b: c=d: secret=hid\\;den         | look at: a=b: c=d: secret=********",
                "exten => 1,1,NoOp(a: secret=hidden)         | exten => 1,1,NoOp(a: secret=********",
                "nat=no ; before: secret=hidden              | nat=no ; before: secret=********",
                "nat=no ; a: secret=hidden; b: secret=hidden | nat=no ; a: secret=********; b: secret=********"
            })
    void nobodyCanReadASecret(String line, String masked) {
        assertThat(Masking.of(line)).isEqualTo(masked);
        assertThat(Masking.of("[a]\r\n" + line + "\r\nnat=no")).isEqualTo("[a]\r\n" + masked + "\r\nnat=no");
        assertThat(Masking.of(masked)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=12345678",
                "secret=",
                "secret= ; none",
                "authuser=me",
                "the secret=is out",
                "context=secret",
                "exten => 911,1,Dial(SIP/911)",
                "TP-AUTH-01: it is \u2192 so\n",
                "\n\n",
                ""
            })
    void allElseStaysAsItIs(String text) {
        assertThat(Masking.of(text)).isEqualTo(text);
    }

    @Test
    void longLinesTakeNoLongerThanManyLines() {
        for (String part : new String[] {": secret=a;", ": a=b", ";--", "\\;", " ", "a: "}) {
            String line = "nat=no" + part.repeat(1_000_000 / part.length());
            assertThat(assertTimeout(Duration.ofSeconds(5), () -> Masking.of(line)))
                    .doesNotContain("secret=a");
        }
    }
}
