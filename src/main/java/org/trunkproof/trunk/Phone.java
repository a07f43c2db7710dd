package org.trunkproof.trunk;

import java.util.List;

/** A phone behind the trunk. The password is left out of {@link #toString}. */
public record Phone(
        @YamlKey(
                says = "The phone's name in Asterisk: its section in sip.conf, or its endpoint in pjsip.conf.",
                form = ValueForm.NAME,
                example = "deskphone",
                isName = true)
        String name,

        @YamlKey(
                says = "With what it registers.",
                form = ValueForm.SECRET,
                example = "${file:deskphone.password}",
                otherwise = "it does not need to")
        String password,

        @YamlKey(
                says = "The number that its calls through the trunk carry.",
                form = ValueForm.NUMBER,
                example = "15551234567",
                otherwise = "the first of the trunk's numbers")
        String number,

        @YamlKey(
                says = "The context in which its calls enter the dialplan.",
                form = ValueForm.NAME,
                example = "outbound",
                otherwise = "it does not matter")
        String context,

        @YamlKey(
                says = "Whether it may call through the trunk.",
                form = ValueForm.YES_OR_NO,
                example = "no",
                otherwise = "yes")
        String callsOut,

        @YamlKey(
                says =
                        "The codecs that it speaks in order, where they are not the trunk's, so that Asterisk transcodes.",
                form = ValueForm.CODEC,
                example = "[g722, alaw]",
                otherwise = "the trunk's")
        List<String> codecs) {

    public Phone {
        codecs = List.copyOf(codecs);
    }

    /** With what it registers. */
    public Account account() {
        return new Account(name, password);
    }

    /** Whether it may call through the trunk. */
    public boolean mayCallOut() {
        return !callsOut.equals("no");
    }

    @Override
    public String toString() {
        return "phone " + name;
    }
}
