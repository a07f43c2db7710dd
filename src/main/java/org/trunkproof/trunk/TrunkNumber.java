package org.trunkproof.trunk;

import java.util.List;

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
}
