package org.trunkproof.requirement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a trunk must have, or its owner must have said, before a scenario means anything. A scenario says so by a tag, its own
 * or that of its Rule, its feature or its Examples. Those that most rests on come first.
 */
public enum Need {
    OWN_NUMBER("The carrier delivers calls to a number of the trunk's."),
    DIALLED_NUMBER("There is a number that may be dialled, and that leads to the carrier."),
    RINGING_PHONE("A call to the trunk's number rings a phone, which may take it or not."),
    CALLING_PHONE("A phone may call out through the trunk."),
    REGISTERING_PHONE("A phone registers, by a name and with a password."),
    SECOND_PHONE("There are two phones, the second of which scenarios call the second phone."),
    THIRD_PHONE("There are three phones, the third of which scenarios call the third phone."),
    SECOND_TRUNK("There are two trunks, the carrier of the second of which scenarios call the other carrier."),
    FAILOVER("The number that may be dialled goes through the other trunk where the first does not take the call."),
    MAILBOX("A call that nobody takes can leave a message in a mailbox."),
    DIGEST("The carrier asks for the name and the password of an account (RFC 3261 section 22)."),
    REGISTRATION("Asterisk registers with the carrier (RFC 3261 section 10)."),
    CARRIER_NAME("The carrier is reached by a name, which DNS resolves, and not by an address."),
    SECOND_ADDRESS("The carrier has more than one address, and the trunk is meant for each of them."),
    CALLING_HOSTS("The carrier's calls come from other hosts as well than the one that is called."),
    CALLING_ADDRESSES("Of some of these the addresses are known, so that others beside them are not the carrier's."),
    CALL_MARK("The carrier puts a header of its own into each call."),
    SHARED_CARRIER("A second trunk has the same carrier at the same host, and a number of its own with its context."),
    SHARED_CALL_MARK("The carrier puts a header of its own into each call for that trunk."),
    OTHER_PORT("The carrier's calls may come from another port than the one where it takes calls."),
    QUALIFY("Asterisk asks the carrier with OPTIONS whether it is there, and calls it only if it is."),
    TELEPHONE_EVENTS("Keys that are pressed go as telephone-events (RFC 4733)."),
    G711("The first of the trunk's codecs is PCMU or PCMA, so that sounds in it are heard for what they are."),
    SAME_CODECS("The phone speaks the trunk's codecs and prefers the same, so that nothing need be transcoded."),
    ASTERISK_SPEAKS("Asterisk speaks one of the trunk's codecs itself, where it only passes on others, such as G729."),
    SESSION_TIMERS("The carrier may ask for a session timer (RFC 4028)."),
    CALLER_NUMBER("Calls out carry a number that the carrier and the owner agreed on."),
    CALLER_IN_FROM("Calls out say who calls in From, and that they do so anywhere else was not agreed on."),
    INBOUND_CONTEXT("The owner has named the context in which the carrier's calls enter the dialplan."),
    OUTBOUND_CONTEXT("The owner has named the context in which calls out enter the dialplan."),
    FORBIDDEN_NUMBER("There is a number that nobody may reach."),
    PUBLIC_ADDRESS("There is no NAT between Asterisk and the carrier."),
    NAT("There is a NAT between Asterisk and the carrier, behind which Asterisk is.");

    static final String PREFIX = "@needs:";

    private final String sentence;

    Need(String sentence) {
        this.sentence = sentence;
    }

    /** As in a feature: {@code @needs:ringing-phone}. */
    public String tag() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, for who writes features. */
    public String sentence() {
        return sentence;
    }

    /** All tags that there are. */
    static List<String> tags() {
        return Arrays.stream(values()).map(Need::tag).toList();
    }

    /** The one that the tag names; empty if it names none. */
    static Optional<Need> of(String tag) {
        return Arrays.stream(values()).filter(need -> need.tag().equals(tag)).findFirst();
    }

    /** Those among tags, each once. */
    static List<Need> among(Collection<String> tags) {
        return Arrays.stream(values()).filter(need -> tags.contains(need.tag())).toList();
    }
}
