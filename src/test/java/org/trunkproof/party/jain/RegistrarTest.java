package org.trunkproof.party.jain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trunkproof.evidence.Wiretap;
import org.trunkproof.party.MediaEngine;
import org.trunkproof.party.Reaction;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Account;

/** The carrier takes registrations of its account, and of no other. */
class RegistrarTest {

    private static final Account ACCOUNT = new Account("12345678", "password");

    private final Wiretap wiretap = new Wiretap();
    private final MediaEngine media = new MediaEngine(wiretap);
    private JainUserAgent carrier;
    private JainUserAgent other;

    @BeforeEach
    void listen() throws PortTakenException {
        carrier = agent();
        other = agent();
        carrier.takeRegistrations(ACCOUNT, "sip.flowroute.com");
    }

    private JainUserAgent agent() throws PortTakenException {
        return new JainUserAgent(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), wiretap, media);
    }

    @AfterEach
    void close() {
        other.close();
        carrier.close();
        media.close();
    }

    private int register(Account account) throws Exception {
        return other.register(carrier.address(), account).get(5, TimeUnit.SECONDS);
    }

    @Test
    void itsPasswordIsAskedForEachTime() throws Exception {
        assertThat(register(new Account("12345678", "pasword"))).isEqualTo(403);
        assertThat(register(ACCOUNT)).isEqualTo(200);
        assertThat(register(new Account("12345687", "password"))).isEqualTo(403);
        assertThat(wiretap.recorder()
                        .trace()
                        .sip()
                        .flatMap(one -> one.message().stream())
                        .filter(message -> message.isResponse("REGISTER", 401, 401))
                        .map(message -> message.header("WWW-Authenticate")))
                .as("challenges, each with a nonce of its own")
                .doesNotContain(Optional.empty())
                .satisfies(challenges -> assertThat(Set.copyOf(challenges)).hasSize(3));
    }

    @Test
    void accountsOfOtherTrunksAreTakenAsWell() throws Exception {
        Account second = new Account("second", "other");
        assertThat(register(second)).isEqualTo(403);

        carrier.takeRegistrations(second, "sip.flowroute.com");

        assertThat(register(second)).isEqualTo(200);
        assertThat(register(ACCOUNT)).isEqualTo(200);
        assertThat(register(new Account("second", "password"))).isEqualTo(403);
    }

    @Test
    void itDoesSoAlsoInTheNextScenario() throws Exception {
        carrier.reset();

        assertThat(register(new Account("12345678", "pasword"))).isEqualTo(403);
    }

    /** What is bound is said with the time that it is bound for (RFC 3261 section 10.3). */
    @Test
    void itSaysWhatItHasTakenAndForHowLong() throws Exception {
        assertThat(register(ACCOUNT)).isEqualTo(200);
        assertThat(taken().header("Contact")).hasValueSatisfying(contact -> assertThat(contact)
                .contains(other.address().getPort() + "")
                .endsWith(";expires=3600"));

        carrier.reactTo(
                "REGISTER", List.of(new Reaction.Respond(200, List.of(new SipMessage.Header("Expires", "20")))));
        assertThat(register(ACCOUNT)).isEqualTo(200);
        assertThat(taken().header("Contact"))
                .hasValueSatisfying(contact -> assertThat(contact).endsWith(";expires=20"));
    }

    private SipMessage taken() {
        return wiretap.recorder()
                .trace()
                .sip()
                .flatMap(one -> one.message().stream())
                .filter(message -> message.isResponse("REGISTER", 200, 200))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    @Test
    void whatItTakesForLongerIsTwiceWhatWasAskedFor() throws Exception {
        carrier.reactTo("REGISTER", List.of(new Reaction.AskForLonger()));

        assertThat(register(ACCOUNT)).isEqualTo(423);
        assertThat(wiretap.recorder()
                        .trace()
                        .sip()
                        .flatMap(one -> one.message().stream())
                        .filter(message -> message.isResponse("REGISTER", 423, 423))
                        .flatMap(message -> message.header("Min-Expires").stream()))
                .contains("7200");
    }

    @Test
    void whatItIsToldToDoComesFirst() throws Exception {
        carrier.reactTo("REGISTER", List.of(new Reaction.Respond(503)));

        assertThat(register(ACCOUNT)).isEqualTo(503);
    }
}
