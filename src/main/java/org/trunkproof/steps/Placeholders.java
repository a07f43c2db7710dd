package org.trunkproof.steps;

import org.trunkproof.lab.ListeningPoint;

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
                                world.at(ListeningPoint.CARRIER)
                                        .address()
                                        .getAddress()
                                        .getHostAddress())
                        .replace(
                                "<deskphone>",
                                world.at(ListeningPoint.DESK_PHONE)
                                        .address()
                                        .getAddress()
                                        .getHostAddress())
                        .replace(
                                "<stranger>",
                                world.at(ListeningPoint.STRANGER)
                                        .address()
                                        .getAddress()
                                        .getHostAddress())
                        .replace(
                                "<carrier's other port>",
                                String.valueOf(world.at(ListeningPoint.CARRIER_OTHER_PORT)
                                        .address()
                                        .getPort()))
                        .replace("<carrier's name>", world.profile().host())
                        .replace("<trunk>", world.profile().peer())
                        .replace("<account>", world.profile().account().username())
                        .replace("<number>", world.profile().did())
                : text;
    }
}
