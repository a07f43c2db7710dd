package org.trunkproof.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipAddressTest {

    /** RFC 3261 section 20.20 and section 20.10. */
    @Test
    void readsTheFormsOfTheRfc() {
        SipAddress quoted = SipAddress.parse("\"A. G. \\\"Bell\\\"\" <sip:agb@bell-telephone.com> ;tag=a48s");
        assertThat(quoted.displayName()).hasValue("A. G. \"Bell\"");
        assertThat(quoted.tag()).hasValue("a48s");

        SipAddress bare = SipAddress.parse("sip:+12125551212@server.phone2net.com;tag=887s");
        assertThat(bare.displayName()).isEmpty();
        assertThat(bare.uri().user()).hasValue("+12125551212");
        assertThat(bare.uri().parameters()).isEmpty();
        assertThat(bare.tag()).hasValue("887s");
    }

    /** RFC 3261 section 19.1.3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:alice@atlanta.com",
                "sip:alice@atlanta.com;transport=tcp",
                "sips:alice@atlanta.com?subject=project%20x&priority=urgent",
                "sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com",
                "sip:alice;day=tuesday@atlanta.com",
                "sip:+1-212-555-1212@gateway.com;user=phone",
                "sip:alice@192.0.2.4:5070",
                "sip:[2001:db8::10]:5070"
            })
    void readsTheUrisOfTheRfcAndWritesThemAgain(String text) {
        assertThat(SipUri.parse(text)).hasToString(text);
    }

    @Test
    void aPasswordIsNotKept() {
        assertThat(SipUri.parse("sip:alice:secretword@atlanta.com;transport=tcp"))
                .hasToString("sip:alice@atlanta.com;transport=tcp");
    }

    @Test
    void whatIsNoUriIsRefused() {
        assertThatThrownBy(() -> SipUri.parse("nobody"))
                .isInstanceOf(MalformedSipException.class)
                .hasMessage("'nobody' is not a SIP URI.");
    }

    @Test
    void e164IsSevenToFifteenDigits() {
        assertThat(E164.parse("+12065550100")).hasToString("12065550100");
        for (String wrong : new String[] {"911", "02065550100", "1234567890123456", "+1 206"}) {
            assertThatThrownBy(() -> E164.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
