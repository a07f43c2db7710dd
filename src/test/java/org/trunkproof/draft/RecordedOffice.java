package org.trunkproof.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trunkproof.asterisk.KnownPeer;
import org.trunkproof.asterisk.LoadedDialplan;
import org.trunkproof.asterisk.PeerSettings;
import org.trunkproof.configuration.Configuration;
import org.trunkproof.configuration.Dialect;

/** An office as Asterisk has told of it, ours until a test says otherwise, and calls that were placed there. */
final class RecordedOffice {

    /** As Asterisk 16.28 prints it of asterisk-image/flowroute. */
    private static final String OURS = """
            [ Context 'outbound' created by 'pbx_config' ]
              '911' =>          1. Dial(SIP/flowroute/911)                    [extensions.conf:20]
                                2. Hangup()                                   [extensions.conf:21]
              '_1NXXNXXXXXX' => 1. Dial(SIP/flowroute/${EXTEN})               [extensions.conf:16]
                                2. Hangup()                                   [extensions.conf:17]
              '_NXXNXXXXXX' =>  1. Dial(SIP/flowroute/1${EXTEN})              [extensions.conf:18]
                                2. Hangup()                                   [extensions.conf:19]

            [ Context 'inbound' created by 'pbx_config' ]
              '15551234567' =>  1. Dial(SIP/deskphone,20)                     [extensions.conf:10]
                                2. VoiceMail(100@default,u)                   [extensions.conf:11]
                                3. Hangup()                                   [extensions.conf:12]

            [ Context 'unknown-callers' created by 'pbx_config' ]

            -= 4 extensions (9 priorities) in 3 contexts. =-
            """;

    private final Map<String, String> files = new HashMap<>();
    private final List<PeerSettings> peers = new ArrayList<>();
    private final List<PlacedCall> inbound = new ArrayList<>();
    private final List<PlacedCall> outbound = new ArrayList<>();
    private Path folder = Path.of("asterisk-image/flowroute");
    private Dialect dialect = Dialect.chanSip();
    private String dialplan = OURS;

    static RecordedOffice ours() {
        RecordedOffice office = new RecordedOffice();
        office.peers.add(trunk("flowroute", "sip.flowroute.com", "12345678", true, "ulaw"));
        office.peers.add(phone("deskphone", "15551234567"));
        office.inbound.add(rings("15551234567", "deskphone"));
        office.outbound.add(asks("12065550100", "_1NXXNXXXXXX", "12065550100"));
        office.outbound.add(asks("2065550100", "_NXXNXXXXXX", "12065550100"));
        office.outbound.add(asks("911", "911", "911"));
        office.outbound.add(stopped("411"));
        office.outbound.add(stopped("9911"));
        office.outbound.add(stopped("011442075550100"));
        office.outbound.add(stopped("+442075550100"));
        office.outbound.add(asks("19005550100", "", "19005550100"));
        office.outbound.add(stopped("12061550100"));
        return office;
    }

    /** The same office on chan_pjsip, in a folder of ours. */
    static RecordedOffice ofEndpoints(String folder) {
        RecordedOffice office = ours();
        office.folder = Path.of("asterisk-image", folder);
        office.dialect = Dialect.chanPjsip();
        office.dialplan = OURS.replaceAll("SIP/flowroute/([^)]*)", "PJSIP/$1@flowroute")
                .replace("SIP/deskphone", "PJSIP/deskphone");
        return office;
    }

    /** With nobody, and nothing that was called. */
    static RecordedOffice empty() {
        return new RecordedOffice();
    }

    static PeerSettings trunk(String name, String host, String account, boolean hasSecret, String... codecs) {
        return new PeerSettings(
                new KnownPeer(name, "10.0.0.1", 5060, false, "inbound", List.of(codecs)),
                host,
                account,
                hasSecret,
                true,
                "",
                "");
    }

    static PeerSettings phone(String name, String number) {
        return phone(name, number, "outbound", true);
    }

    static PeerSettings phone(String name, String number, String context, boolean hasSecret) {
        return phone(name, number, context, hasSecret, "ulaw");
    }

    static PeerSettings phone(String name, String number, String context, boolean hasSecret, String... codecs) {
        return new PeerSettings(
                new KnownPeer(name, "", 0, true, context, List.of(codecs)), "", "", hasSecret, false, number, "");
    }

    static PlacedCall rings(String number, String... phones) {
        return call(new TrialCall("inbound", number, "", "", number), List.of(phones), "", "");
    }

    static PlacedCall asks(String number, String extension, String asked) {
        return call(
                new TrialCall("outbound", number, "deskphone", "15551234567", extension),
                List.of("flowroute"),
                asked,
                "15551234567");
    }

    static PlacedCall stopped(String number) {
        return new PlacedCall(
                new TrialCall("outbound", number, "deskphone", "15551234567", ""),
                List.of(),
                List.of(),
                "",
                "",
                false,
                true);
    }

    static PlacedCall call(TrialCall trial, List<String> dialled, String asked, String carried) {
        return new PlacedCall(trial, List.of(), dialled, asked, carried, false, false);
    }

    RecordedOffice with(String file, String text) {
        files.put(file, text);
        return this;
    }

    RecordedOffice with(PeerSettings... others) {
        peers.removeIf(peer -> Stream.of(others).anyMatch(other -> other.name().equals(peer.name())));
        peers.addAll(List.of(others));
        return this;
    }

    RecordedOffice without(String peer) {
        peers.removeIf(one -> one.name().equals(peer));
        return this;
    }

    RecordedOffice dialplan(String printed) {
        dialplan = printed;
        return this;
    }

    RecordedOffice inbound(PlacedCall... calls) {
        inbound.clear();
        inbound.addAll(List.of(calls));
        return this;
    }

    RecordedOffice outbound(PlacedCall... calls) {
        outbound.clear();
        outbound.addAll(List.of(calls));
        return this;
    }

    Office office() {
        return new Office(
                configuration(), peers, LoadedDialplan.of(dialplan.lines().toList()));
    }

    private Configuration configuration() {
        if (!files.isEmpty()) {
            Map<String, byte[]> bytes = new HashMap<>();
            files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.ISO_8859_1)));
            return Configuration.of(bytes, dialect);
        }
        try {
            return Configuration.read(folder, dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Draft draft() {
        return Draft.of("my-trunk", office(), inbound, outbound);
    }
}
