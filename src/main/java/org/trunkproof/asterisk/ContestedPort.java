package org.trunkproof.asterisk;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trunkproof.configuration.Line;

/**
 * A port that two lines of the folder claim. Asterisk boots all the same: whoever came second is without it.
 *
 * @param without who has not got it
 * @param with who has
 */
public record ContestedPort(PortClaim without, PortClaim with) {

    private static final String IN_USE = "Address already in use";

    /** Of chan_sip's socket (channels/chan_sip.c, reload_config), and of a transport (res_pjsip/config_transport.c, transport_apply). */
    private static final Pattern REFUSED =
            Pattern.compile("(?:Failed to bind to \\S+|Transport '([^']*)' could not be started): " + IN_USE);

    /**
     * @param claims of all that is loaded
     * @param log of the boot
     */
    static List<ContestedPort> in(List<PortClaim> claims, String log) {
        return REFUSED.matcher(log)
                .results()
                .flatMap(refused -> claims.stream().filter(isOf(refused)))
                .flatMap(claim -> rival(claim, claims))
                .distinct()
                .toList();
    }

    private static Predicate<PortClaim> isOf(MatchResult refused) {
        String transport = refused.group(1);
        return claim -> claim.transport().equals(transport == null ? "" : transport);
    }

    private static Stream<ContestedPort> rival(PortClaim without, List<PortClaim> claims) {
        return claims.stream().filter(without::excludes).limit(1).map(with -> new ContestedPort(without, with));
    }

    /** As a sentence without its full stop. */
    public String sentence() {
        return "Two lines claim UDP port " + without.port() + ": " + with + " has it, and " + without + " is without";
    }

    /** Where that is said, of whom is without it first. */
    public List<Line> lines() {
        return List.of(without.line(), with.line());
    }

    /** What to do, an order. */
    public String remedy() {
        return "give one of them another port"
                + (without.driver().equals(with.driver())
                        ? ""
                        : ", or have modules.conf keep out the channel driver that has no trunk (noload)");
    }
}
