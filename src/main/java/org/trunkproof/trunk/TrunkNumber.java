package org.trunkproof.trunk;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** A number that the carrier delivers, and what a call to it does. */
public record TrunkNumber(
        @YamlKey(
                says = "The number as the carrier sends it in the Request-URI.",
                form = ValueForm.NUMBER,
                example = "15551234567",
                isName = true)
        String number,

        @YamlKey(
                says = "The phones that a call to it rings.",
                form = ValueForm.NAME,
                example = "[deskphone]",
                otherwise = "none")
        List<String> rings,

        @YamlKey(
                says = "What becomes of a call to it that rings no phone: Asterisk itself answers it, or refuses it.",
                form = ValueForm.CALL,
                example = "answered",
                otherwise = "nothing is expected of it")
        String is,

        @YamlKey(
                says = "The context in which calls to it enter the dialplan.",
                form = ValueForm.NAME,
                example = "inbound",
                otherwise = "it does not matter")
        String context,

        @YamlKey(
                says = "The trunk that it is delivered by.",
                form = ValueForm.NAME,
                example = "flowroute",
                otherwise = "the first")
        String trunk) {

    public TrunkNumber {
        rings = List.copyOf(rings);
    }

    /** Whether calls to it are not taken. */
    public boolean isRefused() {
        return is.equals("refused");
    }

    /** The numbers before and after it that are as long; none where it is not of digits alone, but for a + before them. */
    List<String> neighbours() {
        String plus = number.startsWith("+") ? "+" : "";
        String digits = number.substring(plus.length());
        if (!digits.matches("\\d+")) {
            return List.of();
        }
        BigInteger value = new BigInteger(digits);
        return Stream.of(value.subtract(BigInteger.ONE), value.add(BigInteger.ONE))
                .filter(other -> other.signum() >= 0)
                .map(other -> "0"
                                .repeat(Math.max(
                                        0, digits.length() - other.toString().length()))
                        + other)
                .filter(other -> other.length() == digits.length())
                .map(plus::concat)
                .toList();
    }
}
