package org.trunkproof.steps;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trunkproof.asterisk.ConfigurationFolder;
import org.trunkproof.asterisk.Inventory;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.ConfigurationText;
import org.trunkproof.configuration.Line;
import org.trunkproof.configuration.Section;
import org.trunkproof.evidence.Party;
import org.trunkproof.evidence.SipDatagram;
import org.trunkproof.evidence.Trace;
import org.trunkproof.lab.ListeningPoint;
import org.trunkproof.report.Suspect;
import org.trunkproof.spelling.Spelling;
import org.trunkproof.trunk.SharingTrunk;
import org.trunkproof.trunk.TrunkProfile;
import org.trunkproof.verify.Calls;
import org.trunkproof.verify.ReliableResponses;

/**
 * What steps are about, and Asterisk must have before it means anything that nothing happens: who is turned away under a name
 * that nobody has proves nothing of those who have one. Each asks Asterisk, and ends the scenario as not judged where there is
 * no such thing.
 */
final class Requisites {

    /** A name that nobody must have. */
    static final String NOBODY = "nobody";

    /** Of other names, so many are told. */
    private static final int OTHERS = 3;

    private static final String VOICEMAIL = "VoiceMail";

    private final TrunkProfile profile;
    private final ConfigurationFolder folder;
    private final Inventory asterisk;
    private final Supplier<Trace> trace;

    /**
     * @param asterisk of the scenario's lab
     * @param trace of what has been seen by now
     */
    Requisites(TrunkProfile profile, ConfigurationFolder folder, Inventory asterisk, Supplier<Trace> trace) {
        this.profile = profile;
        this.folder = folder;
        this.asterisk = asterisk;
        this.trace = trace;
    }

    /** Whoever is meant by a name that is claimed; of one that is nobody's in particular, nobody. */
    void named(String name) {
        if (name.equals(profile.deskPhone().username())) {
            deskPhone();
        } else if (name.equals(profile.peer()) || name.equals(profile.account().username())) {
            trunk();
        } else if (name.equals(NOBODY) && asterisk.hasPeer(name)) {
            throw new NotJudged(
                    "somebody is called '" + name + "', who is to be a name that does not exist", sections(name));
        }
    }

    void trunk() {
        known(profile.peer(), "the trunk's, by the description");
    }

    void otherTrunk() {
        profile.otherTrunk().ifPresent(other -> known(other.peer(), "the other trunk's, by the description"));
    }

    void deskPhone() {
        phone(profile.deskPhone().username(), ListeningPoint.DESK_PHONE);
    }

    /** One that the folder under test must know. */
    void phone(String name, ListeningPoint who) {
        known(name, who + "'s, by the description");
    }

    private void known(String name, String whose) {
        if (!asterisk.hasPeer(name)) {
            List<Section> others = others();
            throw new NotJudged(
                    file() + " has no section [" + name + "], which is to be " + whose
                            + (others.isEmpty()
                                    ? ""
                                    : "; it has "
                                            + Spelling.some(
                                                    others.stream()
                                                            .map(Section::toString)
                                                            .toList(),
                                                    OTHERS)),
                    others.stream().limit(OTHERS).map(this::head).toArray(Suspect[]::new));
        }
    }

    /** A number that the carrier's calls, or calls out, can go to. */
    void called(String number) {
        Optional<SharingTrunk> sharing =
                profile.recognition().sharing().filter(other -> other.number().equals(number));
        if (number.equals(profile.did())) {
            ownNumber();
        } else if (sharing.isPresent()) {
            sharing(sharing.get());
        } else if (!asterisk.leads(number, profile.outboundContext())
                && !asterisk.leads(number, profile.inboundContext())) {
            throw new NotJudged("neither [" + profile.outboundContext() + "] nor ["
                    + profile.inboundContext() + "] has an extension for " + number
                    + ", so that it leads nowhere, whoever calls it");
        }
    }

    /** The number that the carrier delivers, where its calls are to enter. */
    void ownNumber() {
        leads(profile.did(), profile.inboundContext());
    }

    /** The number of the other trunk that the carrier has. */
    void sharing(SharingTrunk other) {
        known(other.peer(), "that of another trunk with the same carrier, by the description");
        leads(other.number(), other.context());
    }

    /** A number that is to go out. */
    void dialled(String number) {
        leads(number, profile.outboundContext());
    }

