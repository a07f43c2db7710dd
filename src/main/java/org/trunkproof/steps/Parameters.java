package org.trunkproof.steps;

import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trunkproof.evidence.Party;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.media.DtmfKey;
import org.trunkproof.party.DigitFault;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.E164;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.TimeOfWeek;
import org.trunkproof.verify.Reachability;

/** The typed words of the features. */
public final class Parameters {

    private static final String CODEC = "(?:" + CodecWords.ALL + "|" + CodecWords.ONE + "|" + CodecWords.OTHERS + "|"
            + CodecWords.OTHER + "|[\\w.-]+)(?: \\(\\d+\\))?";

    private final World world;

    public Parameters(World world) {
        this.world = world;
    }

    /** A number in the international form, with or without its plus. */
    @ParameterType("a caller's number|\\+?[1-9]\\d{6,14}")
    public E164 e164(String digits) {
        return E164.parse(digits.equals("a caller's number") ? NumberWords.CALLER : digits);
    }

    /** One of those who are on the wire with Asterisk. */
    @ParameterType(
            "the carrier|the carrier from another port|the carrier's second address|the other carrier"
                    + "|the desk phone|the desk phone from another port|the second phone|the third phone|a stranger|the stranger")
    public ListeningPoint party(String name) {
        return ListeningPoint.called(name.equals("a stranger") ? "the stranger" : name);
    }

    /** The carrier of a trunk. */
    @ParameterType("the carrier|the other carrier")
    public ListeningPoint carrier(String name) {
        return ListeningPoint.called(name);
    }

    /** One of those that have an account with Asterisk. */
    @ParameterType("the desk phone|the second phone|the third phone")
    public ListeningPoint phone(String name) {
        return ListeningPoint.called(name);
    }

    /** One of those to whom Asterisk sends media. */
    @ParameterType("the carrier|the carrier's media server|the other carrier|the desk phone|the second phone"
            + "|the third phone")
    public Party listener(String name) {
        return Party.called(name);
    }

    /** Where the carrier can be reached with SIP. */
    @ParameterType("the carrier's usual port|the carrier's other port")
    public InetSocketAddress port(String name) {
        return world.at(
                        name.equals("the carrier's other port")
                                ? ListeningPoint.CARRIER_OTHER_PORT
                                : ListeningPoint.CARRIER)
                .address();
    }

    /** Addresses of the carrier, in order. */
    @ParameterType("(?:the carrier|the carrier's second address)(?: and (?:the carrier|the carrier's second address))*")
    public List<ListeningPoint> servers(String list) {
        return Stream.of(list.split(" and ")).map(ListeningPoint::called).toList();
    }

