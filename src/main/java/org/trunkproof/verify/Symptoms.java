package org.trunkproof.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trunkproof.evidence.Exchange;
import org.trunkproof.evidence.Host;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.sip.Codec;
import org.trunkproof.sip.MediaDescription;
import org.trunkproof.sip.SessionDescription;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.sip.SipUri;

/**
 * What a Trace shows besides what was judged of it: on which side of Asterisk something went wrong, and what of the
 * configuration that has to do with, whichever requirement it was that noticed.
 *
 * @param carrier that of the trunk which it has to do with
 * @param trunk the name of that carrier's peer
 * @param deskPhone that of the desk phone's
 */
public record Symptoms(Judgement judgement, Trace trace, Party carrier, String trunk, String deskPhone) {

    /** There is no such user, or not as it is written. */
    private static final Set<Integer> NOT_FOUND = Set.of(404, 484);

    /** Aspects of the configuration, the likeliest first; what nothing points to is not among them. */
    public List<String> aspects() {
        List<String> aspects = new ArrayList<>();
        if (isDialledInVain(trunk, addresses())) {
            aspects.add("trunk-not-called");
        }
        if (!isAway() && isDialledInVain(deskPhone, List.of(Party.DESK_PHONE))) {
            aspects.add("phone-not-called");
        }
        aspects.addAll(ofRefusal());
        aspects.addAll(ofCalledCarrier());
        described().forEach(description -> aspects.addAll(of(description)));
        if (trace.sip().anyMatch(this::givesAPartysAddress)) {
            aspects.add("direct-media");
        }
        if (trace.sip().anyMatch(this::givesAnotherAddress)) {
            aspects.add("own-address");
        }
        if (trace.sipTo(Party.ASTERISK).anyMatch(message -> message.isResponse("INVITE", 300, 399))) {
            aspects.add("redirects");
        }
        if (trace.sip().anyMatch(datagram -> datagram.message()
                .filter(message -> message.isRequest("REFER"))
                .isPresent())) {
            aspects.add("transfers");
        }
        if (trace.log().anyMatch(line -> line.text().contains("lack of RTP activity"))) {
            aspects.add("media-timeouts");
        }
        return aspects.stream().distinct().toList();
    }

    /**
     * Aspects that have nothing to do with it: who may be the carrier, where each of its calls was taken for the carrier's; and
     * how Asterisk calls, where it called nobody.
     */
    public Set<String> cleared() {
        if (!isAdmitted()) {
            return Set.of();
        }
        return isAlone() && refusal().isPresent()
                ? Set.of("identity", "credentials", "registration", "caller-number")
                : Set.of("identity");
    }

    private boolean isAdmitted() {
        List<Exchange> calls = trace.exchanges()
                .of("INVITE")
                .filter(Exchange::isOutsideDialog)
                .filter(exchange -> trace.receiver(exchange.request().first()) == Party.ASTERISK)
                .filter(exchange -> !trace.sender(exchange.request().first()).isPhone())
                .toList();
        List<String> channels = trace.channelsOfPeer(trunk).toList();
        return !calls.isEmpty()
                && calls.stream()
                        .allMatch(exchange -> trace.sender(exchange.request().first()) == carrier
                                && trace.channelOfCall(exchange.requested().callId())
                                        .filter(channels::contains)
                                        .isPresent());
    }

    /** Names of peers, that first whose messages and media it is about; not the phone's, which only hears of what a carrier says. */
    public List<String> concerned() {
        return isAboutDeskPhone() && ofCalledCarrier().isEmpty() ? List.of(deskPhone, trunk) : List.of(trunk);
    }

    /** What is wrong with one of the carrier's own messages, that one says by itself. */
    private List<String> ofCalledCarrier() {
        return judgement.subject().orElse(null) instanceof Subject.JudgedMessage sent && isOf(carrier, sent.message())
                ? List.of()
                : new CalledCarrier(carrier, trace).aspects();
    }

    private boolean isAboutDeskPhone() {
        Optional<Subject> subject = judgement.subject();
        if (subject.isEmpty()) {
            return !isAway() && isDialledInVain(deskPhone, List.of(Party.DESK_PHONE));
        }
        if (subject.get() instanceof Subject.JudgedStream stream) {
            return stream.destination() == Party.DESK_PHONE
                    || stream.source().filter(Party.DESK_PHONE::equals).isPresent();
        }
        return subject.get() instanceof Subject.JudgedMessage sent && isDeskPhones(sent.message());
    }

    private boolean isDeskPhones(SipMessage message) {
        return isOf(Party.DESK_PHONE, message);
    }

    private boolean isOf(Party party, SipMessage message) {
        return trace.sip()
                .filter(datagram -> datagram.message().filter(message::equals).isPresent())
                .anyMatch(datagram -> List.<Host>of(trace.sender(datagram), trace.receiver(datagram))
                        .contains(party));
    }

