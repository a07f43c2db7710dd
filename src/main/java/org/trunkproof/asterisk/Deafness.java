package org.trunkproof.asterisk;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.EndOfReading;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Unknown;

/**
 * Why an Asterisk that is booted does not answer SIP.
 *
 * @param listening where its channel driver says that it listens; empty where it does nowhere
 * @param log of the boot
 */
record Deafness(ConfigurationFolder folder, Optional<Listening> listening, String log) {

    /** What makes a section of a transport one, whatever it says that it is. */
    private static final String BIND = "bind";

    /** Empty where it has no reason that is known. */
    Optional<SetupException> reason(int port) {
        if (listening.isPresent()) {
            return elsewhere(listening.get(), port);
        }
        return Stream.<Function<Integer, Optional<String>>>of(
                        any -> keptOut(),
                        any -> contested(),
                        any -> ended(),
                        any -> leftOut(),
                        this::otherProtocol,
                        any -> noObject(),
                        this::nothing)
                .flatMap(reason -> reason.apply(port).stream())
                .findFirst()
                .map(why -> new ConfigurationRefusedException("With " + folder.path() + " Asterisk " + why + "."));
    }

    private ChannelDriver driver() {
        return folder.driver();
    }

    private Configuration configuration() {
        return folder.configuration();
    }

    private static String shown(Line line) {
        return " (" + line.shown().toString().strip() + ")";
    }

    private Optional<SetupException> elsewhere(Listening there, int port) {
        boolean isOverIpv6 = there.isOverIpv6() && !driver().takesIpv4OverIpv6();
        if (there.takes(port) && !isOverIpv6) {
            return Optional.empty();
        }
        String line = driver().binding(configuration()).map(Deafness::shown).orElse("");
        String what = "With " + folder.path() + " Asterisk listens for SIP on " + there.socket() + line;
        String remedy = driver().toListenOn(port) + ".";
        return Optional.of(
                isOverIpv6
                        ? new ConfigurationRefusedException(
                                what + ", which is IPv6 alone, and a lab has IPv4; " + remedy)
                        : new SetupException(what + ", where the carrier does not look for it; " + remedy));
    }

    private Optional<String> keptOut() {
        return configuration()
                .keepingOut(driver().name())
                .map(line -> "runs without " + driver().name() + ", because of " + line
                        + "; have its modules.conf load " + driver().name()
                        + ".so, or leave modules.conf out of the folder");
    }

    private Optional<String> contested() {
        return ContestedPort.in(folder.claims(), log).stream()
                .filter(port -> port.without().driver().equals(driver().name()))
                .findFirst()
                .map(port -> "listens nowhere. " + port.sentence()
                        + shown(port.without().line()) + shown(port.with().line()) + "; " + port.remedy());
    }

    private Optional<String> ended() {
        return driver().dialect().files().stream()
                .limit(1)
                .filter(configuration()::isRefused)
                .flatMap(file -> configuration().ends(file).stream())
                .reduce((before, last) -> last)
                .map((EndOfReading end) -> "runs without " + driver().name() + ": " + end.what() + shown(end.line())
                        + "; " + end.remedy());
    }

    private Optional<String> leftOut() {
        return LeftOutObject.in(log).stream()
                .filter(leftOut -> leftOut.type().equals("transport"))
                .findFirst()
                .map(leftOut -> "has left out the transport [" + leftOut.name() + "] and listens nowhere: "
                        + leftOut.because()
                        + leftOut.lines(configuration()).stream()
                                .limit(1)
                                .map(Deafness::shown)
                                .findFirst()
                                .orElse("")
                        + (leftOut.isOfAddress()
                                ? "; leave that address out of the folder under test, for a lab has others"
                                : "; correct that"));
    }

    private Optional<String> otherProtocol(int port) {
        return driver().notOverUdp(configuration())
                .map(line -> "listens for SIP, but not over UDP" + shown(line)
                        + ", and the carriers and phones of a lab speak UDP alone so far; "
                        + driver().toListenOn(port));
    }

    /** What was to be a transport, and is nothing. */
    private Optional<String> noObject() {
        return configuration().unknowns().stream()
                .filter(Unknown::drops)
                .filter(unknown -> driver().dialect().files().stream()
                        .flatMap(file -> configuration().sections(file).stream())
                        .anyMatch(section -> section.name().equals(unknown.section())
                                && !section.settings(BIND).isEmpty()))
                .findFirst()
                .map(unknown -> "listens nowhere: " + unknown.what() + shown(unknown.line()) + "; correct that");
    }

    private Optional<String> nothing(int port) {
        return driver().claims(configuration()).isEmpty()
                ? Optional.of("has no transport and listens nowhere; " + driver().toListenOn(port))
                : Optional.empty();
    }
}