    /** Whether there is anything that a call out to the number could run. */
    boolean isThereToDial(String number) {
        return asterisk.leads(number, profile.outboundContext());
    }

    private void leads(String number, String context) {
        if (!asterisk.leads(number, context)) {
            throw new NotJudged("[" + context + "] has no extension for " + number + ", so that it leads nowhere");
        }
    }

    /** Calls out, whichever numbers they may be to. */
    void callsOut() {
        callsOutTo(Party.CARRIER, profile.peer());
    }

    /** The same, through the trunk of the carrier. */
    void callsOutTo(Party carrier) {
        if (carrier == Party.OTHER_CARRIER) {
            otherTrunk();
            profile.otherTrunk().ifPresent(other -> callsOutTo(carrier, other.peer()));
        } else {
            trunk();
            callsOut();
        }
    }

    private void callsOutTo(Party carrier, String peer) {
        String context = profile.outboundContext();
        if (!asterisk.fills(context)) {
            throw new NotJudged("there is nothing in [" + context + "], where calls out are to enter the dialplan");
        }
        Optional<String> obstacle = asterisk.keepsFromCalling(peer);
        if (obstacle.isPresent()) {
            throw new NotJudged(obstacle.get() + ", so that " + carrier + " is not called, whoever calls");
        }
    }

    /** The party, in a call that was answered by now. */
    void inCall(Party party) {
        boolean isAnswered = Stream.concat(
                        trace.get().exchangesTo(party), trace.get().exchangesFrom(party))
                .filter(exchange -> exchange.isOf("INVITE"))
                .anyMatch(exchange -> exchange.responses(200, 299).findAny().isPresent());
        if (!isAnswered) {
            throw new NotJudged(party + " was in no call by then");
        }
    }

    /** Some call, by now, in which something could have been sent, be it one that the dialplan alone knows of. */
    void anyCall() {
        Trace seen = trace.get();
        if (seen.sip().noneMatch(Requisites::isInvite)
                && seen.channelsThatDialled().findAny().isEmpty()) {
            throw new NotJudged("there was no call in which anything could have been sent");
        }
    }

    private static boolean isInvite(SipDatagram datagram) {
        return datagram.message().filter(message -> message.isRequest("INVITE")).isPresent();
    }

    /** Calls to the party that let it send provisional responses which Asterisk must acknowledge; nobody need let it (RFC 3262). */
    void reliableResponses(Party party) {
        if (Calls.invitesTo(party, trace.get()).stream().noneMatch(ReliableResponses::areKnownTo)) {
            throw new NotJudged(
                    "Asterisk does not say to " + party
                            + " that it acknowledges provisional responses (100rel), so that it is sent none that it must",
                    lines("100rel"));
        }
    }

    void voicemail() {
        if (!asterisk.runs(VOICEMAIL)) {
            throw new NotJudged("no extension runs " + VOICEMAIL);
        }
    }

    void mailbox(String name) {
        if (!asterisk.keeps(name)) {
            List<String> others = asterisk.mailboxes().limit(OTHERS).toList();
            throw new NotJudged("there is no mailbox " + name
                    + (others.isEmpty() ? ", nor any other" : "; there is " + String.join(", ", others)));
        }
    }

    private String file() {
        return configuration().dialect().files().get(0);
    }

    private Configuration configuration() {
        return folder.configuration();
    }

    /** Those that are neither the trunk's nor for all, nor for others to begin with. */
    private List<Section> others() {
        return configuration().sections(file()).stream()
                .filter(section -> !section.isTemplate()
                        && !ConfigurationText.isGlobal(section.name())
                        && !section.name().equals(profile.peer()))
                .toList();
    }

    private Suspect[] sections(String name) {
        return others().stream()
                .filter(section -> section.name().equals(name))
                .map(this::head)
                .toArray(Suspect[]::new);
    }

    /** Where the setting is given, in whichever section. */
    private Suspect[] lines(String setting) {
        return configuration().dialect().files().stream()
                .flatMap(file -> configuration().sections(file).stream())
                .flatMap(section -> section.settings().stream())
                .filter(one -> one.isCalled(setting))
                .map(one -> suspect(one.line()))
                .toArray(Suspect[]::new);
    }

    private Suspect head(Section section) {
        return suspect(section.headers().get(0));
    }

    private Suspect suspect(Line line) {
        return Suspect.in(folder.path(), line.file(), line.number(), line.text());
    }
}
