package org.trunkproof.trunk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.trunkproof.configuration.Agreement;

/**
 * What the carrier has agreed with its customer, and the desk phone behind the trunk. Expectations come from here and
 * never from the configuration under test, or every change of it would pass.
 *
 * @param host the name under which the carrier is reached, {@code sip.flowroute.com}
 * @param peer the name of the trunk's section in the configuration, which a stranger might claim as From user
 * @param account the account that the carrier challenges for
 * @param did the number that the carrier delivers, as it stands in the Request-URI
 * @param inboundContext where calls from the carrier enter the dialplan
 * @param outboundContext where the desk phone's calls enter the dialplan
 * @param deskPhone the account with which the desk phone registers
 * @param callerNumber the number that calls out carry
 */
public record TrunkProfile(
        String host,
        String peer,
        Account account,
        String did,
        String inboundContext,
        String outboundContext,
        Account deskPhone,
        String callerNumber) {

    /** The host of whom Asterisk learns where they are when they register (sip.conf.sample, 'host'). */
    private static final String REGISTERS = "dynamic";

    /** The trunk that {@code asterisk-image/flowroute} is meant for. */
    public static TrunkProfile flowroute() {
        try (InputStream in = TrunkProfile.class.getResourceAsStream("flowroute.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return of(properties, "flowroute.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a profile; what it leaves out is as in {@link #flowroute()}.
     *
     * @throws IllegalArgumentException if it cannot be read or has a key that means nothing
     */
    public static TrunkProfile read(Path file) {
        Properties properties = new Properties();
        try (InputStream in = TrunkProfile.class.getResourceAsStream("flowroute.properties");
                Reader own = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
            Properties overrides = new Properties();
            load(overrides, own, file);
            for (String key : overrides.stringPropertyNames()) {
                if (!properties.containsKey(key)) {
                    throw new IllegalArgumentException(
                            "The profile " + file + " has an unknown key '" + key + "'; known are "
                                    + String.join(", ", new TreeSet<>(properties.stringPropertyNames())) + ".");
                }
            }
            properties.putAll(overrides);
        } catch (IOException e) {
            throw new IllegalArgumentException("The profile " + file + " cannot be read; check -Dtrunk.profile.", e);
        }
        return of(properties, file.toString());
    }

    /** As far as it stands in configuration files. */
    public Agreement agreement() {
        return new Agreement(
                peer,
                deskPhone.username(),
                inboundContext,
                outboundContext,
                Map.of(
                        peer,
                        Map.of(
                                "host",
                                host,
                                "username",
                                account.username(),
                                "password",
                                account.password(),
                                "context",
                                inboundContext),
                        deskPhone.username(),
                        Map.of(
                                "host",
                                REGISTERS,
                                "password",
                                deskPhone.password(),
                                "context",
                                outboundContext,
                                "number",
                                callerNumber)));
    }

    private static void load(Properties properties, Reader text, Path file) throws IOException {
        try {
            properties.load(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The profile " + file + " has a backslash that is none of Java's in a properties file ("
                            + e.getMessage() + "); write two where you mean one.",
                    e);
        }
    }

    private static TrunkProfile of(Properties from, String name) {
        return new TrunkProfile(
                value(from, "carrier.host", name),
                value(from, "carrier.peer", name),
                new Account(value(from, "carrier.username", name), value(from, "carrier.password", name)),
                value(from, "carrier.did", name),
                value(from, "inbound.context", name),
                value(from, "outbound.context", name),
                new Account(value(from, "deskphone.username", name), value(from, "deskphone.password", name)),
                value(from, "deskphone.number", name));
    }

    private static String value(Properties from, String key, String name) {
        String value = from.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The profile " + name + " gives no value for '" + key + "'.");
        }
        return value;
    }
}