    /**
     * The dialplan did what it should, and nothing came of it on the wire; it says nothing where what is wrong is what did come,
     * such as that a stranger was let in.
     */
    private boolean isDialledInVain(String peer, List<Party> parties) {
        return judgement.timing() != Judgement.Timing.NONE
                && trace.channelsThatDialled(peer).findAny().isPresent()
                && parties.stream()
                        .allMatch(party -> Calls.invitesTo(party, trace).isEmpty());
    }

    /** The carrier, under each address at which it has SIP. */
    private List<Party> addresses() {
        return carrier == Party.CARRIER ? List.of(carrier, Party.SECOND_CARRIER) : List.of(carrier);
    }

    /** The desk phone has not registered since Asterisk booted, so that nobody could call it. */
    private boolean isAway() {
        return trace.ami("FullyBooted").findAny().isPresent()
                && trace.sipFrom(Party.DESK_PHONE).noneMatch(message -> message.isRequest("REGISTER"));
    }

    /** Of the answer to the last call that Asterisk refused, where no call of its own came of that. */
    private List<String> ofRefusal() {
        return isAlone() ? refusal().map(this::ofRefusal).orElse(List.of()) : List.of();
    }

    /** Of a call that went where Asterisk has registered, that may be no number of anybody's. */
    private List<String> ofRefusal(SipMessage response) {
        List<String> aspects = Calls.aspects(response, trace);
        return NOT_FOUND.contains(response.statusCode()) && isToRegistered(response)
                ? Stream.concat(Stream.of("registration"), aspects.stream()).toList()
                : aspects;
    }

    private boolean isToRegistered(SipMessage response) {
        Set<String> registered = OwnRegistration.acceptedBy(carrier, trace).stream()
                .flatMap(one -> one.contacts().stream())
                .map(SipUri::toString)
                .collect(Collectors.toSet());
        return trace.sip(response.callId())
                .anyMatch(message -> message.isRequest("INVITE") && registered.contains(message.requestUri()));
    }

    /** Whether Asterisk has called nobody. */
    private boolean isAlone() {
        return trace.sipFrom(Party.ASTERISK).noneMatch(message -> message.isRequest("INVITE"));
    }

    private Optional<SipMessage> refusal() {
        return trace.exchanges()
                .of("INVITE")
                .filter(Exchange::isOutsideDialog)
                .flatMap(exchange -> exchange.finalResponse().stream())
                .filter(response -> response.isResponse("INVITE", 400, 699))
                .filter(response -> trace.sipFrom(Party.ASTERISK).anyMatch(response::equals))
                .reduce((before, last) -> last);
    }

    private Stream<SessionDescription> described() {
        return judgement.subject().stream()
                .flatMap(subject ->
                        subject instanceof Subject.JudgedMessage sent ? sent.message().sdp().stream() : Stream.empty());
    }

    private static List<String> of(SessionDescription description) {
        List<String> aspects = new ArrayList<>();
        for (MediaDescription media : description.media()) {
            if (!media.protocol().equals("RTP/AVP") && media.type().equals("audio")) {
                aspects.add("encryption");
            }
            if (media.type().equals("audio")
                    && media.codecs().stream().noneMatch(Codec.TELEPHONE_EVENT::sameEncoding)) {
                aspects.add("dtmf");
            }
            switch (media.type()) {
                case "video", "text" -> aspects.add("video");
                case "image" -> aspects.add("fax");
                default -> {}
            }
        }
        return aspects;
    }

    /** Asterisk has media sent past it, to who is called and from who calls. */
    private boolean givesAPartysAddress(SipDatagram datagram) {
        return trace.sender(datagram) == Party.ASTERISK
                && describedAddress(datagram).filter(this::isAPartys).isPresent();
    }

    private boolean isAPartys(String address) {
        return trace.parties().entrySet().stream()
                .anyMatch(host -> host.getValue() != Party.ASTERISK
                        && host.getKey().getHostAddress().equals(address));
    }

    private static Optional<String> describedAddress(SipDatagram datagram) {
        return datagram.message().flatMap(SipMessage::sdp).flatMap(SessionDescription::connection);
    }

    /** Asterisk says that it is somewhere else than where its message comes from. */
    private boolean givesAnotherAddress(SipDatagram datagram) {
        String own = datagram.source().getAddress().getHostAddress();
        return trace.sender(datagram) == Party.ASTERISK
                && datagram.message()
                        .filter(message -> message.isRequest()
                                        && !message.via()
                                                .sentBy()
                                                .replaceFirst(":\\d+$", "")
                                                .equals(own)
                                || describedAddress(datagram)
                                        .filter(address -> !address.equals(own) && !isAPartys(address))
                                        .isPresent())
                        .isPresent();
    }
}
