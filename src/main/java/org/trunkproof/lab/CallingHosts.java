package org.trunkproof.lab;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trunkproof.asterisk.NameServer;
import org.trunkproof.configuration.AddressRange;
import org.trunkproof.sip.SipMessage;
import org.trunkproof.trunk.Recognition;
import org.trunkproof.trunk.SharingTrunk;

/** From where the carrier calls besides, as a lab has it: an address for each name, and for a network those at its bounds. */
public final class CallingHosts {

    private final Recognition recognition;
    private final Recognition ofOther;
    private final Map<String, InetAddress> named = new LinkedHashMap<>();

    /**
     * @param ofOther of the other trunk, whose carrier calls from where it is called alone
     * @param addresses that are nobody's, one for each name
     */
    CallingHosts(Recognition recognition, Recognition ofOther, Supplier<InetAddress> addresses) {
        this.recognition = recognition;
        this.ofOther = ofOther;
        Stream.concat(recognition.hosts().stream(), ofOther.hosts().stream())
                .filter(host -> !AddressRange.isWritten(host))
                .forEach(host -> named.put(host, addresses.get()));
    }

    /** All from which scenarios call. */
    public List<CallingHost> all() {
        return recognition.tried().stream().flatMap(this::at).toList();
    }

    private Stream<CallingHost> at(String host) {
        InetAddress address = named.get(host);
        return address != null
                ? Stream.of(new CallingHost(host, address))
                : AddressRange.of(host).bounds().stream()
                        .map(bound ->
                                new CallingHost(bound.equals(host) ? host : bound + " of " + host, address(bound)));
    }

    /** The nearest before and after each of them of whom an address or a network is known, where that is none of the carrier's. */
    public List<CallingHost> neighbours() {
        return recognition.tried().stream()
                .filter(AddressRange::isWritten)
                .flatMap(host -> AddressRange.of(host).neighbours().stream()
                        .map(beside -> new CallingHost(beside + " beside " + host, address(beside))))
                .filter(beside -> recognition.hosts().stream()
                        .filter(AddressRange::isWritten)
                        .noneMatch(host -> AddressRange.of(host).contains(beside.address())))
                .toList();
    }

    /** What each of the carrier's calls has that no other need have. */
    public List<SipMessage.Header> marks() {
        return headers(recognition.mark());
    }

    /** The same of the other carrier's. */
    List<SipMessage.Header> marksOfOther() {
        return headers(ofOther.mark());
    }

    /** The same of those for the other trunk that it has. */
    public List<SipMessage.Header> marksOfSharing() {
        return headers(recognition.sharing().flatMap(SharingTrunk::mark));
    }

    private static List<SipMessage.Header> headers(Optional<String> written) {
        return written.stream()
                .map(mark -> mark.split("\\s*:\\s*", 2))
                .map(parts -> new SipMessage.Header(parts[0], parts[1]))
                .toList();
    }

    private static InetAddress address(String dotted) {
        try {
            return InetAddress.getByName(dotted);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(dotted + " is no address.", e);
        }
    }

    /** What a name server knows that knows their names as well. */
    NameServer names(NameServer others) {
        NameServer all = others;
        for (Map.Entry<String, InetAddress> host : named.entrySet()) {
            all = all.and(NameServer.of(host.getKey(), host.getValue()));
        }
        return all;
    }
}
