package org.trunkproof.steps;

/** Words in tables that stand for what a feature cannot know. */
final class Placeholders {

    private Placeholders() {}

    /** Puts addresses of the scenario's lab, and names of the profile, in the place of words in angle brackets. */
    static String in(String text, World world) {
        return text.contains("<")
                ? text.replace(
                                "<asterisk>",
                                world.lab().asterisk().sip().getAddress().getHostAddress())
                        .replace(
                                "<carrier>",
                                world.lab().carrier().address().getAddress().getHostAddress())
                        .replace(
                                "<deskphone>",
                                world.lab().deskPhone().address().getAddress().getHostAddress())
                        .replace(
                                "<stranger>",
                                world.lab().stranger().address().getAddress().getHostAddress())
                        .replace(
                                "<carrier's other port>",
                                String.valueOf(
                                        world.lab().carrierElsewhere().address().getPort()))
                        .replace("<carrier's name>", world.profile().host())
                        .replace("<trunk>", world.profile().peer())
                        .replace("<account>", world.profile().account().username())
                        .replace("<number>", world.profile().did())
                : text;
    }
}
