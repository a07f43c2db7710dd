package org.trunkproof.trunk;

import java.util.List;

/** A number that may be dialled, and what the carrier is asked for then. */
public record CallOut(
        @YamlKey(says = "What is dialled.", form = ValueForm.NUMBER, example = "92065550100", isName = true)
        String dialled,

        @YamlKey(
                says = "The phones that may dial it.",
                form = ValueForm.NAME,
                example = "[deskphone]",
                otherwise = "all that may call out")
        List<String> by,

        @YamlKey(
                says = "The number that the carrier must be asked for.",
                form = ValueForm.NUMBER,
                example = "12065550100",
                otherwise = "the number dialled")
        String asksFor,

        @YamlKey(
                says = "The caller's number that the call must carry.",
                form = ValueForm.NUMBER,
                example = "15551234567",
                otherwise = "the phone's")
        String as,

        @YamlKey(
                says = "The trunks that it goes through, each where those before it fail.",
                form = ValueForm.NAME,
                example = "[flowroute, other]",
                otherwise = "the first")
        List<String> through) {

    public CallOut {
        by = List.copyOf(by);
        asksFor = asksFor.isEmpty() ? dialled : asksFor;
        through = List.copyOf(through);
    }
}