    /** What Asterisk thinks of the trunk: that it may be called, may not, or does not answer at all. */
    @ParameterType("reachable|unusable|unreachable")
    public Reachability reachability(String word) {
        return Reachability.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As the dialplan names it: a number, or one of its own such as s, i or t. */
    @ParameterType("[\\w*#+-]+")
    public String extension(String name) {
        return name;
    }

    /** As the dialplan names it. */
    @ParameterType("[\\w.-]+")
    public String context(String name) {
        return name;
    }

    /** As "core show applications" names it, in small letters or large. */
    @ParameterType("[A-Za-z]\\w*")
    public String application(String name) {
        return name;
    }

    /** A weekday and a time of day. */
    @ParameterType("[A-Z][a-z]+ \\d\\d:\\d\\d")
    public TimeOfWeek clock(String text) {
        return TimeOfWeek.parse(text);
    }

    /**
     * A number as it is dialled, or in words one that the trunk's description has, or one like it; the number agreed on is what
     * the carrier must be asked for when the one that may be dialled is.
     */
    @ParameterType(
            "the trunk's number|the trunk's number with a digit too many|the trunk's number with a plus"
                    + "|the trunk's number in another country|the trunk's number behind the account's name"
                    + "|the first four digits of the trunk's number|the beginning of the trunk's number"
                    + "|the other trunk's number|a number that is not the trunk's|a number that may be dialled|the number agreed on|no number|[0-9*#+]+")
    public String number(String text) {
        return NumberWords.number(text, world.profile());
    }

    /** All numbers of a kind that the trunk's description has, in its order. */
    @ParameterType("each number that may be dialled|each number that nobody may reach")
    public List<String> numbers(String words) {
        return NumberWords.numbers(words, world.profile());
    }

    /** What a caller calls itself, or in words by whose name. */
    @ParameterType("the trunk|the carrier's account|the desk phone|somebody|a caller's number|[\\w.+-]+")
    public String caller(String text) {
        return switch (text) {
            case "the trunk" -> world.profile().peer();
            case "the carrier's account" -> world.profile().account().username();
            case "the desk phone" -> world.profile().deskPhone().username();
            case "somebody" -> NumberWords.SOMEBODY;
            case "a caller's number" -> NumberWords.CALLER;
            default -> text;
        };
    }

    /** How far a call gets. */
    @ParameterType("no dialplan|no way out|the inbound context alone|the outbound context alone")
    public Reach reach(String words) {
        return switch (words) {
            case "the inbound context alone" -> Reach.INBOUND;
            case "the outbound context alone" -> Reach.OUTBOUND;
            case "no way out" -> Reach.NO_WAY_OUT;
            default -> Reach.NO_DIALPLAN;
        };
    }

    /** What Asterisk's Dial() leaves in DIALSTATUS. */
    @ParameterType("ANSWER|BUSY|CANCEL|CHANUNAVAIL|CONGESTION|DONTCALL|INVALIDARGS|NOANSWER|TORTURE")
    public String dialStatus(String word) {
        return word;
    }

    /** How a stream is sent: RTP, with encryption (S) or feedback (F). */
    @ParameterType("RTP/AVP|RTP/AVPF|RTP/SAVP|RTP/SAVPF")
    public String profile(String name) {
        return name;
    }

    /** A method of SIP. */
    @ParameterType("[A-Z]+")
    public String method(String name) {
        return name;
    }

    /** A request of a method, or a response with a status. */
    @ParameterType("[A-Z]+|[1-6]\\d\\d")
    public Predicate<SipMessage> message(String name) {
        return message -> name.matches("\\d+")
                ? !message.isRequest() && message.statusCode() == Integer.parseInt(name)
                : message.isRequest(name);
    }

    /** Every message of a kind, or the first of it alone. */
    @ParameterType("(every|the first) ([A-Z]+|[1-6]\\d\\d)")
    public Predicate<SipMessage> messages(String which, String name) {
        Predicate<SipMessage> kind = message(name);
        AtomicBoolean awaited = new AtomicBoolean(true);
        return which.equals("every") ? kind : message -> kind.test(message) && awaited.getAndSet(false);
    }

    /** What a party does with requests, one after the other: {@code ringing, then 407 (no qop), then an answer}. */
    @ParameterType(".+")
    public Conduct reactions(String script) {
        String known = Placeholders.in(script, world);
        return who -> new Reactions(world.profile(who), who).parse(known);
    }

    @DataTableType
    public SipMessage.Header header(List<String> row) {
        return new SipMessage.Header(row.get(0), row.get(1) == null ? "" : Placeholders.in(row.get(1), world));
    }

    /** A status code of a SIP response. */
    @ParameterType("[1-6]\\d\\d")
    public int sipStatus(String status) {
        return Integer.parseInt(status);
    }

    /** Codecs in order, a payload type in brackets where it is not the usual one: {@code PCMU, telephone-event (96)}. */
    @ParameterType(CODEC + "(?:, " + CODEC + ")*")
    public List<Codec> codecs(String list) {
        return CodecWords.codecs(list, world.profile());
    }

    /** Keys of a telephone in the order in which they are pressed, the letters A to D among them. */
    @ParameterType("[0-9A-D*#]+")
    public List<DtmfKey> digits(String symbols) {
        return DtmfKey.keys(symbols);
    }

    /** What the network does to the packets of each key. */
    @ParameterType("its start lost|its middle lost|its ends lost|its packets reordered|its packets duplicated")
    public DigitFault fault(String words) {
        return switch (words) {
            case "its start lost" -> DigitFault.START_LOST;
            case "its middle lost" -> DigitFault.MIDDLE_LOST;
            case "its ends lost" -> DigitFault.ENDS_LOST;
            case "its packets reordered" -> DigitFault.REORDERED;
            default -> DigitFault.DUPLICATED;
        };
    }
}
